import { readFile } from 'node:fs/promises'
import { createServer, type ServerResponse } from 'node:http'
import { extname, join } from 'node:path'

/** Not at the top of its host, as a course would have it. */
const FOLDER = '/course/sinapsis/'

const MEDIA_TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css',
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json',
  '.woff2': 'font/woff2',
}

/** A web server of one story, which can be taken off the network. */
export interface BuildServer {
  readonly url: string
  close(): Promise<void>
}

/** Serves a build from the folder `dist`, read anew for each request, in a folder of its own host. */
export async function serveBuild(
  dist: string,
  headers: Readonly<Record<string, string>> = {},
): Promise<BuildServer> {
  const server = createServer(({ url = '' }, response) => void answer(url, response))

  async function answer(url: string, response: ServerResponse): Promise<void> {
    const path = url.replace(/[?#].*$/, '')
    const file = path === FOLDER ? 'index.html' : path.slice(FOLDER.length)
    try {
      const body = await readFile(join(dist, file))
      const type = MEDIA_TYPES[extname(file)] ?? 'application/octet-stream'
      response.writeHead(200, { 'content-type': type, vary: 'Origin', ...headers }).end(body)
    } catch {
      response.writeHead(404).end()
    }
  }

  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  if (typeof address !== 'object' || address === null) throw new Error('The system named no free port.')
  return {
    url: `http://127.0.0.1:${address.port}${FOLDER}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}
