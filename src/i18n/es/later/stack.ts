import type { stack as english } from '../../en/later/stack.ts'
import type { Words } from '../../words.ts'

/** The stack of layers of a network that takes images, and AlexNet; in Spanish. */
export const stack: Words<typeof english> = {
  'stack.help':
    'La imagen pasa por las capas de arriba abajo. Cada tarjeta dice qué entrega su capa (alto × ancho × canales, o números en fila) y cuántos parámetros tiene. Añade capas con +, arrástralas o muévelas con las flechas del teclado.',
  'stack.list': 'Capas, de la imagen a la salida',
  'stack.input': 'Imagen',
  'stack.input.help':
    'Lo que recibe la red: 28 × 28 píxeles de un canal, de 0 (negro) a 1. Keras: Input(shape=(28, 28, 1)).',
  'stack.output': 'Capa de salida',
  'stack.output.help':
    'Una unidad por cada dígito; softmax convierte sus salidas en probabilidades que suman 1. La pide la tarea, por eso no se quita. Keras: Dense(10, activation="softmax").',
  'stack.parameters': '{count} parám.',
  'stack.add': 'Añadir una capa después de {layer}',
  'stack.full': 'Ya hay {max} capas: quita una primero.',
  'stack.remove': 'Quitar {layer}, capa {place}',
  'stack.move': 'Mover {layer}, capa {place} de {count}',
  'stack.move.help': 'Arrástrala, o pulsa las flechas arriba y abajo. Supr quita la capa.',
  'stack.settings': 'Ajustes de {layer}, capa {place}',
  'stack.said.added': '{layer} es ahora la capa {place} de {count}.',
  'stack.said.moved': '{layer} ha pasado al puesto {place} de {count}.',
  'stack.said.removed': '{layer} se ha quitado.',
  'stack.said.end': '{layer} no puede ir más allá.',

  'stack.conv2d.short': '{filters} filtros {kernel}×{kernel}',
  'stack.stride.short': 'paso {strides}',
  'stack.units.short': '{units} unidades',
  'stack.rate.short': '{percent} fuera',

  'layer.conv2d': 'Conv2D',
  'layer.conv2d.help':
    'Convolución: cada filtro desliza una ventana pequeña por la imagen y dibuja un mapa de dónde encuentra su patrón.',
  'layer.max_pooling2d': 'MaxPooling2D',
  'layer.max_pooling2d.help':
    'Agrupación por máximo: se queda con el número mayor de cada ventana y los mapas encogen.',
  'layer.average_pooling2d': 'AveragePooling2D',
  'layer.average_pooling2d.help':
    'Agrupación por media: se queda con la media de cada ventana; los mapas encogen y se suavizan.',
  'layer.flatten': 'Flatten',
  'layer.flatten.help':
    'Aplanado: pone todos los números de los mapas en una fila, como los necesitan las capas densas.',
  'layer.dense': 'Dense',
  'layer.dense.help': 'Capa densa: cada unidad se conecta con todos los números de la fila anterior.',
  'layer.dropout': 'Dropout',
  'layer.dropout.help':
    'Abandono: al entrenar deja fuera al azar una parte de los números, para que ninguna unidad dependa de una sola.',
  'layer.batch_normalization': 'BatchNormalization',
  'layer.batch_normalization.help':
    'Normalización por lotes: lleva cada canal a media 0 y desviación 1 en el lote, y luego lo ajusta con dos números que aprende.',

  'field.filters': 'Filtros',
  'field.filters.help': 'Cuántos patrones busca la capa: cada filtro da un mapa. Keras: filters.',
  'field.kernelSize': 'Núcleo (kernel)',
  'field.kernelSize.help': 'Alto y ancho de la ventana de cada filtro, en píxeles. Keras: kernel_size.',
  'field.poolSize': 'Ventana',
  'field.poolSize.help': 'Alto y ancho de la ventana, en píxeles. Keras: pool_size.',
  'field.strides': 'Paso (stride)',
  'field.strides.help': 'Cuántos píxeles avanza la ventana cada vez. Keras: strides.',
  'field.padding': 'Relleno (padding)',
  'field.padding.help': 'Qué pasa en el borde de la imagen. Keras: padding.',
  'padding.valid': 'valid',
  'padding.valid.help': 'La ventana no se sale de la imagen, así que el mapa encoge.',
  'padding.same': 'same',
  'padding.same.help': 'Se añade un borde de ceros: con paso 1 el mapa queda tan grande como la imagen.',
  'field.denseUnits': 'Unidades',
  'field.denseUnits.help': 'Cuántas neuronas tiene la capa. Keras: units.',
  'field.rate': 'Tasa',
  'field.rate.help': 'La parte que se deja fuera en cada actualización, de 0 a 0,9. Keras: rate.',

  'stack-problem.at': 'Capa {place}, {layer}',
  'stack-problem.bad-size': 'Uno de sus tamaños no es un número entero desde 1.',
  'stack-problem.needs-image':
    'Necesita una imagen, pero Flatten ya ha puesto antes todos los números en fila.',
  'stack-problem.window-too-large':
    'Su ventana de {size} × {size} es mayor que la imagen que queda: {shape}.',
  'stack-problem.needs-flatten': 'Necesita números en fila, pero recibe mapas de {shape}: falta Flatten.',
  'stack-problem.flattened-twice': 'No hay nada que aplanar: los números ya están en fila.',
  'stack-problem.softmax-inside': 'Solo la capa de salida puede ser softmax.',
  'stack-problem.no-dense-at-the-end': 'Al final tiene que decidir una capa densa.',
  'stack-problem.too-many-parameters':
    'La red tendría {count} parámetros. Más de {max} son demasiados para un navegador.',
  'stack-problem.meanwhile': 'Hasta que encaje, la red sigue como estaba y sigue entrenando.',

  'stack-fix.insert-flatten': 'Insertar Flatten',
  'stack-fix.remove-flatten': 'Quitar este Flatten',
  'stack-fix.move-before-flatten': 'Mover antes de Flatten',
  'stack-fix.shrink-window': 'Reducir la ventana',
  'stack-fix.undo': 'Deshacer',

  'stack-preset.choose': 'Empezar con…',
  'stack-preset.own': 'Pila propia',
  'stack-preset.softmax': 'Regresión softmax',
  'stack-preset.softmax.help': 'Sin capas ocultas: cada dígito tiene un peso para cada píxel.',
  'stack-preset.mlp': 'MLP 784-100-10',
  'stack-preset.mlp.help': 'Una capa oculta de 100 unidades. No sabe qué píxeles son vecinos.',
  'stack-preset.small-cnn': 'CNN pequeña',
  'stack-preset.small-cnn.help': '8 filtros 3×3 y agrupación: pocos parámetros y entrena pronto.',
  'stack-preset.cnn': 'CNN del curso',
  'stack-preset.cnn.help':
    '32 filtros 3×3, agrupación y 128 unidades densas, como en muchos primeros cursos.',
  'stack-preset.lenet-5': 'LeNet-5',
  'stack-preset.lenet-5.help': 'LeCun y otros, 1998: dos convoluciones y tres capas densas, con tanh.',

  'alexnet.open': 'Una red profunda: AlexNet',
  'alexnet.open.help': 'Mira las capas de una red de 2012 y dónde están sus 60 millones de parámetros.',
  'alexnet.title': 'AlexNet: una red profunda',
  'alexnet.intro':
    'Krizhevsky, Sutskever y Hinton, 2012: 1000 clases de fotografías. Nadie la entrena en un navegador, así que aquí solo se mira. Todos los números los calcula el mismo código que los de tu red.',
  'alexnet.layer': 'Capa',
  'alexnet.shape': 'Salida',
  'alexnet.parameters': 'Parámetros',
  'alexnet.total': 'Total',
  'alexnet.where':
    'Las {dense} capas densas tienen el {share} de los parámetros; las {convolutions} convoluciones, solo el {rest}.',
  'alexnet.why':
    'Un filtro se usa otra vez en cada sitio de la imagen, así que necesita pocos pesos. Una capa densa tiene un peso propio para cada pareja de números.',
  'alexnet.groups':
    'En el artículo son {grouped}: repartía algunas convoluciones entre dos tarjetas gráficas, lo que deja sus núcleos en la mitad. Sin esos dos grupos, como aquí, son {count}. Se omite su normalización de respuesta local, que no tiene parámetros.',
  'alexnet.blocks':
    'El área de un bloque es lo que entrega su capa (arriba) y sus parámetros (abajo), cada fila a su propia escala.',
  'alexnet.number': 'N.º',
}
