import type { activations as english } from '../en/activations.ts'
import type { Words } from '../words.ts'

/** The activations; in Spanish. */
export const activations: Words<typeof english> = {
  'field.activation': 'Activación',
  'activation.linear': 'Lineal',
  'activation.sigmoid': 'Sigmoide',
  'activation.tanh': 'Tanh',
  'activation.relu': 'ReLU',
  'activation.leaky_relu': 'Leaky ReLU',
  'activation.elu': 'ELU',
  'activation.gelu': 'GELU',
  'activation.softplus': 'Softplus',
  'activation.sine': 'Seno',
  'activation.step': 'Escalón',
  'activation.softmax': 'Softmax',
}
