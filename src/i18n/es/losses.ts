import type { losses as english } from '../en/losses.ts'
import type { Words } from '../words.ts'

/** The losses; in Spanish. */
export const losses: Words<typeof english> = {
  'field.loss': 'Pérdida',
  'loss.binary_crossentropy': 'Entropía cruzada binaria',
  'loss.mean_squared_error': 'Error cuadrático medio',
  'loss.half_squared_error': 'Medio error cuadrático',
  'loss.mean_absolute_error': 'Error absoluto medio',
  'loss.huber': 'Huber',
  'loss.categorical_crossentropy': 'Entropía cruzada categórica',
  'loss.hinge': 'Bisagra (hinge)',
  'loss.perceptron': 'Perceptrón',
}
