import type { Tree } from './tree.ts'

/** How tightly each kind of text holds together. */
const SUM = 1
const PRODUCT = 2
const POWER = 3
const ATOM = 4

const LEVELS = { '+': SUM, '-': SUM, '*': PRODUCT, '/': PRODUCT, '^': POWER } as const

/** The one way to write a tree: no spaces, no needless brackets, `2x1` and `x1x2` without a `*`. */
export function writeTree(tree: Tree): string {
  switch (tree.kind) {
    case 'number':
      return writeNumber(tree.value)
    case 'constant':
      return tree.name
    case 'variable':
      return `x${tree.column}`
    case 'negative':
      return `-${within(tree.of, POWER)}`
    case 'call':
      return `${tree.name}(${tree.arguments.map(writeTree).join(',')})`
    case 'operation':
      return writeOperation(tree)
  }
}

function writeOperation(tree: Extract<Tree, { kind: 'operation' }>): string {
  const { operator, left, right } = tree
  const level = LEVELS[operator]
  if (operator === '^') return `${within(left, ATOM)}^${within(right, POWER)}`
  // A leading minus needs no brackets: -x1+x2, -x1x2.
  const first = left.kind === 'negative' ? writeTree(left) : within(left, level)
  const sign = operator === '*' && needsNoSign(left, right) ? '' : operator
  const second = within(right, level + 1)
  return `${first}${sign}${second.startsWith('-') ? `(${second})` : second}`
}

/** The text of a tree, in brackets where it does not hold together as tightly as `level`. */
function within(tree: Tree, level: number): string {
  return levelOf(tree) < level ? `(${writeTree(tree)})` : writeTree(tree)
}

function levelOf(tree: Tree): number {
  if (tree.kind === 'operation') return LEVELS[tree.operator]
  // Below everything, so that 2*(-x1) and x1-(-x2) keep their brackets.
  return tree.kind === 'negative' ? 0 : ATOM
}

/** True for a number before a variable or a function, and for a variable before a variable. */
function needsNoSign(left: Tree, right: Tree): boolean {
  const before = lastFactor(left)
  const after = right.kind === 'operation' && right.operator === '^' ? right.left : right
  if (before.kind === 'number') return after.kind === 'variable' || after.kind === 'call'
  return before.kind === 'variable' && after.kind === 'variable'
}

function lastFactor(tree: Tree): Tree {
  if (tree.kind === 'negative') return tree.of
  return tree.kind === 'operation' && tree.operator === '*' ? tree.right : tree
}

/** Short and exact: 0.01, but 1e-5 and 1e9. */
function writeNumber(value: number): string {
  const isPlain = value === 0 || (value >= 1e-4 && value < 1e6)
  return isPlain ? String(value) : shorter(String(value), value.toExponential().replace('+', ''))
}

function shorter(plain: string, exponential: string): string {
  return plain.length <= exponential.length ? plain : exponential
}
