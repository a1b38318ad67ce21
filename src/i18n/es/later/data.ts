import type { data as english } from '../../en/later/data.ts'
import type { Words } from '../../words.ts'

/** Explanations: the data: how many points, how they are drawn, and what the network is given of them; in Spanish. */
export const data: Words<typeof english> = {
  'data.datasets.help':
    'Lo que hay que aprender. El color es el objetivo: naranja, bajo o clase 0; azul, alto o clase 1.',
  'field.noise.help':
    'Cuánto se apartan los puntos de la regla, en tanto por ciento. 0 % es la regla pura. En imágenes: la desviación de cada píxel, en porcentaje de la tinta plena.',
  'field.samples.help': 'Número de puntos, entrenamiento y prueba juntos.',
  'field.trainShare.help':
    'Porcentaje de puntos que entrenan; los demás solo prueban. Keras: validation_split = 1 - proporción.',
  'field.classes.help':
    'Cuántas clases hay que distinguir. La capa de salida tiene una unidad para cada una.',
  'field.standardize.help':
    'Da a la red puntuaciones z: a cada entrada, y al objetivo de una regresión, se le resta la media y se divide por la desviación, (x - media) / desviación, ambas de los puntos de entrenamiento. Los ejes y los puntos conservan sus unidades.',
  'field.dataSeed.help': 'El número que decide qué puntos se sortean. La misma semilla da los mismos puntos.',
  'features.help':
    'Lo que recibe la red de cada punto. Con productos y cuadrados algunos problemas son fáciles incluso sin capas ocultas. Keras: las columnas de input_shape.',
  'feature.x1.help': 'La coordenada horizontal, de -6 a 6.',
  'feature.x2.help': 'La coordenada vertical, de -6 a 6.',
  'feature.x1^2.help': 'El cuadrado de x1: igual a la izquierda que a la derecha.',
  'feature.x2^2.help': 'El cuadrado de x2: igual arriba que abajo. Junto con x1² describe círculos.',
  'feature.x1x2.help': 'El producto x1 · x2: su signo es el XOR de los dos signos.',
  'feature.sin(x1).help': 'El seno de x1: ondas de izquierda a derecha.',
  'feature.sin(x2).help': 'El seno de x2: ondas de abajo arriba.',
}
