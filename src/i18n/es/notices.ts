import type { notices as english } from '../en/notices.ts'
import type { Words } from '../words.ts'

/** What the page says when something happens: notices and failures; in Spanish. */
export const notices: Words<typeof english> = {
  'notice.region': 'Mensajes',
  'notice.dismiss': 'Descartar el mensaje',
  'notice.restore': 'Volver al último estado bueno',
  'notice.link-repaired':
    'Una parte de este enlace no se podía usar. Se ha abierto lo válido y se ha cambiado esto:',
  'notice.diverged.not-finite':
    'El entrenamiento se ha detenido en la época {epoch}: un peso o la pérdida ya no es un número finito. Suele deberse a una tasa de aprendizaje demasiado grande.',
  'notice.diverged.exploding':
    'El entrenamiento se ha detenido en la época {epoch}: la pérdida crece sin fin. Suele deberse a una tasa de aprendizaje demasiado grande.',
  'notice.language-unavailable':
    'No se han podido cargar los textos del otro idioma, así que la página sigue en este. Comprueba la conexión y vuelve a elegirlo; si no basta, recarga la página.',

  'failure.backend-unavailable':
    'Esta forma de cálculo no funciona en este navegador. Elige Automático en «Cálculo».',
  'failure.worker-died':
    'El motor se detuvo y no ha podido arrancar de nuevo. Recarga la página: el enlace conserva todos los ajustes.',
  'failure.internal': 'Algo ha fallado en el motor. Pulsa reiniciar o recarga la página.',

  'notice.lack.no-points':
    'Todavía no hay nada que aprender. Dibuja antes algunos puntos en el mapa de la salida.',
  'notice.lack.one-point': 'Con un solo punto no se puede aprender. Dibuja al menos otro.',
  'notice.lack.no-rows':
    'Casi ninguna fila de esta tabla tiene todos los números que se usan. Usa menos entradas u otra columna para aprender.',
  'notice.lack.one-class':
    'Todos los puntos son de la misma clase, así que no hay nada que distinguir. Añade puntos de otra clase.',
}
