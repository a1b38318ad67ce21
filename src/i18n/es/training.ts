import type { training as english } from '../en/training.ts'
import type { Words } from '../words.ts'

/** The training: learning rate, batches, penalties; in Spanish. */
export const training: Words<typeof english> = {
  'training.title': 'Entrenamiento',
  'training.optimizer-parameters': 'Ajustes de {optimizer}',
  'field.learningRate': 'Tasa de aprendizaje',
  'field.schedule': 'Plan de la tasa',
  'schedule.constant': 'Constante',
  'schedule.step': 'A escalones',
  'schedule.cosine': 'Coseno',
  'field.decayEpochs': 'Épocas',
  'field.decayFactor': 'Factor',
  'field.regularisation': 'Regularización',
  'training.regularisation-off': 'Nada',
  'field.batchSize': 'Tamaño de lote',
  'field.l1': 'L1',
  'field.l2': 'L2',
  'field.dropout': 'Abandono',
  'field.maxNorm': 'Norma límite',
  'field.clipValue': 'Recorte',
  'field.inputNoise': 'Ruido en los datos',
  'field.patience': 'Detención temprana',
}
