import { TAKE_OVER } from './takeOver.ts'

type WorkerLike = Pick<ServiceWorker, 'state' | 'postMessage' | 'addEventListener'>

/** What of a `ServiceWorkerRegistration` is used here. */
export interface Registration {
  readonly installing: WorkerLike | null
  readonly waiting: WorkerLike | null
  readonly active: WorkerLike | null
  addEventListener(name: 'updatefound', listener: () => void): void
}

interface OfflinePage {
  /** Registers the service worker; may throw or reject where the browser or the place allows none. */
  register(): Promise<Registration>
  /** A newer build is here; `take` opens it, which ends what the page is doing. */
  onNewVersion(take: () => void): void
  reload(): void
}

/**
 * Keeps the page for visits without a network, and tells when a newer build has come in the background.
 * Silent where that cannot be had: opened from a file, without https, in a frame without storage, or with
 * the browser's storage full.
 */
export async function keepOffline({ register, onNewVersion, reload }: OfflinePage): Promise<void> {
  try {
    const registration = await register()
    const tellIfWaiting = () => {
      // The first one ever has nothing older to wait for.
      if (registration.waiting && registration.active) onNewVersion(() => takeOver(registration, reload))
    }
    const watch = () => registration.installing?.addEventListener('statechange', tellIfWaiting)
    tellIfWaiting()
    watch()
    registration.addEventListener('updatefound', watch)
  } catch {
    // The page works as well; it only needs the network to open.
  }
}

/** Lets the newer build in and opens it, or only opens it where another window has let it in already. */
function takeOver({ waiting }: Registration, reload: () => void): void {
  if (waiting === null) return reload()
  waiting.addEventListener('statechange', () => {
    if (waiting.state === 'activated' || waiting.state === 'redundant') reload()
  })
  waiting.postMessage(TAKE_OVER)
}
