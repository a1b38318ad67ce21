import type { present as english } from '../../en/later/present.ts'
import type { Words } from '../../words.ts'

/** Presentar y estar dentro de otra página, en español. */
export const present: Words<typeof english> = {
  'command.teach': 'Panel docente',
  'command.teach.help':
    'Escribe una tarea para tus estudiantes: bloquea u oculta mandos, pon objetivos y comparte el enlace. Una tarea que venía en un enlace solo se desbloquea si lo confirmas, y sus objetivos dejan entonces de contar.',
  'command.present': 'Presentar',
  'command.present.help':
    'Letra grande y una sola imagen para el proyector. Púlsalo otra vez, o Escape, para volver a donde estabas.',
  'command.picture': 'Otra imagen',
  'command.picture.help': 'Al presentar: la salida, la red, las curvas, o salida y red.',
  'command.spotlight': 'Foco',
  'command.spotlight.help': 'Al presentar: una luz que sigue al ratón, con el resto atenuado.',
  'present.leave': 'Salir de la presentación',
  'present.pictures': 'Imagen',
  'present.output': 'Salida',
  'present.network': 'Red',
  'present.curves': 'Curvas',
  'present.both': 'Ambas',
  'embed.full': 'Abrir completo',
}
