import { createStore } from 'zustand/vanilla'
import { createEdits } from './createEdits.ts'
import { createCommands } from './commands.ts'
import { addLayer, editData, removeLayer } from './edits.ts'
import { effectOf } from './effect.ts'
import { createFrameStream } from './frameStream.ts'
import { initialState, withSpec } from './initialState.ts'
import { createLinkSync } from './linkSync.ts'
import { createNotices } from './notices.ts'
import type { Playground } from './playground.ts'
import type { PlaygroundPorts } from './ports.ts'
import { createPreferences } from './preferences.ts'
import { createSession } from './session.ts'
import type { PlaygroundState } from './state.ts'
import { createViewSync } from './viewSync.ts'
import type { Spec } from '../spec/spec.ts'
import { LIMITS } from '../spec/spec.ts'
import type { Repair } from '../spec/validate.ts'

/** Puts the playground together: state, engine session, link, preferences and intentions. */
export function createPlayground(ports: PlaygroundPorts): Playground {
  const preferences = createPreferences(ports.preferences)
  const link = createLinkSync(ports.address, openLink)
  const opened = link.open()
  const state = createStore<PlaygroundState>(() => initialState(opened.spec, preferences))
  const notices = createNotices(state)

  const client = ports.connect({
    onFrame: (frame) => session.receive(frame),
    onTrainer(choice) {
      state.setState({ engine: 'ready', choice })
      if (choice.reason === 'webgl-context-lost') notices.say({ tone: 'info', key: 'notice.context-lost' })
    },
    onDiverged({ reason, epoch, canRestore }) {
      state.setState({ playing: false, diverged: reason })
      notices.diverged(reason, epoch, canRestore)
    },
    onFailure(failure) {
      state.setState({ engine: 'failed', playing: false })
      notices.failed(failure)
    },
    onRestart: () => notices.say({ tone: 'warning', key: 'notice.worker-restarted' }),
  })
  const frames = createFrameStream(ports.schedulePaint, (frame) => client.painted(frame))
  const session = createSession({ state, client, frames, notices })
  const view = createViewSync(state, client)

  /** The one way a spec changes. */
  function change(next: Spec, gesture: string | null): void {
    const before = state.getState().spec
    if (next === before) return
    state.setState((old) => withSpec(old, next, preferences))
    if (gesture !== null) link.write(next, gesture)
    const effect = effectOf(before, next)
    if (effect === 'restart') settleDivergence()
    view.sync()
    session.apply(effect, before)
  }

  function openLink(spec: Spec, repairs: readonly Repair[], own: boolean): void {
    if (own) return change(spec, null)
    state.setState((old) => ({ ...withSpec(old, spec, preferences), playing: false }))
    settleDivergence()
    view.sync()
    session.apply('restart', spec)
    notices.linkRepaired(repairs)
  }

  function settleDivergence(): void {
    state.setState({ diverged: null })
    notices.dismissDivergence()
  }

  const edit = createEdits({ state, preferences, session, notices, view, change, settleDivergence })
  const spec = () => state.getState().spec
  const commands = createCommands({
    edit,
    getState: state.getState,
    togglePlay() {
      const playing = !state.getState().playing
      state.setState({ playing })
      if (playing) settleDivergence()
      if (playing) session.play()
      else session.pause()
    },
    reset() {
      state.setState({ playing: false })
      settleDivergence()
      session.reset()
    },
    newWeights: () => edit.networkSeed(nextSeed(spec().network.seed)),
    newSample: () => change(editData(spec(), { seed: nextSeed(spec().data.seed) }), 'new-sample'),
    addLayer: () => change(addLayer(spec()), 'add-layer'),
    removeLayer: () => change(removeLayer(spec()), 'remove-layer'),
    share: () => void share(),
  })

  async function share(): Promise<void> {
    const href = ports.href()
    try {
      await ports.copy(href)
      notices.say({ tone: 'info', key: 'notice.link-copied' })
    } catch {
      notices.say({ tone: 'warning', key: 'notice.link-copy-failed', params: { link: href } })
    }
  }

  const stopWatching = ports.onVisibility(view.hide)
  view.sync()
  session.apply('restart', opened.spec)
  notices.linkRepaired(opened.repairs)

  return {
    state,
    frames,
    commands,
    edit,
    dispose() {
      stopWatching()
      link.dispose()
      client.dispose()
    },
  }
}

/** Counting on keeps seeds short in the link and every sample findable again. */
function nextSeed(seed: number): number {
  return seed >= LIMITS.seed.max ? LIMITS.seed.min : seed + 1
}
