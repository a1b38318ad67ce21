import type { datasets as english } from '../../en/later/datasets.ts'
import type { Words } from '../../words.ts'

/** Explanations: the datasets and their groups, in the order in which they are offered; in Spanish. */
export const datasets: Words<typeof english> = {
  'dataset.circle.help':
    'Dos clases: un disco y el anillo que lo rodea. Ninguna recta los separa; unas pocas unidades ocultas, sí.',
  'dataset.gauss.help': 'Dos nubes de distribuciones normales. Basta una neurona, sin capas ocultas.',
  'dataset.moons.help':
    'Dos semicírculos, cada uno dentro del hueco del otro (make_moons de scikit-learn). Unas pocas unidades ocultas curvan la frontera.',
  'dataset.rings.help':
    'Tres anillos, uno dentro de otro; el de en medio es de la otra clase. Con las entradas x1² y x2² es mucho más fácil.',
  'dataset.spiral.help':
    'Dos brazos entrelazados: el más difícil de todos; pide varias capas o más entradas.',
  'dataset.checkerboard.help':
    'Dieciséis casillas de clases alternas: pide muchas unidades, o las entradas sen x1 y sen x2, que lo convierten en un XOR.',
  'dataset.and.help':
    'Y lógico: clase 1 solo donde las dos entradas valen 1. Basta una recta: lo aprende una sola neurona, sin capas ocultas.',
  'dataset.or.help':
    'O lógico: clase 1 donde al menos una entrada vale 1. Basta una recta: lo aprende una sola neurona, sin capas ocultas.',
  'dataset.xor.help':
    'O exclusivo: la clase es el signo de x1 · x2. El ejemplo que frenó al perceptrón simple (Minsky y Papert, 1969).',
  'dataset.plane.help': 'Regresión: el valor crece en diagonal, y = (x1 + x2) / 10.',
  'dataset.hills.help':
    'Regresión: seis colinas y hondonadas alternas, llano entre ellas. Demasiado para una sola neurona.',
  'dataset.blobs.help': 'Una nube de puntos por clase, de 3 a 6. Basta una capa de unidades softmax.',
  'dataset.spirals.help': 'Un brazo por clase, de 3 a 6, enrollados en torno al centro: pide capas ocultas.',
  'dataset.sectors.help': 'Un disco cortado como una tarta: un trozo por clase, de 3 a 6.',
  'dataset.line.help': 'Regresión sobre una entrada: y = x / 6. Basta una neurona lineal.',
  'dataset.sine.help':
    'Regresión sobre una entrada: la onda y = sen x. Pide una capa oculta, o la entrada sen x.',
  'dataset.step.help':
    'Regresión sobre una entrada: un salto de -1 a 1. Una neurona tanh lo dibuja cada vez más empinado.',
  'dataset.parabola.help':
    'Regresión sobre una entrada: y = x² / 18 - 1. Unas pocas unidades ocultas, o la entrada x².',
  'dataset.flats.help':
    'Lo que cuestan siete pisos: superficie en m², habitaciones, plantas, antigüedad en años y precio en EUR. De dos filas solo se conocen superficie y precio: no cuentan cuando se usa algo más.',
  'dataset.insurance.help':
    'Quién tiene seguro, según la edad en años: una sola neurona sigmoide curva la recta en una S.',
  'dataset.digits.help':
    'Dígitos manuscritos de 28 × 28 píxeles que dibuja el propio programa: tantos como quieras, cada uno algo distinto. Un modelo lineal acierta unos nueve de cada diez; una red convolucional pequeña, casi todos.',
  'dataset.mnist.help':
    'Tus propias imágenes en el formato de MNIST (archivos IDX, comprimidos o no), leídas de tu disco y nunca enviadas.',
  'dataset.iris.help':
    'Tres especies de iris según el largo y el ancho de sépalos y pétalos en cm (Fisher, 1936). Una se distingue enseguida; las otras dos se solapan un poco.',
  'dataset.points.help':
    'Puntos que dibujas tú en el mapa de la salida: dos clases, varias o valores. Viajan en el enlace.',
  'dataset.table.help':
    'Una tabla tuya, pegada o abierta como CSV: elige la columna que hay que aprender; las demás columnas de números son entradas. No sale de este navegador.',
}
