import type { StoreApi } from 'zustand/vanilla'
import type { Evidence, Finding } from './finding.ts'
import type { FrameStream, PlaygroundState } from './state.ts'

/** Looks in a row, a second apart, that must find a thing before it is said, and miss it before it is unsaid. */
const APPEARS_AFTER = 2
const VANISHES_AFTER = 4

/** Looking costs a page nothing before it trains: the rules are fetched when there is something to look at. */
const fetchRules = () => import('./diagnosis.ts')

export interface DiagnosisWatch {
  /** The person has read it: nothing of this kind is said again in this training. */
  dismiss(): void
}

/** Keeps what is said of the training in `state`: calmly, one thing at a time. */
export function createDiagnosisWatch(
  state: StoreApi<PlaygroundState>,
  frames: Pick<FrameStream, 'history' | 'subscribe' | 'course'>,
): DiagnosisWatch {
  const dismissed = new Set<Finding['kind']>()
  let steady = createSteady()
  /** The last frame was of the past. */
  let visited = false
  let rules: Awaited<ReturnType<typeof fetchRules>> | null = null

  /** Calls `judge` with the rules: at once where they are here, else when they have come, if they come. */
  function withRules(judge: () => void): void {
    if (rules !== null) return judge()
    // Offline: nothing is said this time.
    void fetchRules().then(
      (fetched) => judgeBy(fetched, judge),
      () => {},
    )
  }

  function judgeBy(fetched: typeof rules, judge: () => void): void {
    rules = fetched
    judge()
  }

  function say(finding: Finding | null): void {
    if (JSON.stringify(finding) !== JSON.stringify(state.getState().finding)) state.setState({ finding })
  }

  function sayUnlessDismissed(found: Finding | null): void {
    say(found !== null && dismissed.has(found.kind) ? null : found)
  }

  function find(seen: Pick<Evidence, 'flat' | 'history' | 'parameters'>): Finding | null {
    const { network, dataset, spec } = state.getState()
    // What the rules know of units and losses is known of networks over points.
    if (network.kind !== 'dense') return null
    return rules?.diagnose({ network, dataset, spec, ...seen }) ?? null
  }

  /** What was to be said then; that it was there once is enough. */
  function look(): void {
    steady = createSteady()
    const shown = frames.course.shown()
    if (!shown?.flat) return say(null)
    const { epoch, flat } = shown
    const { parameters } = shown.state
    const history = frames.history().filter((point) => point.epoch <= epoch)
    sayUnlessDismissed(find({ flat, history, parameters }))
  }

  frames.subscribe((frame) => {
    if (frame === null) {
      steady = createSteady()
      if (frames.history().length === 0) dismissed.clear()
      return say(null)
    }
    const visits = state.getState().visited !== null
    const returns = visited && !visits
    visited = visits
    if (visits || returns) return look()
    if (frame.kind !== 'points') return
    const { flat, parameters } = frame
    // What has diverged is said already, and nothing else matters then.
    if (flat === null || state.getState().diverged !== null) return
    withRules(() => sayUnlessDismissed(steady(find({ flat, parameters, history: frames.history() }))))
  })

  state.subscribe(({ diverged }, before) => {
    if (diverged === before.diverged) return
    steady = createSteady()
    if (diverged === null) return say(null)
    withRules(() => {
      const { spec, dataset, diverged: still } = state.getState()
      if (still !== null && rules !== null) sayUnlessDismissed(rules.divergedFinding(spec, dataset))
    })
  })

  return {
    dismiss() {
      const { finding } = state.getState()
      if (finding !== null) dismissed.add(finding.kind)
      say(null)
    },
  }
}

/** Lets a finding through once it has been there for a while, and goes on until it has been away for a while. */
function createSteady(): (found: Finding | null) => Finding | null {
  let shown: Finding | null = null
  let missing = 0
  let coming: Finding['kind'] | null = null
  let seen = 0
  return (found) => {
    const kind = found?.kind ?? null
    seen = kind === coming ? seen + 1 : 1
    coming = kind
    if (shown !== null && kind !== shown.kind && ++missing < VANISHES_AFTER) return shown
    missing = 0
    const stays = kind === shown?.kind || seen >= APPEARS_AFTER
    shown = stays ? found : null
    return shown
  }
}
