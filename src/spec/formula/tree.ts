import type jsep from 'jsep'
import { constantNamed, POWER } from './functions.ts'
import { FormulaError } from './problem.ts'

export type Operator = '+' | '-' | '*' | '/' | '^'

/** A formula as data. */
export type Tree =
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'constant'; readonly name: string; readonly value: number }
  /** `column` counts from 1. */
  | { readonly kind: 'variable'; readonly column: number }
  | { readonly kind: 'negative'; readonly of: Tree }
  | { readonly kind: 'operation'; readonly operator: Operator; readonly left: Tree; readonly right: Tree }
  | { readonly kind: 'call'; readonly name: string; readonly arguments: readonly Tree[] }

/** No formula that makes sense in 60 characters is nested as deep; a sum of thirty terms is 30 deep. */
const DEEPEST = 32

/** The tree of what jsep read; anything that is not arithmetic is refused. */
export function treeOf(expression: jsep.Expression, depth = 1): Tree {
  if (depth > DEEPEST) throw new FormulaError({ kind: 'too-complex' })
  const inner = (part: jsep.Expression) => treeOf(part, depth + 1)
  const node = expression as jsep.CoreExpression
  switch (node.type) {
    case 'Literal':
      return { kind: 'number', value: Number(node.value) }
    case 'Identifier':
      return valueNamed(node.name)
    case 'UnaryExpression':
      return node.operator === '+' ? inner(node.argument) : { kind: 'negative', of: inner(node.argument) }
    case 'BinaryExpression':
      return operation(node.operator as Operator, inner(node.left), inner(node.right))
    case 'CallExpression':
      return call((node.callee as jsep.Identifier).name, node.arguments.map(inner))
    case 'Compound':
    case 'SequenceExpression':
    case 'MemberExpression':
    case 'ArrayExpression':
    case 'ConditionalExpression':
    case 'ThisExpression':
      throw new FormulaError({ kind: 'syntax', at: 1 })
  }
}

function valueNamed(name: string): Tree {
  const value = constantNamed(name)
  if (value !== undefined) return { kind: 'constant', name, value }
  return { kind: 'variable', column: Number(name.slice(1)) }
}

function operation(operator: Operator, left: Tree, right: Tree): Tree {
  return { kind: 'operation', operator, left, right }
}

function call(name: string, given: readonly Tree[]): Tree {
  const [base, exponent] = given
  if (name === POWER && base !== undefined && exponent !== undefined) return operation('^', base, exponent)
  return { kind: 'call', name, arguments: given }
}

/** The numbers of the columns a tree uses, each once, in rising order. */
export function variablesOf(tree: Tree): number[] {
  const found = new Set<number>()
  const visit = (node: Tree) => {
    if (node.kind === 'variable') found.add(node.column)
    for (const part of partsOf(node)) visit(part)
  }
  visit(tree)
  return [...found].toSorted((a, b) => a - b)
}

function partsOf(tree: Tree): readonly Tree[] {
  if (tree.kind === 'operation') return [tree.left, tree.right]
  if (tree.kind === 'negative') return [tree.of]
  return tree.kind === 'call' ? tree.arguments : []
}
