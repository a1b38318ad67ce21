import type { columns as english } from '../en/columns.ts'
import type { Words } from '../words.ts'

/** The columns and the classes of the tables that come with the playground; in Spanish. */
export const columns: Words<typeof english> = {
  'column.flats.size': 'superficie (m²)',
  'column.flats.rooms': 'habitaciones',
  'column.flats.floors': 'plantas',
  'column.flats.age': 'antigüedad (años)',
  'column.flats.price': 'precio (EUR)',
  'column.insurance.age': 'edad (años)',
  'column.insurance.insured': 'con seguro',
  'column.iris.sepal_length': 'largo sépalo (cm)',
  'column.iris.sepal_width': 'ancho sépalo (cm)',
  'column.iris.petal_length': 'largo pétalo (cm)',
  'column.iris.petal_width': 'ancho pétalo (cm)',
  'column.iris.species': 'especie',
  'class.insurance.no': 'no',
  'class.insurance.yes': 'sí',
}
