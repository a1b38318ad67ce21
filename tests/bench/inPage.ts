import type { Browser } from 'playwright'
import { createServer } from 'vite'
import { root } from '../../.ci/root.mjs'

/** Calls the function `name` of the module `path` (seen from the root) in a page of `browser`. */
export async function callInPage<Result>(browser: Browser, path: string, name: string): Promise<Result> {
  const server = await createServer({
    root,
    logLevel: 'warn',
    server: { host: '127.0.0.1', port: 4574, hmr: false, watch: null },
  })
  await server.listen()
  const page = await browser.newPage()
  try {
    const address = server.resolvedUrls?.local[0] ?? ''
    // any file of the server will do as a page: the playground itself would compute at the same time
    await page.goto(`${address}package.json`)
    // as text, because Vite would rewrite the import for Node
    return await page.evaluate<Result>(`import('${path}').then((module) => module.${name}())`)
  } finally {
    await page.close()
    await server.close()
  }
}
