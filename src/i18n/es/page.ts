import type { page as english } from '../en/page.ts'
import type { Words } from '../words.ts'

/** The page as a whole: its name, theme and language, what it says aloud, and when it fails; in Spanish. */
export const page: Words<typeof english> = {
  'app.name': 'Sinapsis',
  'app.tagline': 'Laboratorio de redes neuronales',
  'app.skip': 'Ir a la red',

  'theme.light': 'Claro',
  'theme.dark': 'Oscuro',
  'theme.projector': 'Proyector',

  'language.en': 'English',
  'language.es': 'Español',

  'summary.playing': 'Entrenando. Época {epoch}, pérdida de prueba {lossTest}.',
  'summary.paused':
    'En pausa en la época {epoch}. Pérdida de entrenamiento {lossTrain}, de prueba {lossTest}.',
  'summary.untold': 'Época {epoch}, pérdida de entrenamiento {lossTrain}.',
  'summary.untested': 'Época {epoch}, pérdida de entrenamiento {lossTrain}. Sin puntos de prueba.',
  'summary.accuracy': 'Exactitud de prueba {accuracy}.',

  'crash.title': 'La página ha tropezado',
  'crash.help':
    'Algo en ella ha fallado. El enlace conserva todos los ajustes: recarga la página para seguir con ellos.',
  'crash.reload': 'Recargar',
}
