import { foldedFunction, unaryFunction } from './functions.ts'
import type { Operator, Tree } from './tree.ts'

/** Takes the values of x1, x2, …; a missing one counts as NaN. */
export type Evaluate = (row: ArrayLike<number>) => number

/** A tree as nested closures: no text is ever run as code. */
export function compile(tree: Tree): Evaluate {
  switch (tree.kind) {
    case 'number':
    case 'constant': {
      const { value } = tree
      return () => value
    }
    case 'variable': {
      const index = tree.column - 1
      return (row) => row[index] ?? NaN
    }
    case 'negative': {
      const of = compile(tree.of)
      return (row) => -of(row)
    }
    case 'operation':
      return compileOperation(tree.operator, tree.left, tree.right)
    case 'call':
      return compileCall(tree.name, tree.arguments.map(compile))
  }
}

function compileOperation(operator: Operator, leftTree: Tree, rightTree: Tree): Evaluate {
  const left = compile(leftTree)
  const right = compile(rightTree)
  switch (operator) {
    case '+':
      return (row) => left(row) + right(row)
    case '-':
      return (row) => left(row) - right(row)
    case '*':
      return (row) => left(row) * right(row)
    case '/':
      return (row) => left(row) / right(row)
    case '^':
      return isTwo(rightTree) ? squared(left) : (row) => left(row) ** right(row)
  }
}

function isTwo(tree: Tree): boolean {
  return tree.kind === 'number' && tree.value === 2
}

/** A product rounds alike on every machine; powers need not. */
function squared(of: Evaluate): Evaluate {
  return (row) => {
    const value = of(row)
    return value * value
  }
}

function compileCall(name: string, [first, ...others]: readonly Evaluate[]): Evaluate {
  const unary = unaryFunction(name)
  const folded = foldedFunction(name)
  if (first !== undefined && unary !== undefined) return (row) => unary(first(row))
  if (first === undefined || folded === undefined) throw new Error(`no function ${name}`)
  return others.reduce((left, right) => (row) => folded(left(row), right(row)), first)
}
