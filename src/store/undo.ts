import type { ParameterChange } from '../engine/worker/protocol.ts'
import { formatLink } from '../spec/link.ts'
import type { Spec } from '../spec/spec.ts'

/** One edit, as what stood there before and after it. */
export type EditStep =
  | { readonly kind: 'spec'; readonly before: Spec; readonly after: Spec }
  /** Weights and biases of the spec of that moment, the same ones before and after. */
  | {
      readonly kind: 'parameters'
      readonly before: readonly ParameterChange[]
      readonly after: readonly ParameterChange[]
    }

/** The edits that can be taken back and made again, the last one first. */
export interface UndoList {
  /** Notes an edit; `continues`: it goes on with the gesture of the last one, and both are one step. */
  record(step: EditStep, continues: boolean): void
  /** The step that is now to be taken back, or `null`. */
  undo(): EditStep | null
  /** The step that is now to be made again, or `null`. */
  redo(): EditStep | null
  /**
   * Back or Forward has led from `before` to `after`: that is an undo or a redo where it goes the way of
   * one, and any other jump is an edit of its own.
   */
  visited(before: Spec, after: Spec): void
  /** Forgets typed weights: the training that they were typed into is over. */
  forgetParameters(): void
  clear(): void
  readonly canUndo: boolean
  readonly canRedo: boolean
}

/** Keeps at most `capacity` steps, the latest. A configuration shares its unedited parts with the next. */
export function createUndoList(capacity = 200): UndoList {
  let past: readonly EditStep[] = []
  let future: readonly EditStep[] = []
  /** The last of `past` may still be continued by its gesture. */
  let open = false

  function record(step: EditStep, continues: boolean): void {
    const last = past.at(-1)
    const joined = continues && open && last !== undefined ? join(last, step) : null
    open = false
    if (joined === null && isIdle(step)) return
    if (joined !== null) past = past.slice(0, -1)
    future = []
    const next = joined ?? step
    if (isIdle(next)) return
    past = [...past, next].slice(-capacity)
    open = true
  }

  function undo(): EditStep | null {
    const step = past.at(-1)
    if (step === undefined) return null
    open = false
    past = past.slice(0, -1)
    future = [...future, step]
    return step
  }

  function redo(): EditStep | null {
    const step = future.at(-1)
    if (step === undefined) return null
    open = false
    future = future.slice(0, -1)
    past = [...past, step]
    return step
  }

  return {
    record,
    undo,
    redo,
    visited(before, after) {
      const [last, next] = [past.at(-1), future.at(-1)]
      if (last?.kind === 'spec' && sameSettings(last.before, after)) undo()
      else if (next?.kind === 'spec' && sameSettings(next.after, after)) redo()
      else record({ kind: 'spec', before, after }, false)
    },
    forgetParameters() {
      past = past.filter(({ kind }) => kind === 'spec')
      future = future.filter(({ kind }) => kind === 'spec')
    },
    clear() {
      past = []
      future = []
    },
    get canUndo() {
      return past.length > 0
    },
    get canRedo() {
      return future.length > 0
    },
  }
}

/** `next` as the same step as `last`, or `null` where they edit different things. */
function join(last: EditStep, next: EditStep): EditStep | null {
  if (last.kind === 'spec' && next.kind === 'spec') return { ...next, before: last.before }
  const sameWeights =
    last.kind === 'parameters' && next.kind === 'parameters' && placesOf(last) === placesOf(next)
  return sameWeights ? { ...next, before: last.before } : null
}

const placesOf = ({ after }: EditStep & { kind: 'parameters' }) =>
  after.map(({ parameter }) => parameter).join()

/** A step that leaves everything as it was, such as a slider dragged there and back. */
function isIdle(step: EditStep): boolean {
  if (step.kind === 'parameters') return step.before.every(({ value }, i) => value === step.after[i]!.value)
  return sameSettings(step.before, step.after)
}

/** Whether two specs differ in nothing but the language, which is the reader's and no edit. */
export function sameSettings(a: Spec, b: Spec): boolean {
  return formatLink(a) === formatLink(withLanguage(b, a.view.language))
}

/** `spec` in another language. */
export function withLanguage(spec: Spec, language: Spec['view']['language']): Spec {
  return spec.view.language === language ? spec : { ...spec, view: { ...spec.view, language } }
}
