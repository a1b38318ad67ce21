/**
 * The rooms of `src/` and their rows: a file may import its own room and rooms of strictly lower rows.
 * `packages` are the foreign packages a room may use; a pattern matches the name of a package, and
 * `within` narrows it to a folder of the room.
 */
export interface Room {
  readonly row: number
  readonly packages: readonly { readonly name: RegExp; readonly within?: string }[]
}

export const ROOMS: Readonly<Record<string, Room>> = {
  'main.tsx': { row: 6, packages: [{ name: /./ }] },
  ui: {
    row: 5,
    packages: [
      { name: /^react(-dom)?$/ },
      { name: /^@base-ui\/react$/ },
      { name: /^lucide-react$/ },
      { name: /^@fontsource-variable\/inter$/ },
      { name: /^(temml|uqr)$/, within: 'src/ui/panels/teaching/' },
    ],
  },
  offline: { row: 5, packages: [] },
  store: { row: 4, packages: [{ name: /^zustand$/ }] },
  engine: { row: 3, packages: [{ name: /^@tensorflow\/tfjs-/, within: 'src/engine/tfjs/' }] },
  codegen: { row: 3, packages: [] },
  data: { row: 2, packages: [{ name: /^papaparse$/, within: 'src/data/table/' }] },
  lessons: { row: 2, packages: [] },
  spec: {
    row: 1,
    packages: [
      { name: /^valibot$/ },
      { name: /^jsep$/, within: 'src/spec/formula/' },
      { name: /^fflate$/, within: 'src/spec/packed/' },
    ],
  },
  draw: { row: 1, packages: [{ name: /^d3(-[a-z-]+)?$/ }] },
  i18n: { row: 1, packages: [] },
  lib: { row: 0, packages: [] },
}

/** AssemblyScript: compiled by itself, so it imports nothing outside itself. */
export const ASSEMBLY = 'src/engine/tfjs/kernels/wasm/assembly/'

/** What may stand at the top of the checkout; what git ignores may as well. */
export const TOP_LEVEL: readonly string[] = [
  '.ci',
  '.git',
  '.gitattributes',
  '.gitignore',
  '.npmrc',
  '.prettierignore',
  'CHANGELOG.md',
  'LICENSE',
  'README.md',
  'e2e',
  'index.html',
  'package-lock.json',
  'package.json',
  'public',
  'src',
  'tests',
  'tsconfig.json',
  'vite.config.ts',
]

/** Names that say nothing about what a file is. */
export const EMPTY_NAMES: readonly string[] = [
  'util',
  'utils',
  'helper',
  'helpers',
  'common',
  'manager',
  'managers',
]

export const MAX_LINES = 400
