/** The optimizers and their settings; in English. */
export const optimizers = {
  'field.optimizer': 'Optimizer',
  'optimizer.sgd': 'SGD',
  'optimizer.momentum': 'Momentum',
  'optimizer.nesterov': 'Nesterov',
  'optimizer.adagrad': 'Adagrad',
  'optimizer.rmsprop': 'RMSprop',
  'optimizer.adadelta': 'Adadelta',
  'optimizer.adam': 'Adam',
  'field.momentum': 'Momentum',
  'field.beta1': 'β₁',
  'field.beta2': 'β₂',
  'field.rho': 'ρ',
  'field.epsilon': 'ε',
} as const
