import type { formula as english } from '../en/formula.ts'
import type { Words } from '../words.ts'

/** What is said about a formula that a person typed and that cannot be read; in Spanish. */
export const formula: Words<typeof english> = {
  'formula.problem.not-loaded': 'Las fórmulas aún se están cargando. Prueba otra vez en un momento.',
}
