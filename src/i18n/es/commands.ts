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
  'command.toggle-play.help':
    'Entrena la red sin parar, o la detiene donde está. Al pausar no se pierde nada.',
  'command.step-sample': 'Un ejemplo',
  'command.step-sample.help':
    'Una actualización de los pesos con un solo ejemplo de entrenamiento: el paso más pequeño que hay.',
  'command.step-batch': 'Un lote',
  'command.step-batch.help':
    'Una iteración: el gradiente medio de un lote y, con él, una actualización de todos los pesos.',
  'command.step-epoch': 'Una época',
  'command.step-epoch.help':
    'Todos los ejemplos de entrenamiento una vez: muestras / tamaño de lote iteraciones, redondeando hacia arriba.',
  'command.reset': 'Reiniciar',
  'command.reset.help':
    'Vuelve a la época 0 con los mismos pesos iniciales, para probar otros ajustes en igualdad de condiciones.',
  'command.new-weights': 'Pesos nuevos',
  'command.new-weights.help': 'Sortea otros pesos iniciales y empieza de nuevo en la época 0.',
  'command.new-sample': 'Otra muestra',
  'command.new-sample.help':
    'Sortea otros puntos con la misma regla y la semilla siguiente. Los pesos se conservan.',
  'command.add-layer': 'Añadir una capa oculta',
  'command.add-layer.help':
    'Añade una capa Dense antes de la salida. Los pesos que siguen teniendo sitio conservan su valor.',
  'command.remove-layer': 'Quitar la última capa oculta',
  'command.remove-layer.help':
    'Quita la última capa oculta. Los pesos que siguen teniendo sitio conservan su valor.',
  'command.undo': 'Deshacer',
  'command.undo.help': 'Deshace el último cambio: un ajuste, la forma de la red o un peso que has escrito.',
  'command.redo': 'Rehacer',
  'command.redo.help': 'Vuelve a hacer el último cambio deshecho.',
  'command.share': 'Copiar enlace',
  'command.share.help':
    'Copia un enlace a este mismo laboratorio: datos, red, ajustes y semillas. Quien lo abra obtiene los mismos números.',
  'command.next-theme': 'Cambiar de tema',
  'command.next-theme.help': 'Claro, oscuro o proyector: más grande y con más contraste, para el aula.',
  'command.next-language': 'Cambiar de idioma',
  'command.next-language.help': 'Español o inglés. El enlace lo recuerda.',
  'command.help': 'Atajos de teclado',
  'command.help.help': 'Todo lo que se puede hacer con el teclado.',

  'key.Space': 'Espacio',
  'key.ArrowRight': '→',
  'key.Shift': 'Mayús',
  'key.Alt': 'Alt',
  'key.Mod': 'Ctrl',
}
