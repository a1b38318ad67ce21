/** Functions of one number. */
const UNARY: ReadonlyMap<string, (value: number) => number> = new Map([
  ['abs', Math.abs],
  ['sqrt', Math.sqrt],
  ['exp', Math.exp],
  ['log', Math.log],
  ['sin', Math.sin],
  ['cos', Math.cos],
  ['tan', Math.tan],
  ['tanh', Math.tanh],
  ['sigmoid', (value: number) => 1 / (1 + Math.exp(-value))],
  ['relu', (value: number) => Math.max(0, value)],
  ['sign', Math.sign],
])

/** Functions of two numbers or more, which take them two by two. */
const FOLDED: ReadonlyMap<string, (left: number, right: number) => number> = new Map([
  ['min', (left: number, right: number) => Math.min(left, right)],
  ['max', (left: number, right: number) => Math.max(left, right)],
])

/** The other way to write `^`. */
export const POWER = 'pow'

const CONSTANTS: ReadonlyMap<string, number> = new Map([
  ['pi', Math.PI],
  ['e', Math.E],
])

/** Other names of functions, the Spanish ones among them. */
const ALIASES: ReadonlyMap<string, string> = new Map([
  ['ln', 'log'],
  ['sen', 'sin'],
  ['tg', 'tan'],
])

/** The functions of formulas, to be listed in help texts. */
export const FORMULA_FUNCTIONS: readonly string[] = [...UNARY.keys(), ...FOLDED.keys(), POWER]

/** What a name in lower case calls, or `undefined` where there is no such function. */
export function functionNamed(name: string): string | undefined {
  const proper = ALIASES.get(name) ?? name
  return FORMULA_FUNCTIONS.includes(proper) ? proper : undefined
}

export function unaryFunction(name: string): ((value: number) => number) | undefined {
  return UNARY.get(name)
}

export function foldedFunction(name: string): ((left: number, right: number) => number) | undefined {
  return FOLDED.get(name)
}

export function constantNamed(name: string): number | undefined {
  return CONSTANTS.get(name)
}

/** Whether a function takes this many arguments: one; two for `pow`; two or more for `min` and `max`. */
export function takes(name: string, count: number): boolean {
  if (FOLDED.has(name)) return count >= 2
  return count === (takesSeveral(name) ? 2 : 1)
}

export function takesSeveral(name: string): boolean {
  return !UNARY.has(name)
}
