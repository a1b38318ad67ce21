import type { datasets as english } from '../en/datasets.ts'
import type { Words } from '../words.ts'

/** The datasets and their groups, in the order in which they are offered; in Spanish. */
export const datasets: Words<typeof english> = {
  'datasets.binary': 'Dos clases',
  'datasets.multiclass': 'Varias clases',
  'datasets.regression': 'Regresión',
  'datasets.table': 'Tablas',
  'datasets.own': 'Tuyos',
  'dataset.circle': 'Círculo',
  'dataset.gauss': 'Gauss',
  'dataset.moons': 'Lunas',
  'dataset.rings': 'Anillos',
  'dataset.spiral': 'Espiral',
  'dataset.checkerboard': 'Ajedrez',
  'dataset.and': 'AND',
  'dataset.or': 'OR',
  'dataset.xor': 'XOR',
  'dataset.plane': 'Plano',
  'dataset.hills': 'Colinas',
  'dataset.blobs': 'Nubes',
  'dataset.spirals': 'Brazos',
  'dataset.sectors': 'Sectores',
  'dataset.line': 'Recta',
  'dataset.sine': 'Onda',
  'dataset.step': 'Escalón',
  'dataset.parabola': 'Parábola',
  'dataset.flats': 'Pisos',
  'dataset.insurance': 'Seguro',
  'dataset.iris': 'Iris',
  'dataset.points': 'Tus puntos',
  'dataset.table': 'Tu tabla',
}
