import type { readouts as english } from '../../en/later/readouts.ts'
import type { Words } from '../../words.ts'

/** Explanations: the numbers of the training and its pace; in Spanish. */
export const readouts: Words<typeof english> = {
  'readout.epoch.help': 'Cuántas veces ha visto la red todo el conjunto de entrenamiento. Keras: epochs.',
  'readout.iteration.help':
    'Cuántas actualizaciones de los pesos van: una por lote. 1000 muestras en lotes de 100 son 10 iteraciones por época.',
  'readout.loss-train.help':
    'Pérdida media en los puntos de entrenamiento, sin penalizaciones. Es lo que el entrenamiento reduce.',
  'readout.loss-test.help':
    'Pérdida media en puntos con los que la red nunca entrena. Si sube mientras baja la de entrenamiento, hay sobreajuste.',
  'readout.accuracy-train.help':
    'Proporción de puntos de entrenamiento en el lado correcto de 0,5. Keras: metrics=["accuracy"].',
  'readout.accuracy-test.help':
    'Proporción de puntos de prueba en el lado correcto de 0,5: cómo le va a la red con lo que no ha visto.',
  'field.speed.help':
    'A qué ritmo entrena: tan despacio que se puede seguir cada lote, o tan rápido como pueda este equipo.',
}
