import type { controls as english } from '../en/controls.ts'
import type { Words } from '../words.ts'

/** Controls: what cannot be typed, and the names of their parts; in Spanish. */
export const controls: Words<typeof english> = {
  'number.invalid': 'Esto no es un número. Escribe, por ejemplo, {example}.',
  'number.too-small': 'El valor más pequeño es {min}.',
  'number.too-large': 'El valor más grande es {max}.',
  'number.whole': 'Aquí hace falta un número entero.',

  'control.explain': 'Explicación: {name}',
  'control.typed': '{name}: escribir un valor',
  'control.close': 'Cerrar',
  'control.default': 'Doble clic: vuelve a {value}',
  'control.off': 'no',
}
