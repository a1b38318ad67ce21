import type { optimizers as english } from '../en/optimizers.ts'
import type { Words } from '../words.ts'

/** The optimizers and their settings; in Spanish. */
export const optimizers: Words<typeof english> = {
  'field.optimizer': 'Optimizador',
  'optimizer.sgd': 'SGD',
  'optimizer.momentum': 'Momento',
  'optimizer.nesterov': 'Nesterov',
  'optimizer.adagrad': 'Adagrad',
  'optimizer.rmsprop': 'RMSprop',
  'optimizer.adadelta': 'Adadelta',
  'optimizer.adam': 'Adam',
  'field.momentum': 'Momento',
  'field.beta1': 'β₁',
  'field.beta2': 'β₂',
  'field.rho': 'ρ',
  'field.epsilon': 'ε',
}
