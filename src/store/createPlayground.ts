import { createStore, type StoreApi } from 'zustand/vanilla'
import type { ClientCallbacks } from '../engine/worker/client.ts'
import type { OpenedImages } from '../spec/images.ts'
import { createCommands } from './commands.ts'
import { createDiagnosisWatch } from './diagnosisWatch.ts'
import { createEdits } from './createEdits.ts'
import { embeddedLink } from './embedding.ts'
import { createFrameStream } from './frameStream.ts'
import { createGestures } from './gestures.ts'
import { initialState } from './initialState.ts'
import { createLanguageSwitch } from './languageSwitch.ts'
import { createLinkSync } from './linkSync.ts'
import { createNotices, type Notices } from './notices.ts'
import type { Playground } from './playground.ts'
import type { PlaygroundPorts } from './ports.ts'
import { createPreferences } from './preferences.ts'
import { createSession } from './session.ts'
import { createSharing } from './sharing.ts'
import { createSpecChanges } from './specChanges.ts'
import type { PlaygroundState } from './state.ts'
import { createTaskStart } from './taskStart.ts'
import { createTableShelf } from './tableShelf.ts'
import { createTransport } from './transport.ts'
import { createVersionSwitch } from './versionSwitch.ts'
import { createViewSync } from './viewSync.ts'

/** Puts the playground together: state, engine session, link, preferences and intentions. */
export function createPlayground(ports: PlaygroundPorts): Playground {
  const { dictionaries } = ports
  const preferences = createPreferences(ports.preferences)
  const tables = createTableShelf(ports.preferences)
  let images: OpenedImages | null = null
  const atHand = { findTable: tables.find, images: () => images }
  const byAddress = createLinkSync(ports.address, atHand)
  const link = ports.embedded ? embeddedLink(byAddress) : byAddress
  const opened = link.open()
  const state = createStore<PlaygroundState>(() => initialState(opened.spec, preferences))
  const notices = createNotices(state)
  state.subscribe(({ spec: { data } }) => {
    if (data.table !== null) tables.keep(data.table)
    images = data.opened ?? images
  })

  const client = ports.connect({
    ...engineEvents(state, notices),
    onFrame: (frame) => frames.push(frame),
  })
  const frames = createFrameStream(ports.schedulePaint, (frame) => client.painted(frame))
  const session = createSession({ state, client, frames, notices })
  const view = createViewSync(state, client)
  const gestures = createGestures(ports.address.now)
  const language = createLanguageSwitch({ state, preferences, notices, dictionaries })
  const { opened: onOpened } = createTaskStart({ state, frames, notices })
  const changes = createSpecChanges({
    ...{ state, language, link, session, view, notices, frames, gestures, onOpened },
  })
  const transport = createTransport({ state, session, notices, changes })
  const diagnosis = createDiagnosisWatch(state, frames)
  const edit = createEdits({ state, preferences, transport, notices, view, changes, diagnosis })
  const sharing = createSharing({ ports, state, frames, notices, changes, link, atHand })
  const { getState } = state
  const commands = createCommands({ edit, transport, changes, getState, sharing, notices })

  const onVisibility = (hidden: boolean) => {
    view.hide(hidden)
    // A page that is left may never come back to write what waits.
    if (hidden) link.flush()
  }
  const unsubscribers = [link.watch(changes.open), ports.onVisibility(onVisibility), () => client.dispose()]
  changes.open(opened, false)
  const versions = createVersionSwitch(link, notices)
  const dispose = () => unsubscribers.forEach((end) => end())
  return { state, frames, commands, edit, sharing, dictionaries, versions, dispose }
}

function engineEvents(state: StoreApi<PlaygroundState>, notices: Notices): Omit<ClientCallbacks, 'onFrame'> {
  return {
    onTrainer(choice) {
      state.setState({ engine: 'ready', choice })
      if (choice.reason === 'webgl-context-lost') notices.say({ tone: 'info', key: 'notice.context-lost' })
    },
    onDiverged({ reason, epoch, canRestore }) {
      state.setState({ playing: false, diverged: reason })
      notices.diverged(reason, epoch, canRestore)
    },
    onStopped(stop) {
      state.setState({ playing: false })
      notices.stopped(stop)
    },
    onFailure(failure) {
      state.setState({ engine: 'failed', playing: false })
      notices.failed(failure)
    },
    onRestart: () => notices.say({ tone: 'warning', key: 'notice.worker-restarted' }),
  }
}
