import type { images as english } from '../../en/later/images.ts'
import type { Words } from '../../words.ts'

/** Learning from images: their data, drawing a digit, and how well they are told apart; in Spanish. */
export const images: Words<typeof english> = {
  'field.images': 'Imágenes',
  'field.images.help':
    'Número de imágenes, de entrenamiento y de prueba juntas. Los dígitos que dibujes tú se suman a ellas.',

  'digit.examples': 'Ejemplos',
  'digit.examples.help':
    'Una imagen de cada clase. Pulsa una para enviarla por la red; la flecha trae otras.',
  'digit.others': 'Otros ejemplos',
  'digit.watch': 'Mirar la imagen {row}, un {digit}',
  'digit.drawn': 'Tus dígitos',
  'digit.drawn.help':
    'Los dígitos que has dibujado y añadido al entrenamiento, con lo que quieren ser. Viajan en el enlace.',
  'digit.remove': 'Quitar tu {digit}',

  'digit.output.help':
    'Una imagen y por qué la toma la red: la capa de salida da a cada clase una probabilidad (softmax), y entre todas suman el 100 %. O dibuja tú un dígito y mira qué entiende la red. No hace falta ratón: en la pizarra se dibuja con las flechas y Espacio.',
  'digit.mode': 'Qué pasa por la red',
  'digit.mode.data': 'Datos',
  'digit.mode.draw': 'Dibujar',
  'digit.image': 'Imagen {row}: {digit}',
  'digit.sets': 'Qué imágenes',
  'digit.of.train': 'Entrenamiento: n.º {row}',
  'digit.of.test': 'Prueba: n.º {row}',
  'digit.is': 'Etiqueta',
  'digit.given': 'La red',
  'digit.right': 'acierta',
  'digit.wrong': 'falla',
  'digit.previous': 'Imagen anterior',
  'digit.next': 'Imagen siguiente',
  'digit.random': 'Imagen al azar',
  'digit.next-mistake': 'Siguiente fallo',
  'digit.next-mistake.help': 'Pasa a la siguiente imagen de prueba a la que la red da otra clase.',
  'digit.no-mistake': 'Aquí no hay fallos',
  'digit.probabilities': 'Probabilidad de cada clase',

  'digit.pad': 'Pizarra: dibuja un dígito del 0 al 9 con el dedo, el lápiz o el ratón',
  'digit.pad.empty': 'Dibuja un dígito',
  'digit.pad.keys':
    'Con el teclado: las flechas mueven una cruz, dos a la vez van en diagonal, con Mayús a pasos pequeños. Espacio o Intro baja el lápiz y lo levanta. Escape olvida el trazo que estás dibujando, Retroceso el último y Suprimir, todos.',
  'digit.pad.keys.short': 'flechas: mover\nEspacio: bajar o subir el lápiz',
  'digit.pen.down': 'Fila {row}, columna {column} de {all}, dibujando',
  'digit.pen.up': 'Fila {row}, columna {column} de {all}, lápiz levantado',
  'digit.undo': 'Deshacer el último trazo',
  'digit.clear': 'Borrar',
  'digit.seen': 'Lo que ve la red',
  'digit.seen.help':
    'Tu dibujo en 28 × 28 píxeles, llevado a 20 × 20 y centrado por su centro de masas, como las imágenes de MNIST. Una red solo conoce lo que se parece a sus datos de entrenamiento.',
  'digit.label': 'Quiere ser un',
  'digit.choose': 'Elige qué quiere ser',
  'digit.add': 'Añadir al entrenamiento',
  'digit.add.help':
    'Añade tu dibujo a los datos de entrenamiento con esta etiqueta, hasta {most}. A partir de ahí, la red también aprende de él.',
  'digit.added': 'Añadido como un {digit}: {count} de {most}',
  'digit.full': 'Ya hay {most}. Quita antes alguno.',

  'digit.cell': '{count} imágenes de {actual} a las que se da {given}: verlas',
  'digit.matrix.help':
    'Una fila para lo que las imágenes son, una columna para lo que les da la red: la clase más probable. Pulsa un número para ver sus imágenes.',
  'digit.cell.images': 'Es {actual}, la red dice {given}: {count}',
  'digit.cell.close': 'Volver a los fallos',
  'digit.corner': 'Es ↓ →',
  'digit.precision': 'Prec.',
  'digit.recall': 'Sens.',
  'digit.f1': 'F1',
  'digit.mistakes': 'Fallos más seguros',
  'digit.mistakes.help':
    'Imágenes a las que la red da otra clase, primero las más seguras: lo que son → lo que dice la red, y su probabilidad. Pulsa una para enviarla por la red.',
  'digit.mistake': '{actual} → {given}',
  'digit.mistake.watch': 'Mirar la imagen {row}, un {actual} al que se da {given} con {share}',
  'digit.none': 'Ahora no hay ninguna imagen aquí.',
  'digit.no-mistakes': 'Ni un solo fallo.',
  'digit.more': 'Ver {count} más',

  'mnist.title': 'Archivos MNIST',
  'mnist.intro':
    'Elige a la vez los archivos de MNIST: imágenes y etiquetas de entrenamiento, y las de prueba si las tienes. Pueden estar comprimidos (.gz). Se leen aquí, en tu navegador, y nunca se suben a ningún sitio.',
  'mnist.open': 'Elegir archivos…',
  'mnist.or-drop': 'o suéltalos en la página',
  'mnist.reading': 'Leyendo {files} archivos…',
  'mnist.read': '{train} imágenes de entrenamiento y {test} de prueba.',
  'mnist.read.one': '{train} imágenes. Algunas serán de prueba, según la parte de entrenamiento.',
  'mnist.use': 'Usar estas imágenes',
  'mnist.cancel': 'Cancelar',
  'mnist.change': 'Cambiar…',
  'mnist.line': '{count} imágenes',
}
