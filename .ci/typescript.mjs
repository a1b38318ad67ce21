/** `npm run bench`: hands over to the TypeScript of tests/bench, which Node 20 cannot run by itself. */
import { join } from 'node:path'
import { runnerImport } from 'vite'
import { root } from './root.mjs'

/** @type {{ module: typeof import('../tests/bench/main.ts') }} */
const { module } = await runnerImport(join(root, 'tests', 'bench', 'main.ts'))
await module.main(process.argv.slice(2))
