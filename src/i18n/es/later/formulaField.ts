import type { formulaField as english } from '../../en/later/formulaField.ts'
import type { Words } from '../../words.ts'

/** The box in which a person types a formula as an input; in Spanish. */
export const formulaField: Words<typeof english> = {
  'formula.field.intro': 'Dale a la red una entrada tuya, hecha con los números de cada punto.',
  'formula.field.label': 'Fórmula',
  'formula.field.understood': 'Se entiende como {formula}',
  'formula.field.switches': '{formula} está entre las entradas que se ofrecen y se activa.',
  'formula.field.add': 'Añadir',
  'formula.field.added': '{formula} ya es una entrada.',
  'formula.field.examples': 'Ejemplos',
  'formula.field.columns': 'Columnas',
  'formula.field.functions': 'Funciones',
  'formula.field.remove': 'Una fórmula que has escrito tú. Púlsala para quitarla.',
}
