import type { notices as english } from '../en/notices.ts'
import type { Words } from '../words.ts'

/** What the page says when something happens: notices and failures; in Spanish. */
export const notices: Words<typeof english> = {
  'notice.region': 'Mensajes',
  'notice.dismiss': 'Descartar el mensaje',
  'notice.language-unavailable':
    'No se han podido cargar los textos del otro idioma, así que la página sigue en este. Comprueba la conexión y vuelve a elegirlo; si no basta, recarga la página.',
  'notice.no-task-rules':
    'No se han podido cargar las reglas de esta tarea, así que sus ajustes no se pueden cambiar. Comprueba la conexión y vuelve a intentarlo.',
  'notice.try-again': 'Volver a intentarlo',

  'failure.worker-died':
    'El motor se detuvo y no ha podido arrancar de nuevo. Recarga la página: el enlace conserva todos los ajustes.',
}
