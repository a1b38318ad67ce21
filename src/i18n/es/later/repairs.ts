import type { repairs as english } from '../../en/later/repairs.ts'
import type { Words } from '../../words.ts'

/** What was changed in a link or a file that could not be used as it is; in Spanish. */
export const repairs: Words<typeof english> = {
  'notice.link-repaired':
    'Una parte de este enlace no se podía usar. Se ha abierto lo válido y se ha cambiado esto:',
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
    'Este enlace nombra una tabla que no lleva dentro y que este navegador no tiene. Vuelve a abrir la tabla; mientras tanto, aquí hay otro conjunto de datos.',
  'repair.future-version':
    'Este enlace viene de un Sinapsis más nuevo (versión {given}). Se usa lo que aquí se conoce.',
  'repair.malformed': '{field}: «{given}» no se puede leer, se usa {used}.',
  'repair.too-long': 'El enlace tiene {given} caracteres; solo se han leído los primeros {used}.',
  'repair.packed-damaged':
    'Lo que iba comprimido aquí (pesos, puntos o una tabla) se ha perdido: se cortó o cambió por el camino. Pide otra vez el enlace o el archivo.',
  'repair.packed-too-large':
    'Lo comprimido en este enlace es mayor que en cualquier enlace de Sinapsis, así que se ha omitido.',
  'repair.packed-version':
    'Lo comprimido en este enlace (pesos, puntos o una tabla) viene de un Sinapsis más nuevo y aquí no se puede leer.',
  'repair.packed-not-loaded':
    'Lo comprimido en este enlace no se ha podido leer, porque no se ha cargado una parte de la página. Recarga la página.',
  'repair.packed-does-not-fit':
    'Los {given} pesos que vienen aquí no encajan en esta red, que tiene {used}: el entrenamiento empieza en la época 0.',
}
