import { parseSync, Visitor, type ESTree, type ParseResult } from 'vite'

/** Something a file reaches for: an import of any kind, by the address it names. */
export interface Reference {
  readonly kind: 'import' | 're-export' | 'dynamic import' | 'type import' | 'URL'
  /** `null` where the address is computed, so that nobody can tell what it is. */
  readonly target: string | null
}

export interface Scan {
  readonly references: readonly Reference[]
  readonly usesMathRandom: boolean
  /** What the parser could not read. */
  readonly errors: readonly string[]
}

/** AssemblyScript decorates functions, which TypeScript does not; the parser reads on after them. */
const ASSEMBLYSCRIPT_ERROR = 'Decorators are not valid here.'

/** Reads what `code` imports in any way, and whether it takes the unseeded random numbers of JavaScript. */
export function scan(path: string, code: string): Scan {
  const parsed = parseSync(path, code)
  const inTree = scanTree(parsed.program)
  return {
    references: [...moduleReferences(parsed), ...commentReferences(parsed), ...inTree.references],
    usesMathRandom: inTree.usesMathRandom,
    errors: parsed.errors.map(({ message }) => message).filter((message) => message !== ASSEMBLYSCRIPT_ERROR),
  }
}

function moduleReferences({ module }: ParseResult): Reference[] {
  const references: Reference[] = module.staticImports.map(({ moduleRequest }) => ({
    kind: 'import',
    target: moduleRequest.value,
  }))
  for (const { entries } of module.staticExports) {
    for (const { moduleRequest } of entries) {
      if (moduleRequest) references.push({ kind: 're-export', target: moduleRequest.value })
    }
  }
  return references
}

/** `/// <reference path="..." />` and its kin. */
function commentReferences({ comments }: ParseResult): Reference[] {
  return comments.flatMap(({ value }) => {
    const target = /^\/\s*<reference\s+(?:path|types)=["']([^"']+)["']/.exec(value)?.[1]
    return target === undefined ? [] : [{ kind: 'type import' as const, target }]
  })
}

function scanTree(program: ESTree.Program): Pick<Scan, 'references' | 'usesMathRandom'> {
  const references: Reference[] = []
  let usesMathRandom = false
  new Visitor({
    ImportExpression: ({ source }) => {
      references.push({ kind: 'dynamic import', target: textOf(source) })
    },
    TSImportType: ({ source }) => {
      references.push({ kind: 'type import', target: source.value })
    },
    TSImportEqualsDeclaration: ({ moduleReference }) => {
      if (moduleReference.type === 'TSExternalModuleReference') {
        references.push({ kind: 'import', target: moduleReference.expression.value })
      }
    },
    CallExpression: ({ callee, arguments: [first] }) => {
      if (isRequireOrGlob(callee)) references.push({ kind: 'dynamic import', target: textOf(first) })
    },
    NewExpression: ({ callee, arguments: [first, base] }) => {
      if (isIdentifier(callee, 'URL') && isImportMeta(base, 'url')) {
        references.push({ kind: 'URL', target: textOf(first) })
      }
    },
    MemberExpression: (node) => {
      if (isMath(node.object) && propertyOf(node) === 'random') usesMathRandom = true
    },
    VariableDeclarator: ({ id, init }) => {
      if (isMath(init) && id.type === 'ObjectPattern' && id.properties.some(takesRandom))
        usesMathRandom = true
    },
  }).visit(program)
  return { references, usesMathRandom }
}

type Node = ESTree.Node | null | undefined

function isIdentifier(node: Node, name: string): boolean {
  return node?.type === 'Identifier' && node.name === name
}

/** The text of a string, or `null` for anything computed. */
function textOf(node: Node): string | null {
  if (node?.type === 'Literal') return typeof node.value === 'string' ? node.value : null
  if (node?.type === 'TemplateLiteral' && node.quasis.length === 1)
    return node.quasis[0]?.value.cooked ?? null
  return null
}

function propertyOf(node: ESTree.MemberExpression): string | null {
  if (node.computed) return textOf(node.property)
  return node.property.type === 'Identifier' ? node.property.name : null
}

function isImportMeta(node: Node, property: string): boolean {
  return (
    node?.type === 'MemberExpression' &&
    node.object.type === 'MetaProperty' &&
    node.object.meta.name === 'import' &&
    propertyOf(node) === property
  )
}

function isRequireOrGlob(callee: ESTree.Expression): boolean {
  return isIdentifier(callee, 'require') || isImportMeta(callee, 'glob')
}

function isMath(node: Node): boolean {
  return isIdentifier(node, 'Math') || (node?.type === 'MemberExpression' && propertyOf(node) === 'Math')
}

function takesRandom(property: ESTree.ObjectPattern['properties'][number]): boolean {
  return property.type === 'Property' && isIdentifier(property.key, 'random')
}
