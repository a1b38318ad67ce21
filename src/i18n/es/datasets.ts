import type { datasets as english } from '../en/datasets.ts'
import type { Words } from '../words.ts'

/** The datasets and their groups, in the order in which they are offered; in Spanish. */
export const datasets: Words<typeof english> = {
  'datasets.binary': 'Dos clases',
  'datasets.regression': 'Regresión',
  'dataset.circle': 'Círculo',
  'dataset.circle.help':
    'Dos clases: un disco y el anillo que lo rodea. Ninguna recta los separa; unas pocas unidades ocultas, sí.',
  'dataset.gauss': 'Gauss',
  'dataset.gauss.help': 'Dos nubes de distribuciones normales. Basta una neurona, sin capas ocultas.',
  'dataset.moons': 'Lunas',
  'dataset.moons.help':
    'Dos semicírculos, cada uno dentro del hueco del otro (make_moons de scikit-learn). Unas pocas unidades ocultas curvan la frontera.',
  'dataset.rings': 'Anillos',
  'dataset.rings.help':
    'Tres anillos, uno dentro de otro; el de en medio es de la otra clase. Con las entradas x1² y x2² es mucho más fácil.',
  'dataset.spiral': 'Espiral',
  'dataset.spiral.help':
    'Dos brazos entrelazados: el más difícil de todos; pide varias capas o más entradas.',
  'dataset.checkerboard': 'Ajedrez',
  'dataset.checkerboard.help':
    'Dieciséis casillas de clases alternas: pide muchas unidades, o las entradas sen x1 y sen x2, que lo convierten en un XOR.',
  'dataset.and': 'AND',
  'dataset.and.help':
    'Y lógico: clase 1 solo donde las dos entradas valen 1. Basta una recta: lo aprende una sola neurona, sin capas ocultas.',
  'dataset.or': 'OR',
  'dataset.or.help':
    'O lógico: clase 1 donde al menos una entrada vale 1. Basta una recta: lo aprende una sola neurona, sin capas ocultas.',
  'dataset.xor': 'XOR',
  'dataset.xor.help':
    'O exclusivo: la clase es el signo de x1 · x2. El ejemplo que frenó al perceptrón simple (Minsky y Papert, 1969).',
  'dataset.plane': 'Plano',
  'dataset.plane.help': 'Regresión: el valor crece en diagonal, y = (x1 + x2) / 10.',
  'dataset.hills': 'Colinas',
  'dataset.hills.help':
    'Regresión: seis colinas y hondonadas alternas, llano entre ellas. Demasiado para una sola neurona.',
}
