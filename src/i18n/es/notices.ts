import type { notices as english } from '../en/notices.ts'
import type { Words } from '../words.ts'

/** What the page says when something happens: notices, failures and repairs of links; in Spanish. */
export const notices: Words<typeof english> = {
  'notice.region': 'Mensajes',
  'notice.dismiss': 'Descartar el mensaje',
  'notice.restore': 'Volver al último estado bueno',
  'notice.link-repaired':
    'Una parte de este enlace no se podía usar. Se ha abierto lo válido y se ha cambiado esto:',
  'notice.link-copied': 'Enlace copiado. Quien lo abra verá exactamente este laboratorio.',
  'notice.link-copy-failed':
    'El navegador no ha permitido copiar. Este es el enlace, para copiarlo a mano: {link}',
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

  'repair.unknown-key': '{field}: este ajuste no se conoce aquí y se ha omitido.',
  'repair.unknown-value': '{field}: «{given}» no se conoce aquí, se usa {used}.',
  'repair.not-a-number': '{field}: «{given}» no es un número, se usa {used}.',
  'repair.not-whole': '{field}: {given} no es un número entero, se usa {used}.',
  'repair.out-of-range': '{field}: {given} está fuera de los límites, se usa {used}.',
  'repair.too-many': '{field}: demasiados elementos en «{given}», se usa {used}.',
  'repair.repeated': '{field}: elementos repetidos en «{given}», se usa {used}.',
  'repair.missing': '{field}: no se indica nada, se usa {used}.',
  'repair.does-not-fit': '{field}: «{given}» no encaja con este conjunto de datos, se usa {used}.',
  'repair.no-images':
    'Las imágenes no están a mano: vuelve a abrir tus archivos. Mientras tanto se usan dígitos generados.',
  'repair.no-table':
    'Este enlace trata de una tabla, que no cabe en un enlace y que este navegador no tiene. Vuelve a abrir la tabla; mientras tanto, aquí hay otro conjunto de datos.',
  'repair.future-version':
    'Este enlace viene de un Sinapsis más nuevo (versión {given}). Se usa lo que aquí se conoce.',
  'repair.malformed': '{field}: «{given}» no se puede leer, se usa {used}.',
  'repair.too-long': 'El enlace tiene {given} caracteres; solo se han leído los primeros {used}.',
}
