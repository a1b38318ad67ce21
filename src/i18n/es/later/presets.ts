import type { presets as english } from '../../en/later/presets.ts'
import type { Words } from '../../words.ts'

/** The gallery: its groups, and what to watch in each of its starts; in Spanish. */
export const presets: Words<typeof english> = {
  'command.gallery.help':
    'Comienzos ya preparados, buenos y malos, cada uno con lo que hay que observar. Deshacer te devuelve lo que tenías.',
  'gallery.title': 'Galería',
  'gallery.intro':
    'Elige un comienzo y pulsa Entrenar. Ocupa el lugar de lo que tenías; Deshacer te lo devuelve.',
  'gallery.first': 'Primeros pasos',
  'gallery.boundaries': 'Fronteras',
  'gallery.classes': 'Varias clases',
  'gallery.images': 'Imágenes',
  'gallery.regression': 'Regresión',
  'gallery.wrong': 'Qué sale mal',
  'gallery.regularisation': 'Regularización',
  'gallery.optimizers': 'Optimizadores',
  'gallery.watch': 'Qué observar',

  'preset.line': 'Una neurona, una recta',
  'preset.line.watch': 'Una sola neurona traza una recta: en diez épocas cada punto queda en su lado.',
  'preset.and-perceptron': 'Un perceptrón aprende AND',
  'preset.and-perceptron.watch':
    'El perceptrón solo aprende de sus errores, así que el entrenamiento se detiene solo cuando ya no comete ninguno.',
  'preset.xor-hidden': 'XOR con una capa oculta',
  'preset.xor-hidden.watch':
    'Ninguna recta separa estas esquinas, pero ocho unidades ocultas juntas doblan la frontera hasta lograrlo.',
  'preset.three-lines': 'Tres unidades cierran una frontera',
  'preset.three-lines.watch':
    'Tres unidades tanh doblan el plano por tres rectas, lo justo para cerrar una frontera alrededor del disco; quita una y queda abierta.',

  'preset.moons': 'Lunas',
  'preset.moons.watch':
    'La frontera empieza casi recta, con unos nueve de cada diez puntos bien, y luego se dobla entre las dos lunas.',
  'preset.squares': 'Un círculo sin capas ocultas',
  'preset.squares.watch':
    'Con los cuadrados de x₁ y x₂ como entradas, una sola neurona traza un círculo: sus dos pesos acaban casi iguales, y negativos.',
  'preset.rings': 'Los anillos piden otra capa',
  'preset.rings.watch':
    'Señala las unidades: la primera capa hace pliegues rectos, la segunda los une en formas y la salida recorta los anillos.',
  'preset.checkerboard-sines': 'Las entradas que pide el ajedrez',
  'preset.checkerboard-sines.watch':
    'Con senos como entradas bastan veinte épocas; con x₁ y x₂ en su lugar, las mismas ocho unidades siguen fallando tras trescientas.',
  'preset.spiral-relu': 'Espiral de trozos rectos',
  'preset.spiral-relu.watch':
    'Durante unas cincuenta épocas apenas parece pasar nada; luego los brazos se separan: una frontera de ReLU está hecha de trozos rectos.',
  'preset.spiral-sines': 'Espiral con senos',
  'preset.spiral-sines.watch':
    'Los senos ya traen ondas como entradas, así que dos capas pequeñas desenredan la espiral en doscientas épocas.',
  'preset.margin': 'El margen de la pérdida bisagra',
  'preset.margin.watch':
    'Cuando todos los puntos de entrenamiento están más allá del margen, su pérdida es exactamente 0 y la recta ya no se mueve.',

  'preset.clouds': 'Cuatro nubes, cuatro clases',
  'preset.clouds.watch':
    'La red tiene una unidad de salida por clase y softmax traza fronteras rectas entre ellas; pulsa una salida para ver su parte.',
  'preset.sectors': 'Sectores sin capas ocultas',
  'preset.sectors.watch':
    'Tres fronteras rectas se encuentran en un punto: para estas clases softmax no necesita ninguna capa oculta.',
  'preset.three-arms': 'Tres brazos',
  'preset.three-arms.watch':
    'Mira cómo los tres colores se enrollan en espiral: en doscientas épocas casi todos los puntos están en el suyo.',
  'preset.five-arms': 'Cinco brazos',
  'preset.five-arms.watch':
    'Cinco clases piden una red más ancha y más puntos: aquí lo logran dos capas de dieciséis unidades y mil puntos.',
  'preset.iris': 'Flores de iris',
  'preset.iris.watch':
    'Setosa se distingue en veinte épocas, mientras que unas pocas flores entre versicolor y virginica siguen mal.',

  'preset.digits-softmax': 'Dígitos con una sola capa',
  'preset.digits-softmax.watch':
    'Regresión softmax, una sola capa sobre 784 píxeles: acierta unos nueve dígitos de cada diez, y más épocas apenas ayudan.',
  'preset.digits-mlp': 'Dígitos con una capa oculta',
  'preset.digits-mlp.watch':
    'Una capa oculta de cien unidades lleva la exactitud de prueba a más del 95 % en diez épocas; tiene 79 510 parámetros.',
  'preset.digits-cnn': 'Dígitos con una CNN pequeña',
  'preset.digits-cnn.watch':
    'Ocho filtros pequeños y pooling aciertan lo mismo con la sexta parte de los parámetros: mira qué destaca cada filtro.',
  'preset.digits-deck': 'Dígitos con una CNN mayor',
  'preset.digits-deck.watch':
    'La CNN de muchos cursos tiene 693 962 parámetros: cada época tarda, pero con cuatro le basta para el 95 %.',
  'preset.digits-linear': 'Dos capas sin activación',
  'preset.digits-linear.watch':
    'Dos capas sin activación entre ellas no son más que una: los dígitos se quedan en lo que logra la regresión softmax.',
  'preset.digits-few': 'Muy pocos dígitos',
  'preset.digits-few.watch':
    'Una red con 160 imágenes se las aprende de memoria: acierta todas las de entrenamiento, pero falla un tercio de las de prueba.',
  'preset.digits-rate': 'Una CNN con una tasa excesiva',
  'preset.digits-rate.watch':
    'Con Adam a 0,1 los primeros pasos destrozan la red: da a todas las imágenes la misma clase, una de cada diez bien, y de ahí no sale.',

  'preset.flats': 'Precios de pisos',
  'preset.flats.watch':
    'La recta se queda en los mínimos cuadrados y, partas de los pesos que partas, acaba en el mismo sitio.',
  'preset.insurance': 'La curva en S del seguro',
  'preset.insurance.watch':
    'Una unidad sigmoide convierte la edad en una probabilidad: busca la edad en la que su S cruza un medio.',
  'preset.sine-tanh': 'Una onda de unidades tanh',
  'preset.sine-tanh.watch':
    'Cada unidad tanh añade una curva donde falta; mira cómo van apareciendo una tras otra las crestas de la onda.',
  'preset.sine-input': 'Una onda, dado su seno',
  'preset.sine-input.watch':
    'Con sin(x₁) como entrada apenas hay nada que aprender: en cinco épocas el peso llega a 1 y el sesgo a 0.',
  'preset.step-tanh': 'Un escalón con una sola tanh',
  'preset.step-tanh.watch':
    'La tanh es suave y el salto no: el peso de la unidad no deja de crecer y la curva se vuelve cada vez más empinada.',
  'preset.parabola-relu': 'Una parábola de trozos rectos',
  'preset.parabola-relu.watch':
    'Cada unidad ReLU le da un quiebro a la curva; no todos los pesos nuevos llegan tan lejos como estos: prueba algunos.',
  'preset.hills': 'Colinas y hoyos',
  'preset.hills.watch':
    'Al principio el mapa es casi liso; las seis colinas y hoyos aparecen uno a uno mientras baja la pérdida.',

  'preset.xor-line': 'XOR sin capa oculta',
  'preset.xor-line.watch': 'Por mucho que entrene, una sola recta apenas acierta en XOR más que el azar.',
  'preset.xor-perceptron': 'Un perceptrón ante XOR',
  'preset.xor-perceptron.watch':
    'Aquí ninguna recta está libre de errores, así que el perceptrón nunca se detiene: mira cómo oscila su recta.',
  'preset.linear-layers': 'Capas que no doblan',
  'preset.linear-layers.watch':
    'Hay dos capas ocultas, pero con activaciones lineales la frontera sigue siendo una recta; cámbialas a tanh y se cierra.',
  'preset.sine-line': 'Una recta para una onda',
  'preset.sine-line.watch':
    'Sin capa oculta el modelo es una recta y entrenar no ayuda: la pérdida sigue alta. Esto es subajuste.',
  'preset.zeros': 'Todos los pesos a cero',
  'preset.zeros.watch':
    'Si todos los pesos son 0, ningún peso tiene gradiente: las unidades ocultas siguen en blanco y la mitad de los puntos, mal.',
  'preset.rate-too-large': 'Tasa de aprendizaje muy grande',
  'preset.rate-too-large.watch':
    'Cada paso se pasa más que el anterior y la pérdida estalla en la primera época; con la décima parte de la tasa bastan cinco épocas.',
  'preset.rate-too-small': 'Tasa de aprendizaje muy pequeña',
  'preset.rate-too-small.watch':
    'Tras trescientas épocas aún no hay anillo: con una tasa de 0,0001 apenas avanza; con 0,03 ya habría terminado.',
  'preset.own-units': 'Metros cuadrados tal cual',
  'preset.own-units.watch':
    'Sin estandarizar las columnas, los pasos son enormes y la pérdida estalla enseguida; activa Estandarizar y aprende.',
  'preset.vanishing': 'El gradiente que se desvanece',
  'preset.vanishing.watch':
    'Al volver por ocho capas sigmoides, el gradiente casi desaparece y no se aprende nada; con tanh en todas bastan cincuenta épocas.',
  'preset.dead-relu': 'Unidades ReLU muertas',
  'preset.dead-relu.watch':
    'Unos pocos pasos enormes dejan una capa entera por debajo de 0: por ella ya no pasa gradiente, y la salida queda de un solo color para siempre.',
  'preset.batch-of-one': 'Lotes de un solo punto',
  'preset.batch-of-one.watch':
    'Cada punto tira para su lado, así que la pérdida de entrenamiento salta de época en época; con lotes de 250 se desliza.',

  'preset.overfitting': 'Aprendido de memoria',
  'preset.overfitting.watch':
    'Cuarenta puntos con ruido y más de mil parámetros: la pérdida de entrenamiento va a 0 mientras la de prueba da la vuelta y sube.',
  'preset.early-stopping': 'Parar a tiempo',
  'preset.early-stopping.watch':
    'La misma red, pero el entrenamiento se detiene si la pérdida de prueba no baja en veinte épocas, y vuelven los mejores pesos.',
  'preset.dropout': 'Abandono (dropout)',
  'preset.dropout.watch':
    'La misma red, dejando fuera al azar la mitad de sus unidades ocultas en cada actualización: su pérdida de prueba acaba en menos de la mitad.',
  'preset.l2': 'L2 mantiene los pesos pequeños',
  'preset.l2.watch':
    'La misma red con una penalización L2: la frontera sigue suave y la pérdida de prueba, baja hasta el final.',
  'preset.l1': 'L1 elige las entradas',
  'preset.l1.watch':
    'De siete entradas solo hacen falta los dos cuadrados: la penalización L1 lleva los pesos de las otras cinco casi a 0.',

  'preset.sgd': 'La carrera: SGD',
  'preset.sgd.watch':
    'SGD sin más, con tasa 0,01: tras doscientas épocas apenas ha empezado a doblar la frontera. Recuerda dónde está y prueba los demás.',
  'preset.momentum': 'La carrera: momento',
  'preset.momentum.watch':
    'El mismo comienzo y la misma tasa, pero cada paso conserva nueve décimas del anterior: en la época doscientas va muy por delante de SGD.',
  'preset.adagrad': 'La carrera: Adagrad',
  'preset.adagrad.watch':
    'Adagrad divide entre todos los gradientes anteriores, así que sus pasos solo menguan: con esta tasa va tan lento como SGD tras doscientas épocas.',
  'preset.rmsprop': 'La carrera: RMSprop',
  'preset.rmsprop.watch':
    'RMSprop olvida los gradientes antiguos y sus pasos siguen siendo grandes: en la época doscientas acierta nueve de cada diez puntos.',
  'preset.adam': 'La carrera: Adam',
  'preset.adam.watch':
    'Adam une momento y RMSprop: en la época cien va por delante de momento y en la doscientas acierta nueve de cada diez puntos.',
  'preset.cosine': 'Una tasa que baja a 0',
  'preset.cosine.watch':
    'La pérdida salta mucho al principio y queda en reposo antes de la época doscientas, porque la tasa de aprendizaje baja a 0 siguiendo un coseno.',
}
