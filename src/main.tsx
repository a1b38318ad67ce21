import { createRoot } from 'react-dom/client'
import { createClient } from './engine/worker/client.ts'
import { createDictionaries } from './i18n/dictionaries.ts'
import { recall, remember } from './lib/browserStorage.ts'
import { createPlayground } from './store/createPlayground.ts'
import { asksToEmbed, withoutEmbed } from './store/embedding.ts'
import { loadReadersOf } from './store/linkReaders.ts'
import type { AddressBar } from './store/linkSync.ts'
import type { PreferenceSource } from './store/preferences.ts'
import { App } from './ui/App.tsx'

/** Marks the entries of the history that we wrote, so that Back differs from a link typed by a person. */
const OWN_ENTRY = { sinapsis: true }

const address: AddressBar = {
  hash: () => location.hash,
  write(hash, entry) {
    const url = `${location.pathname}${location.search}${hash}`
    try {
      if (entry === 'push') history.pushState(OWN_ENTRY, '', url)
      else history.replaceState(OWN_ENTRY, '', url)
    } catch {
      // Written too often for this browser's taste; one that says nothing has not moved either.
    }
    return location.href === new URL(url, location.href).href
  },
  onChange(listener) {
    const onPopState = (event: PopStateEvent) => listener(event.state !== null)
    addEventListener('popstate', onPopState)
    return () => removeEventListener('popstate', onPopState)
  },
  now: () => performance.now(),
  after(ms, callback) {
    const timer = setTimeout(callback, ms)
    return () => clearTimeout(timer)
  },
}

const preferences: PreferenceSource = {
  read: recall,
  write: remember,
  languages: navigator.languages,
  prefersDark: matchMedia('(prefers-color-scheme: dark)').matches,
}

const words = {
  en: {
    first: async () => (await import('./i18n/en/index.ts')).en,
    later: async () => (await import('./i18n/en/later/index.ts')).enLater,
  },
  es: {
    first: async () => (await import('./i18n/es/index.ts')).es,
    later: async () => (await import('./i18n/es/later/index.ts')).esLater,
  },
}
const dictionaries = createDictionaries((language, part) => words[language][part]())

// The entry the page opened with counts as ours, so that going Back to it is an edit and not a new link.
history.replaceState(OWN_ENTRY, '')

await loadReadersOf(location.hash)

const playground = createPlayground({
  connect: (callbacks) =>
    createClient(
      () => new Worker(new URL('./engine/worker/entry.ts', import.meta.url), { type: 'module' }),
      callbacks,
    ),
  address,
  embedded: asksToEmbed(location.search),
  preferences,
  dictionaries,
  schedulePaint(callback) {
    if (document.hidden) setTimeout(callback)
    else requestAnimationFrame(callback)
  },
  href: (hash) => `${location.href.split(/[?#]/)[0]!}${withoutEmbed(location.search)}${hash}`,
  copy: (text) => navigator.clipboard.writeText(text),
  files: {
    save: async (name, text) => (await import('./lib/browserFiles.ts')).saveFile(name, text),
    choose: async (accept) => (await import('./lib/browserFiles.ts')).chooseFile(accept),
  },
  onVisibility(listener) {
    const onChange = () => listener(document.hidden)
    document.addEventListener('visibilitychange', onChange)
    return () => document.removeEventListener('visibilitychange', onChange)
  },
})

/** Not before the engine is there: what is for later must not slow down the beginning. */
const stopWaiting = playground.state.subscribe(({ engine }) => {
  if (engine === 'starting') return
  stopWaiting()
  if (import.meta.env.PROD) void visitWithoutNetwork().catch(() => {})
  void takePastedLinks().catch(() => {})
})

async function takePastedLinks(): Promise<void> {
  const { openPasted } = await import('./ui/hooks/openPasted.ts')
  openPasted(document, playground.sharing)
}

async function visitWithoutNetwork(): Promise<void> {
  const { keepOffline } = await import('./offline/keepOffline.ts')
  await keepOffline({
    register: () => navigator.serviceWorker.register('./sw.js'),
    onNewVersion: playground.versions.announce,
    reload: () => location.reload(),
  })
}

void showPage(document.querySelector('#root')!)

async function showPage(root: Element): Promise<void> {
  if (await dictionaries.load(playground.state.getState().language))
    createRoot(root).render(<App playground={playground} />)
  else
    root.textContent =
      'Sinapsis did not load. Reload the page. · Sinapsis no se ha cargado. Recarga la página.'
}
