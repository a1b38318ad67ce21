import type { points as english } from '../../en/later/points.ts'
import type { Words } from '../../words.ts'

/** Explanations: Drawing points on the output map; in Spanish. */
export const points: Words<typeof english> = {
  'points.tools': 'Herramientas de dibujo',
  'points.tools.help':
    'Con el teclado: las flechas mueven la cruz por el mapa, Intro añade un punto ahí y Retroceso borra el más cercano. Cada trazo se puede deshacer. Al pulsar otra vez una herramienta, se guarda y el mapa solo se mira.',
  'points.add': 'Añadir',
  'points.add.help': 'Un clic o un toque añade un punto.',
  'points.spray': 'Espray',
  'points.spray.help': 'Al arrastrar se esparcen puntos alrededor del cursor.',
  'points.erase': 'Borrar',
  'points.erase.help': 'Al arrastrar se borran los puntos que quedan dentro del círculo.',
  'points.clear': 'Vaciar',
  'points.clear.help': 'Quita todos los puntos. Con deshacer vuelven.',
  'points.task': 'Qué hay que aprender',
  'points.class': 'Clase de los puntos nuevos',
  'points.class.number': 'Clase {k}',
  'points.class.more': 'Otra clase',
  'points.value': 'Valor',
  'points.count': 'Puntos: {count}',
  'points.full': '{most} puntos: no caben más',
  'points.edit.help': 'Toma como tuyos los puntos que se ven, para añadir otros y borrar.',
}
