import type { data as english } from '../en/data.ts'
import type { Words } from '../words.ts'

/** The data: how many points, how they are drawn, and what the network is given of them; in Spanish. */
export const data: Words<typeof english> = {
  'data.title': 'Datos',
  'data.datasets': 'Conjunto de datos',

  'field.noise': 'Ruido',
  'field.samples': 'Muestras',
  'field.trainShare': 'Entrenamiento',
  'field.classes': 'Clases',
  'field.standardize': 'Estandarizar',
  'field.dataSeed': 'Semilla de los datos',

  'features.title': 'Entradas',
  'features.last': 'Una red necesita al menos una entrada.',
  'features.toggle': 'Entrada {feature}',
  'features.formula': 'Escribir una fórmula',

  'feature.x1': 'x₁',
  'feature.x2': 'x₂',
  'feature.x1^2': 'x₁²',
  'feature.x2^2': 'x₂²',
  'feature.x1x2': 'x₁x₂',
  'feature.sin(x1)': 'sen x₁',
  'feature.sin(x2)': 'sen x₂',
}
