import type { readouts as english } from '../en/readouts.ts'
import type { Words } from '../words.ts'

/** The numbers of the training and its pace; in Spanish. */
export const readouts: Words<typeof english> = {
  'readout.epoch': 'Época',
  'readout.iteration': 'Iteración',
  'readout.samples-per-second': 'Velocidad alcanzada',
  'readout.samples-per-second.unit': '{speed} muestras/s',
  'readout.images-per-second.unit': '{speed} imágenes/s',
  'readout.loss-train': 'Pérdida de entrenamiento',
  'readout.loss-test': 'Pérdida de prueba',
  'readout.accuracy-train': 'Exactitud de entrenamiento',
  'readout.accuracy-test': 'Exactitud de prueba',
  'readout.none': '–',
  'field.speed': 'Ritmo',
  'speed.1-batch': '1 lote/s',
  'speed.10-batches': '10 lotes/s',
  'speed.1-epoch': '1 época/s',
  'speed.10-epochs': '10 épocas/s',
  'speed.50-epochs': '50 épocas/s',
  'speed.max': 'Lo más rápido posible',
}
