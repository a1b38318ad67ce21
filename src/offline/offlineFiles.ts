/** What a build of the page consists of. */
export interface Build {
  /** Another one for every other content of the files. */
  readonly version: string
  /** Addresses relative to the page, which is the empty one. */
  readonly files: readonly string[]
}

/** The files of one build, kept in the browser. */
export interface OfflineFiles {
  /** Fetches and keeps every file of the build; rejects where one cannot be had, so that nothing is half there. */
  install(): Promise<void>
  /** Takes away what older builds of this very page have kept; other pages of the host keep theirs. */
  removeOlder(): Promise<void>
  /** What the page is answered; `null` leaves the request to the browser. Never keeps anything. */
  answer(request: Request): Promise<Response> | null
}

export interface OfflinePorts {
  readonly build: Build
  /** Whole address of the folder of the page, with its `/` at the end. */
  readonly scope: string
  readonly caches: CacheStorage
  fetch(request: RequestInfo): Promise<Response>
}

/** The build names these by their content, so that one found anywhere is the right one. */
const NAMED_BY_CONTENT = /^assets\//

/** Some servers say that an answer depends on who asks; the files of a build depend on nothing. */
const ANYONE = { ignoreVary: true }

export function createOfflineFiles({ build, scope, caches, fetch }: OfflinePorts): OfflineFiles {
  const prefix = `sinapsis ${scope} `
  const name = prefix + build.version

  async function get(file: string): Promise<Response> {
    const url = scope + file
    const unchanging = NAMED_BY_CONTENT.test(file)
    const known = unchanging && (await caches.match(url, ANYONE))
    if (known) return known
    const response = await fetch(new Request(url, { cache: unchanging ? 'default' : 'no-cache' }))
    // Where a network asks to sign in first, it sends its own page instead.
    if (!response.ok || response.redirected) throw new Error(`${url}: ${response.status}`)
    return response
  }

  async function kept(url: string): Promise<Response | undefined> {
    try {
      const cache = await caches.open(name)
      // A page that is still open may be of the build before.
      return (await cache.match(url, ANYONE)) ?? (await caches.match(url, ANYONE))
    } catch {
      // A browser that keeps nothing any more; the network may have it.
      return undefined
    }
  }

  async function openPage(request: RequestInfo, path: string): Promise<Response> {
    if (path === '' || path === 'index.html') return (await kept(scope)) ?? fetch(request)
    // What stands beside the page is its own affair; without a network there is only the page.
    return fetch(request).catch(() => Response.redirect(scope))
  }

  return {
    async install() {
      const cache = await caches.open(name)
      await Promise.all(build.files.map(async (file) => cache.put(scope + file, await get(file))))
    },
    async removeOlder() {
      const names = await caches.keys()
      const older = names.filter((other) => other.startsWith(prefix) && other !== name)
      await Promise.all(older.map((other) => caches.delete(other)))
    },
    answer(request) {
      const { method, mode, url } = request
      if (method !== 'GET' || !url.startsWith(scope)) return null
      if (mode === 'navigate') return openPage(request, url.slice(scope.length).replace(/[?#].*$/, ''))
      return kept(url).then((response) => response ?? fetch(request))
    },
  }
}
