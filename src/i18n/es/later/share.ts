import type { share as english } from '../../en/later/share.ts'
import type { Words } from '../../words.ts'

/** Links and files: what they hold, and what became of those that were opened; in Spanish. */
export const share: Words<typeof english> = {
  'share.title': 'Compartir y guardar',
  'share.link': 'Enlace',
  'share.kind': 'Qué contiene el enlace',
  'share.all': 'Con lo aprendido',
  'share.settings': 'Solo los ajustes',
  'share.address': 'El enlace',
  'share.copy': 'Copiar enlace',
  'share.holds.settings': 'Datos, red, ajustes y semillas. El entrenamiento empieza en la época 0.',
  'share.holds.untrained': 'Datos, red, ajustes y semillas. Se abre con la red sin entrenar, en la época 0.',
  'share.holds.exact': 'Datos, red, ajustes y los pesos de la época {epoch}, hasta la última cifra.',
  'share.holds.rounded':
    'Datos, red, ajustes y los pesos de la época {epoch}, redondeados tan poco que las predicciones cambian menos de {close}.',
  'share.holds.table': 'Tu tabla va dentro.',
  'share.length': '{length} caracteres.',
  'share.lacks':
    'Solo en un archivo: {what}. Con todo dentro, el enlace tendría unos {length} caracteres, y el correo y los chats cortan lo que pasa de {most}.',
  'share.lacks.weights': 'los pesos de la red',
  'share.lacks.table': 'tu tabla',
  'share.lacks.drawn': 'lo que has dibujado',
  'share.own-images':
    'Tus propias imágenes no van ni en el enlace ni en el archivo: quien lo abra necesita los mismos archivos de imágenes.',
  'share.file': 'Archivo',
  'share.file.help':
    'Lo contiene todo, por grande que sea: ajustes, puntos, tu tabla, todos los pesos y lo que recuerda el optimizador.',
  'share.save': 'Guardar archivo',
  'share.open': 'Abrir archivo',
  'share.drop': 'También puedes soltar un archivo en cualquier lugar de la página.',
  'share.paste': 'Abrir un enlace',
  'share.paste.anywhere':
    'O pulsa Ctrl+V en cualquier lugar de la página, sin abrir esta ventana, para abrir un enlace copiado.',
  'share.paste.hint': 'Pégalo aquí',
  'share.paste.open': 'Abrir',

  'notice.link-copied': 'Enlace copiado. Quien lo abra verá exactamente este laboratorio.',
  'notice.link-copy-failed':
    'El navegador no ha permitido copiar. Este es el enlace, para copiarlo a mano: {link}',
  'notice.link-copied.trained':
    'Enlace copiado, con los pesos de la época {epoch}. Quien lo abra verá exactamente esto.',
  'notice.link-too-long': 'Enlace copiado, pero no todo cabe en un enlace. Solo van en un archivo:',
  'notice.save': 'Guardar archivo',
  'notice.not-ours': 'Esto no es un enlace ni un archivo de Sinapsis, así que nada ha cambiado.',
  'notice.share-not-loaded':
    'No se ha cargado una parte de la página. Comprueba la conexión y vuelve a probar.',
  'notice.opened-trained': 'Se ha abierto tal como se compartió, en la época {epoch}.',
  'notice.opened-slots':
    'Lo que recuerda el optimizador empieza de nuevo, así que al seguir entrenando puede haber pequeñas diferencias.',
}
