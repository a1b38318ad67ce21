import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'vite'
import { root } from './root.mjs'

const SOURCE = join(root, 'src', 'offline', 'serviceWorker.ts')

/** The page itself is kept under the address of its folder: some servers know it by no other. */
const PAGE = 'index.html'

/**
 * Vite plugin: writes the service worker, `sw.js`, which knows every file of the build and of the public
 * folder, and a version made of their content.
 *
 * @returns {import('vite').Plugin}
 */
export function offline() {
  let publicDir = ''
  return {
    name: 'offline',
    apply: 'build',
    configResolved(config) {
      publicDir = config.publicDir
    },
    generateBundle: {
      order: 'post',
      async handler(_options, bundle) {
        /** @type {[string, string | Uint8Array][]} */
        const built = Object.values(bundle).map((file) => [
          file.fileName,
          file.type === 'chunk' ? file.code : file.source,
        ])
        const source = await serviceWorker([...built, ...publicFiles(publicDir)])
        this.emitFile({ type: 'asset', fileName: 'sw.js', source })
      },
    },
  }
}

/**
 * @param {string} folder
 * @returns {[string, Uint8Array][]}
 */
function publicFiles(folder) {
  if (folder === '') return []
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
    .map((entry) => {
      const path = join(entry.parentPath, entry.name)
      return [path.slice(folder.length + 1).replaceAll('\\', '/'), readFileSync(path)]
    })
}

/**
 * What a service worker has to know of these files, by address and content.
 *
 * @param {readonly (readonly [string, string | Uint8Array])[]} files
 */
export function describeBuild(files) {
  const sorted = files.toSorted(([a], [b]) => (a < b ? -1 : 1))
  const hash = createHash('sha256')
  for (const [name, content] of sorted) hash.update(`${name}\n${content.length}\n`).update(content)
  return {
    version: hash.digest('hex').slice(0, 16),
    files: sorted.map(([name]) => (name === PAGE ? '' : name)),
  }
}

/** @param {readonly (readonly [string, string | Uint8Array])[]} files */
async function serviceWorker(files) {
  const output = await build({
    configFile: false,
    publicDir: false,
    logLevel: 'warn',
    define: { BUILD: JSON.stringify(describeBuild(files)) },
    build: {
      write: false,
      target: 'es2023',
      lib: { entry: SOURCE, formats: ['iife'], name: 'serviceWorker', fileName: 'sw' },
    },
  })
  if (!Array.isArray(output)) throw new Error(`${SOURCE} was not built`)
  const [chunk] = output.flatMap((each) => each.output)
  if (chunk?.type !== 'chunk') throw new Error(`${SOURCE} gave no code`)
  return chunk.code
}
