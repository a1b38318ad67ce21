import type { commands as english } from '../../en/later/commands.ts'
import type { Words } from '../../words.ts'

/** Explanations: commands, their buttons and their keys; in Spanish. */
export const commands: Words<typeof english> = {
  'command.toggle-play.help':
    'Entrena la red sin parar, o la detiene donde está. Al pausar no se pierde nada.',
  'command.step-sample.help':
    'Una actualización de los pesos con un solo ejemplo de entrenamiento: el paso más pequeño que hay.',
  'command.step-batch.help':
    'Una iteración: el gradiente medio de un lote y, con él, una actualización de todos los pesos.',
  'command.step-epoch.help':
    'Todos los ejemplos de entrenamiento una vez: muestras / tamaño de lote iteraciones, redondeando hacia arriba.',
  'command.reset.help':
    'Vuelve a la época 0 con los mismos pesos iniciales, para probar otros ajustes en igualdad de condiciones.',
  'command.new-weights.help': 'Sortea otros pesos iniciales y empieza de nuevo en la época 0.',
  'command.new-sample.help':
    'Sortea otros puntos con la misma regla y la semilla siguiente. Los pesos se conservan.',
  'command.earlier.help':
    'Vuelve al estado guardado anterior y se detiene ahí. Entrenar sigue desde lo que ves. La coma hace lo mismo.',
  'command.later.help': 'Va al siguiente estado guardado. El punto hace lo mismo.',
  'command.add-layer.help':
    'Añade una capa Dense antes de la salida. Los pesos que siguen teniendo sitio conservan su valor.',
  'command.remove-layer.help':
    'Quita la última capa oculta. Los pesos que siguen teniendo sitio conservan su valor.',
  'command.undo.help': 'Deshace el último cambio: un ajuste, la forma de la red o un peso que has escrito.',
  'command.redo.help': 'Vuelve a hacer el último cambio deshecho.',
  'command.share.help':
    'Copia un enlace a este mismo laboratorio, con lo que ha aprendido, y ofrece otras formas: solo los ajustes, un código QR o un archivo. Al presentar muestra el código QR en grande.',
  'command.save': 'Guardar archivo',
  'command.open': 'Abrir archivo',
  'command.save.help': 'Lo guarda todo en un archivo: ajustes, puntos, tu tabla y todos los pesos.',
  'command.open.help': 'Abre un archivo que se guardó aquí.',
  'command.next-theme.help': 'Claro, oscuro o proyector: más grande y con más contraste, para el aula.',
  'command.next-language.help': 'Español o inglés. El enlace lo recuerda.',
  'command.help.help': 'Todo lo que se puede hacer con el teclado.',
}
