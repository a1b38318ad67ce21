import type { losses as english } from '../../en/later/losses.ts'
import type { Words } from '../../words.ts'

/** Explanations: the losses; in Spanish. */
export const losses: Words<typeof english> = {
  'field.loss.help':
    'El número que el entrenamiento reduce: cuánto se equivoca la salida, en promedio. Keras: loss.',
  'loss.binary_crossentropy.help':
    '-(y ln p + (1 - y) ln(1 - p)) para una probabilidad p: lo más caro es estar seguro y equivocarse. Keras: binary_crossentropy.',
  'loss.mean_squared_error.help':
    'La media de (y - ŷ)²: lo habitual en regresión. Keras: mean_squared_error.',
  'loss.half_squared_error.help':
    'La media de ½ (s - ŷ)²: la pérdida de TensorFlow Playground. Con dos clases, ŷ sale de una tanh y s es -1 o 1. Keras no tiene esta pérdida.',
  'loss.mean_absolute_error.help':
    'La media de |y - ŷ|: un valor atípico no pesa más que su distancia. Keras: mean_absolute_error.',
  'loss.huber.help':
    '½ (y - ŷ)² hasta un error de 1 y |y - ŷ| - ½ más allá: suave cerca de la meta y tranquila con los valores atípicos. Keras: huber.',
  'loss.categorical_crossentropy.help':
    '-ln p de la clase correcta, con p de la softmax: lo más caro es estar seguro y equivocarse. Keras: categorical_crossentropy.',
  'loss.hinge.help':
    'máx(0, 1 - s·ŷ) con s = -1 o 1: pide un margen en torno a la frontera y después deja el punto en paz. Keras: hinge.',
  'loss.perceptron.help':
    'La regla del perceptrón (Rosenblatt, 1958): una neurona escalón aprende solo de los puntos en que falla, w ← w + lr (y - ŷ) x.',
}
