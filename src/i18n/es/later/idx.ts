import type { idx as english } from '../../en/later/idx.ts'
import type { Words } from '../../words.ts'

/** What is wrong with files that were opened as those of MNIST (IDX files); in Spanish. */
export const idx: Words<typeof english> = {
  'idx.in-file': '{file}: {problem}',
  'idx.problem.empty-file': 'Este archivo está vacío. Descárgalo de nuevo.',
  'idx.problem.gzip-broken':
    'Este archivo está comprimido (gzip), pero dañado o incompleto, y no se puede descomprimir. Descárgalo de nuevo.',
  'idx.problem.not-idx':
    'Esto no es un archivo IDX. Los archivos de MNIST se llaman, por ejemplo, train-images-idx3-ubyte o train-images-idx3-ubyte.gz.',
  'idx.problem.wrong-type':
    'Los valores de este archivo IDX son de tipo {type}. Los de MNIST son bytes sin signo, tipo 0x08.',
  'idx.problem.wrong-dimensions':
    'Número de dimensiones de los datos de este archivo IDX: {found}. Las imágenes tienen 3 (imágenes, filas y columnas) y las etiquetas, 1.',
  'idx.problem.labels-not-images': 'Son etiquetas, no imágenes.',
  'idx.problem.images-not-labels': 'Son imágenes, no etiquetas.',
  'idx.problem.header-cut':
    'El archivo termina antes que su cabecera: debería tener {expected} bytes y tiene {found}. Descárgalo de nuevo.',
  'idx.problem.images-cut':
    'El archivo está incompleto: {count} imágenes de {rows}×{columns} ocupan {expected} bytes y tiene {found}. Descárgalo de nuevo.',
  'idx.problem.images-too-long':
    'El archivo es más largo de lo que dice su cabecera: {count} imágenes de {rows}×{columns} ocupan {expected} bytes y tiene {found}.',
  'idx.problem.labels-cut':
    'El archivo está incompleto: {count} etiquetas ocupan {expected} bytes y tiene {found}. Descárgalo de nuevo.',
  'idx.problem.labels-too-long':
    'El archivo es más largo de lo que dice su cabecera: {count} etiquetas ocupan {expected} bytes y tiene {found}.',
  'idx.problem.no-images': 'En este archivo no hay nada: {count} imágenes de {rows}×{columns}.',
  'idx.problem.no-labels': 'En este archivo no hay nada: 0 etiquetas.',
  'idx.problem.label-too-large':
    'La etiqueta número {place} es {found}. Las etiquetas son cifras del 0 al {limit}.',
  'idx.problem.too-large':
    'Este archivo descomprimido ocupa más de {limit} MB, y aquí no se leen archivos tan grandes.',
  'idx.problem.wrong-file-count':
    'Elige a la vez 2 archivos (imágenes y etiquetas) o 4 (imágenes y etiquetas de entrenamiento, imágenes y etiquetas de prueba). Elegidos: {found}.',
  'idx.problem.wrong-pairs':
    'Cada archivo de imágenes necesita su archivo de etiquetas. Archivos de imágenes: {images}; de etiquetas: {labels}.',
  'idx.problem.image-size':
    'Las imágenes son de {rows}×{columns} píxeles. Las de MNIST son de {size}×{size}, y solo sirven esas.',
  'idx.problem.counts-differ':
    'Estas imágenes y etiquetas no van juntas: hay {images} imágenes y {labels} etiquetas.',
  'idx.problem.same-counts':
    'Los dos archivos de imágenes tienen {count} imágenes y sus nombres no dicen cuáles son de entrenamiento y cuáles de prueba. Pon «train» o «test» en los nombres.',
}
