import type { training as english } from '../en/training.ts'
import type { Words } from '../words.ts'

/** The training: learning rate, batches, penalties; in Spanish. */
export const training: Words<typeof english> = {
  'training.title': 'Entrenamiento',
  'training.optimizer-parameters': 'Ajustes de {optimizer}',
  'field.learningRate': 'Tasa de aprendizaje',
  'field.learningRate.help':
    'El tamaño de cada paso: w ← w - tasa · dL/dw. Si es muy pequeña, aprende despacio; si es muy grande, diverge. Keras: learning_rate.',
  'field.batchSize': 'Tamaño de lote',
  'field.batchSize.help':
    'Cuántos puntos de entrenamiento comparten una actualización. Los lotes pequeños vacilan, los grandes son suaves. Keras: batch_size.',
  'field.l1': 'L1',
  'field.l1.help':
    'Suma l1 · Σ|w| a lo que se minimiza: empuja los pesos a ser exactamente cero. Los sesgos quedan libres. Keras: kernel_regularizer=L1(…).',
  'field.l2': 'L2',
  'field.l2.help':
    'Suma l2 · Σw² a lo que se minimiza: mantiene pequeños los pesos y suave la frontera. Los sesgos quedan libres. Keras: kernel_regularizer=L2(…).',
}
