import type { curves as english } from '../en/curves.ts'
import type { Words } from '../words.ts'

/** The curves; in Spanish. */
export const curves: Words<typeof english> = {
  'curves.title': 'Curvas',
  'curves.loss': 'Pérdida',
  'curves.accuracy': 'Exactitud',
  'curves.epoch': 'época',
  'curves.train': 'entrenamiento',
  'curves.test': 'prueba',
  'curves.best': 'mejor: época {epoch}',
  'curves.empty': 'Pulsa Entrenar: la curva se dibuja mientras la red aprende.',
  'curves.open': 'Mostrar las curvas',
  'curves.close': 'Ocultar las curvas',
  'curves.resize': 'Altura de las curvas',
  'field.logLoss': 'Logarítmica',
}
