import type { formula as english } from '../../en/later/formula.ts'
import type { Words } from '../../words.ts'

/** Explanations: What is said about a formula that a person typed and that cannot be read; in Spanish. */
export const formula: Words<typeof english> = {
  'formula.problem.empty': 'Escribe una fórmula, por ejemplo x1^2 + x2^2.',
  'formula.problem.too-long': 'La fórmula es demasiado larga: como mucho {limit} caracteres.',
  'formula.problem.too-complex': 'La fórmula tiene demasiados paréntesis o signos, unos dentro de otros.',
  'formula.problem.syntax': 'Falta o sobra algo en el carácter {at}.',
  'formula.problem.unexpected-character': 'Las fórmulas no pueden contener «{name}» (carácter {at}).',
  'formula.problem.missing-operator': 'Falta un operador, como + o *, antes del carácter {at}.',
  'formula.problem.stray-separator':
    'El separador del carácter {at} está fuera de lugar: solo se separan argumentos, como en max(x1; x2).',
  'formula.problem.unclosed': 'El paréntesis del carácter {at} no se cierra nunca.',
  'formula.problem.unopened': 'El paréntesis del carácter {at} no cierra ninguno.',
  'formula.problem.needs-brackets': 'Escribe paréntesis después de {name}: {name}(x1).',
  'formula.problem.unknown-name':
    '«{name}» (carácter {at}) no se conoce aquí. Las entradas se llaman x1, x2, etc.; también hay pi y e.',
  'formula.problem.unknown-variable': 'Aquí no hay {name}: la última entrada es x{limit}.',
  'formula.problem.unknown-function': '«{name}» (carácter {at}) no es una función conocida aquí.',
  'formula.problem.wrong-arguments':
    'El número de argumentos de {name} no es correcto: min y max llevan dos o más, pow dos y las demás uno.',
  'formula.problem.number-too-large': 'El número {name} es demasiado grande.',
  'formula.problem.repeated': '{name} ya es una entrada.',
  'formula.problem.too-many': 'Ya hay {limit} fórmulas; quita antes una.',
}
