/** The activations; in English. */
export const activations = {
  'field.activation': 'Activation',
  'activation.linear': 'Linear',
  'activation.sigmoid': 'Sigmoid',
  'activation.tanh': 'Tanh',
  'activation.relu': 'ReLU',
  'activation.leaky_relu': 'Leaky ReLU',
  'activation.elu': 'ELU',
  'activation.gelu': 'GELU',
  'activation.softplus': 'Softplus',
  'activation.sine': 'Sine',
  'activation.step': 'Step',
  'activation.softmax': 'Softmax',
} as const
