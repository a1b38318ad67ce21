import type { initializers as english } from '../../en/later/initializers.ts'
import type { Words } from '../../words.ts'

/** Explanations: the initial weights; in Spanish. */
export const initializers: Words<typeof english> = {
  'field.initializer.help':
    'Cómo se sortean los pesos antes de entrenar; los sesgos empiezan en 0. Keras: kernel_initializer.',
  'initializer.glorot_uniform.help':
    'Uniforme en ±√(6 / (entradas + unidades)): adecuado para tanh y sigmoide. Keras: glorot_uniform, su valor por defecto.',
  'initializer.he_normal.help':
    'Normal con desviación √(2 / entradas), recortada a dos desviaciones: adecuado para ReLU. Keras: he_normal.',
  'initializer.random_normal.help':
    'Normal con desviación 0,05, sea cual sea el tamaño de la capa. Keras: RandomNormal, su valor por defecto.',
  'initializer.random_uniform.help':
    'Uniforme entre -0,5 y 0,5, sea cual sea el tamaño de la capa. Keras: RandomUniform(-0.5, 0.5).',
  'initializer.zeros.help':
    'Todos los pesos a 0: las neuronas de una capa siguen siendo iguales, porque todas reciben el mismo gradiente. Keras: zeros.',
  'field.networkSeed.help':
    'El número que decide los pesos iniciales y el orden de los lotes. La misma semilla repite el mismo entrenamiento.',
}
