/** Runs `main` of a TypeScript module, which Node 20 cannot run by itself: `node .ci/typescript.mjs <file> ...` */
import { join } from 'node:path'
import { runnerImport } from 'vite'
import { assemblyscript } from './assemblyscript.mjs'
import { root } from './root.mjs'

const [file = '', ...args] = process.argv.slice(2)
/** @type {{ module: { main(args: string[]): Promise<void> } }} */
const { module } = await runnerImport(join(root, file), { plugins: [assemblyscript()] })
await module.main(args)
