import type { readouts as english } from '../en/readouts.ts'
import type { Words } from '../words.ts'

/** The numbers of the training and its pace; in Spanish. */
export const readouts: Words<typeof english> = {
  'readout.epoch': 'Época',
  'readout.epoch.help': 'Cuántas veces ha visto la red todo el conjunto de entrenamiento. Keras: epochs.',
  'readout.iteration': 'Iteración',
  'readout.iteration.help':
    'Cuántas actualizaciones de los pesos van: una por lote. 1000 muestras en lotes de 100 son 10 iteraciones por época.',
  'readout.samples-per-second': 'Velocidad alcanzada',
  'readout.samples-per-second.unit': '{speed} muestras/s',
  'readout.loss-train': 'Pérdida de entrenamiento',
  'readout.loss-train.help':
    'Pérdida media en los puntos de entrenamiento, sin penalizaciones. Es lo que el entrenamiento reduce.',
  'readout.loss-test': 'Pérdida de prueba',
  'readout.loss-test.help':
    'Pérdida media en puntos con los que la red nunca entrena. Si sube mientras baja la de entrenamiento, hay sobreajuste.',
  'readout.accuracy-train': 'Exactitud de entrenamiento',
  'readout.accuracy-train.help':
    'Proporción de puntos de entrenamiento en el lado correcto de 0,5. Keras: metrics=["accuracy"].',
  'readout.accuracy-test': 'Exactitud de prueba',
  'readout.accuracy-test.help':
    'Proporción de puntos de prueba en el lado correcto de 0,5: cómo le va a la red con lo que no ha visto.',
  'readout.none': '–',
  'field.speed': 'Ritmo',
  'field.speed.help':
    'A qué ritmo entrena: tan despacio que se puede seguir cada lote, o tan rápido como pueda este equipo.',
  'speed.1-batch': '1 lote/s',
  'speed.10-batches': '10 lotes/s',
  'speed.1-epoch': '1 época/s',
  'speed.10-epochs': '10 épocas/s',
  'speed.50-epochs': '50 épocas/s',
  'speed.max': 'Lo más rápido posible',
}
