/**
 * The service worker: keeps the files of the build, so that the page opens without a network. It never takes
 * over from an older one by itself, because that may be serving a page which trains.
 */
import { createOfflineFiles, type Build } from './offlineFiles.ts'
import { TAKE_OVER } from './takeOver.ts'

/** Put in by the build: `.ci/offline.mjs`. */
declare const BUILD: Build

interface WorkerEvents {
  install: { waitUntil(done: Promise<unknown>): void }
  activate: WorkerEvents['install']
  message: { readonly data: unknown }
  fetch: { readonly request: Request; respondWith(response: Promise<Response>): void }
}

/** What of `ServiceWorkerGlobalScope` is used here; the compiler cannot know it beside the page's `window`. */
interface WorkerScope {
  readonly registration: { readonly scope: string }
  readonly clients: {
    matchAll(options: { type: 'window'; includeUncontrolled: true }): Promise<readonly unknown[]>
    claim(): Promise<void>
  }
  skipWaiting(): Promise<void>
  addEventListener<Name extends keyof WorkerEvents>(
    name: Name,
    listener: (event: WorkerEvents[Name]) => void,
  ): void
}

const worker = globalThis as unknown as WorkerScope
const files = createOfflineFiles({
  build: BUILD,
  scope: worker.registration.scope,
  caches,
  fetch: (request) => fetch(request),
})

async function activate(): Promise<void> {
  const windows = await worker.clients.matchAll({ type: 'window', includeUncontrolled: true })
  // The other windows may run the build before and still need what it loads later; next time, then.
  if (windows.length <= 1) await files.removeOlder()
  await worker.clients.claim()
}

worker.addEventListener('install', (event) => event.waitUntil(files.install()))
worker.addEventListener('activate', (event) => event.waitUntil(activate()))
worker.addEventListener('message', ({ data }) => {
  if (data === TAKE_OVER) void worker.skipWaiting()
})
worker.addEventListener('fetch', (event) => {
  const response = files.answer(event.request)
  if (response !== null) event.respondWith(response)
})
