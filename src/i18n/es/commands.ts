import type { commands as english } from '../en/commands.ts'
import type { Words } from '../words.ts'

/** Commands, their buttons and their keys; in Spanish. */
export const commands: Words<typeof english> = {
  'transport.title': 'Controles del entrenamiento',
  'transport.play': 'Entrenar',
  'transport.pause': 'Pausar',
  'transport.step': 'Paso',
  'transport.sample': 'ejemplo',
  'transport.batch': 'lote',
  'transport.epoch': 'época',
  'transport.waiting': 'Empezará en cuanto el motor esté listo',

  'command.toggle-play': 'Entrenar o pausar',
  'command.step-sample': 'Un ejemplo',
  'command.step-batch': 'Un lote',
  'command.step-epoch': 'Una época',
  'command.reset': 'Reiniciar',
  'command.new-weights': 'Pesos nuevos',
  'command.new-sample': 'Otra muestra',
  'command.earlier': 'Antes en el entrenamiento',
  'command.later': 'Después en el entrenamiento',
  'command.add-layer': 'Añadir una capa oculta',
  'command.remove-layer': 'Quitar la última capa oculta',
  'command.undo': 'Deshacer',
  'command.redo': 'Rehacer',
  'command.gallery': 'Galería',
  'command.share': 'Compartir',
  'command.next-theme': 'Cambiar de tema',
  'command.next-language': 'Cambiar de idioma',
  'class.title': 'En clase',
  'command.help': 'Atajos de teclado',

  'key.Space': 'Espacio',
  'key.ArrowRight': '→',
  'key.Shift': 'Mayús',
  'key.Alt': 'Alt',
  'key.Mod': 'Ctrl',
}
