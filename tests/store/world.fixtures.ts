import type { ClientCallbacks, EngineClient } from '../../src/engine/worker/client.ts'
import type { Resume, TrainerChoice } from '../../src/engine/worker/protocol.ts'
import type { Dictionaries } from '../../src/i18n/dictionaries.ts'
import type { Spec } from '../../src/spec/spec.ts'
import { createPlayground } from '../../src/store/createPlayground.ts'
import { bothLanguages } from '../i18n/bothLanguages.fixtures.ts'

export const CHOICE: TrainerChoice = { backend: 'wasm', kind: 'layers', reason: 'software-gpu', gpu: null }

/** The world around a playground, played by the test: an engine that only notes what it is asked. */
export function openWorld(
  hash = '',
  options: { clipboard?: boolean; dictionaries?: Dictionaries; embedded?: boolean } = {},
) {
  const requests: string[] = []
  const builds: { spec: Spec; from: 'start' | 'here' }[] = []
  const visited: Resume[] = []
  const entries = [hash]
  /** What was asked of the address bar; `browser.refuses` makes it turn everything down. */
  const writes: { entry: 'push' | 'replace'; at: number }[] = []
  const browser = { refuses: false }
  let now = 0
  const alarms = new Set<{ readonly at: number; callback(): void }>()
  let engine!: ClientCallbacks
  let changeAddress!: (own: boolean) => void
  let setHidden!: (hidden: boolean) => void
  const failing = new Map<string, Error>()

  const note = (request: string): Promise<void> => {
    requests.push(request)
    const error = failing.get(request)
    return error === undefined ? Promise.resolve() : Promise.reject(error)
  }
  const client: EngineClient = {
    build(spec, from) {
      builds.push({ spec, from })
      return note('build')
    },
    configure: () => note('configure'),
    play: () => note('play'),
    pause: () => note('pause'),
    step: (unit) => note(`step ${unit}`),
    reset: () => note('reset'),
    restore: () => note('restore'),
    visit(state) {
      visited.push(state)
      return note(`visit ${state.progress.iteration}`)
    },
    edit: (changes) => note(`edit ${changes.map(({ parameter, value }) => `${parameter} ${value}`).join()}`),
    view: (view) => note(`view ${view.enlarged} ${view.discretize} ${view.hidden}`),
    painted() {},
    dispose: () => void note('dispose'),
  }
  const stored = new Map<string, string>()
  const copied: string[] = []
  const saved: { name: string; text: string }[] = []
  const playground = createPlayground({
    connect(callbacks) {
      engine = callbacks
      return client
    },
    address: {
      hash: () => entries.at(-1)!,
      write(next, entry) {
        writes.push({ entry, at: now })
        if (browser.refuses) return false
        if (entry === 'replace') entries.pop()
        entries.push(next)
        return true
      },
      onChange(listener) {
        changeAddress = listener
        return () => {}
      },
      now: () => now,
      after(ms, callback) {
        const alarm = { at: now + ms, callback }
        alarms.add(alarm)
        return () => alarms.delete(alarm)
      },
    },
    embedded: options.embedded ?? false,
    preferences: {
      read: (key) => stored.get(key) ?? null,
      write: (key, value) => stored.set(key, value),
      languages: ['en'],
      prefersDark: false,
    },
    dictionaries: options.dictionaries ?? bothLanguages,
    schedulePaint: (callback) => callback(),
    href: (hash) => `https://example.org/${hash}`,
    copy: (text) =>
      options.clipboard === false
        ? Promise.reject(new Error('denied'))
        : Promise.resolve(void copied.push(text)),
    files: {
      save: (name, text) => Promise.resolve(void saved.push({ name, text })),
      choose: () => Promise.resolve(null),
    },
    onVisibility(listener) {
      setHidden = listener
      return () => {}
    },
  })
  return {
    playground,
    requests,
    builds,
    visited,
    entries,
    writes,
    browser,
    copied,
    saved,
    failing,
    engine,
    setHidden,
    state: playground.state.getState,
    pass(ms: number) {
      now += ms
      for (const alarm of alarms) {
        if (alarm.at <= now && alarms.delete(alarm)) alarm.callback()
      }
    },
    back() {
      entries.pop()
      changeAddress(true)
    },
    typeLink(link: string) {
      entries.push(link)
      changeAddress(false)
    },
    /** The requests since the last look. */
    asked: () => requests.splice(0),
  }
}
