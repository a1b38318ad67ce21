import type { curves as english } from '../../en/later/curves.ts'
import type { Words } from '../../words.ts'

/** Explanations: the curves; in Spanish. */
export const curves: Words<typeof english> = {
  'field.logLoss.help':
    'Dibuja la pérdida en un eje logarítmico, para ver también las pequeñas mejoras del final.',
}
