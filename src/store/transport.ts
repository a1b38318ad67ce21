import type { StoreApi } from 'zustand/vanilla'
import { lackOf } from './lack.ts'
import type { Notices } from './notices.ts'
import type { Edits } from './playground.ts'
import type { Session } from './session.ts'
import { settleEnd, type SpecChanges } from './specChanges.ts'
import type { PlaygroundState } from './state.ts'

type TimelineEdit = 'visit' | 'visitBy' | 'visitPresent'

/** The intentions that drive training without changing the spec. */
export interface Transport extends Pick<Edits, 'step' | 'restore' | TimelineEdit> {
  togglePlay(): void
  reset(): void
}

interface TransportParts {
  readonly state: StoreApi<PlaygroundState>
  readonly session: Session
  readonly notices: Notices
  readonly changes: Pick<SpecChanges, 'forgetParameters'>
}

export function createTransport({ state, session, notices, changes }: TransportParts): Transport {
  const settle = () => settleEnd(state, notices)
  function lacksTestPoints(): boolean {
    const { spec, dataset } = state.getState()
    return spec.training.patience > 0 && dataset.trainCount === dataset.count
  }

  /** Says what there must be to learn from, where there is too little. */
  function saysLack(): boolean {
    const lack = lackOf(state.getState().dataset)
    if (lack !== null) notices.lacking(lack)
    return lack !== null
  }

  /** What was said of the end of a training does not hold for its past. */
  function visiting(moved: boolean): void {
    if (!moved) return
    settle()
    changes.forgetParameters()
  }

  return {
    visit: (epoch) => visiting(session.timeline.visit(epoch)),
    visitBy: (steps) => visiting(session.timeline.visitBy(steps)),
    visitPresent: () => visiting(session.timeline.visitPresent()),
    togglePlay() {
      const playing = !state.getState().playing
      if (playing && saysLack()) return
      state.setState({ playing })
      if (!playing) return session.pause()
      settle()
      if (lacksTestPoints()) notices.say({ tone: 'warning', key: 'notice.early-stopping-needs-test' })
      session.play()
    },
    step(unit) {
      if (saysLack()) return
      settle()
      // Who steps wants to see one step and no more.
      if (state.getState().playing) {
        state.setState({ playing: false })
        session.pause()
      }
      session.step(unit)
    },
    reset() {
      state.setState({ playing: false })
      settle()
      changes.forgetParameters()
      session.reset()
    },
    restore() {
      settle()
      changes.forgetParameters()
      session.restore()
      notices.say({ tone: 'info', key: 'notice.restored' })
    },
  }
}
