import { readdirSync, readFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { main } from 'assemblyscript/asc'

const SUFFIX = '.ts?wasm'

/** No relaxed SIMD, so that every machine computes the same bits. 112 warns of v128 in exports JavaScript never sees. */
const OPTIONS = ['--enable', 'simd', '-O3', '--noAssert', '--runtime', 'stub', '--disableWarning', '112']

/**
 * Compiled modules by the text of their folder: the page's, the worker's and the tests' build share them.
 *
 * @type {Map<string, Promise<Uint8Array>>}
 */
const compiled = new Map()

/**
 * Vite plugin: `import bytes from './kernel.ts?wasm'` compiles the AssemblyScript module `kernel.ts` and gives
 * its bytes. They travel inside the JavaScript, so that no server has to know wasm's media type.
 *
 * @returns {import('vite').Plugin}
 */
export function assemblyscript() {
  return {
    name: 'assemblyscript',
    enforce: 'pre',
    async load(id) {
      if (!id.endsWith(SUFFIX)) return null
      const entry = id.slice(0, -'?wasm'.length)
      const sources = sourcesOf(dirname(entry))
      for (const { path } of sources) this.addWatchFile(path)
      const key = JSON.stringify([entry, sources])
      const bytes = compiled.get(key) ?? compile(entry)
      compiled.set(key, bytes)
      const text = Buffer.from(await bytes).toString('base64')
      return `export default Uint8Array.from(atob('${text}'), (letter) => letter.charCodeAt(0))`
    },
  }
}

/** @param {string} folder */
function sourcesOf(folder) {
  const paths = readdirSync(folder).map((name) => join(folder, name))
  return paths.map((path) => ({ path, text: readFileSync(path, 'utf8') }))
}

/**
 * @param {string} entry
 * @returns {Promise<Uint8Array>}
 */
async function compile(entry) {
  const folder = dirname(entry)
  /** @type {Uint8Array | null} */
  let binary = null
  let complaints = ''
  const { error } = await main([basename(entry), '--baseDir', folder, '-o', 'module.wasm', ...OPTIONS], {
    stderr: {
      write: (chunk) => {
        complaints += typeof chunk === 'string' ? chunk : Buffer.from(chunk).toString()
      },
    },
    writeFile: (_name, contents) => {
      if (contents instanceof Uint8Array) binary = contents
    },
  })
  if (error || binary === null) throw new Error(`${entry}: ${error?.message}\n${complaints}`)
  return binary
}
