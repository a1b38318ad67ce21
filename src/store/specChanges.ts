import type { StoreApi } from 'zustand/vanilla'
import type { ParameterChange } from '../engine/worker/protocol.ts'
import type { Spec } from '../spec/spec.ts'
import { taskOf } from '../spec/task.ts'
import { isRuled } from '../spec/teaching.ts'
import { effectOf, type Effect } from './effect.ts'
import type { Gestures } from './gestures.ts'
import { withSpec } from './initialState.ts'
import { lackOf } from './lack.ts'
import type { LanguageSwitch } from './languageSwitch.ts'
import type { LinkSync } from './linkSync.ts'
import { lacksRules, mayUse, refusedBy } from './locks.ts'
import type { Notices } from './notices.ts'
import type { Opened } from './opened.ts'
import { parameterIn } from './parameterIn.ts'
import type { Session } from './session.ts'
import { taskRules } from './taskRules.ts'
import type { FrameStream, PlaygroundState } from './state.ts'
import { createUndoList, sameSettings, withLanguage, type EditStep } from './undo.ts'
import { takeTask } from './takeTask.ts'
import type { ViewSync } from './viewSync.ts'

/** The ways in which what can be undone changes: edits, undo and redo, Back and Forward, another link. */
export interface SpecChanges {
  /**
   * Takes over an edited spec and writes it to the link; `gesture` names what was edited, `null` makes a step of
   * its own.
   */
  edit(next: Spec, gesture: string | null): void
  /** As `edit`, but training begins at epoch 0 whatever the edit asks for. */
  start(next: Spec, gesture: string): void
  /** Types weights and biases; those that are typed one after another in the same places are one edit. */
  parameters(changes: readonly ParameterChange[]): void
  /** Takes back the last edit. It goes into the link like an edit, so that Back takes back the undo. */
  undo(): void
  redo(): void
  /** Typed weights can't be taken back any more: the training that they were typed into is over. */
  forgetParameters(): void
  /**
   * Takes over a link or a file: our own entry of the history like an edit, which goes on with what was learned;
   * any other as a new start, where it says that training stands.
   */
  open(opened: Opened, own: boolean): void
  /** Opens what was opened last as a task once more, as it was then. */
  openAgain(): void
}

interface ChangeParts {
  readonly state: StoreApi<PlaygroundState>
  readonly language: LanguageSwitch
  readonly link: LinkSync
  readonly session: Session
  readonly view: ViewSync
  readonly notices: Notices
  readonly frames: Pick<FrameStream, 'latest'>
  readonly gestures: Gestures
  /** A link or a file was opened, with weights or without. */
  onOpened(trained: boolean): void
}

export function createSpecChanges(parts: ChangeParts): SpecChanges {
  const { state, link, session, notices, frames, gestures } = parts
  const list = createUndoList()
  let given: Opened | null = null
  const spec = () => state.getState().spec

  function tellPage(): void {
    const { canUndo, canRedo } = list
    state.setState({ canUndo, canRedo })
  }

  function take(next: Spec, least?: 'restart'): void {
    if (takeSpec(next, parts, least) === 'restart') list.forgetParameters()
  }

  function record(step: EditStep, gesture: string | null): void {
    list.record(step, gestures.continues(gesture))
    gestures.note(gesture)
    tellPage()
  }

  function go(step: EditStep | null, to: 'before' | 'after'): void {
    gestures.end()
    if (step?.kind === 'parameters') session.edit(step[to])
    if (step?.kind === 'spec') {
      // The language is the reader's: it stays as it is now.
      const next = withLanguage(step[to], spec().view.language)
      take(next)
      link.write(next, null)
    }
    tellPage()
  }

  function edit(wanted: Spec, gesture: string | null, least?: 'restart'): void {
    const before = spec()
    if (wanted === before) return
    if (lacksRules(state.getState()) && !sameSettings(before, wanted)) return notices.noTaskRules()
    const refused = refusedBy(state.getState(), wanted, least !== undefined)
    if (refused.length > 0) return notices.locked(refused)
    const isTaught = state.getState().role === 'teacher'
    const next = (isTaught && taskRules.loaded?.withGoalData(wanted)) || wanted
    take(next, least)
    link.write(next, gesture)
    record({ kind: 'spec', before, after: next }, gesture)
  }

  function openNew(opened: Opened): void {
    list.clear()
    tellPage()
    const { spec: next, repairs, trained, notes } = opened
    given = isRuled(next.teaching) ? opened : null
    state.setState((old) => ({
      ...withSpec(old, next),
      ...takeTask(old, next.teaching, false),
      playing: false,
    }))
    parts.language.follow()
    settleEnd(state, notices)
    parts.view.sync()
    session.open(trained)
    parts.onOpened(trained !== null)
    notices.linkRepaired(repairs)
    if (notes !== undefined) notices.fromPlayground(notes, taskOf(next.data))
    notices.opened(trained, next.training.optimizer)
  }

  return {
    edit: (next, gesture) => edit(next, gesture),
    start: (next, gesture) => edit(next, gesture, 'restart'),
    parameters(changes) {
      if (!mayUse(state.getState(), 'weights')) return notices.locked(['weights'])
      const frame = frames.latest()
      const { network } = state.getState()
      const before = changes.flatMap(({ parameter }) => {
        const value = frame === null ? undefined : parameterIn(frame, network, parameter)
        return value === undefined ? [] : [{ parameter, value }]
      })
      session.edit(changes)
      // What was not on the screen cannot be put back.
      if (before.length < changes.length) return
      const places = changes.map(({ parameter }) => parameter).join()
      record({ kind: 'parameters', before, after: changes }, `parameters.${places}`)
    },
    undo: () => go(list.undo(), 'before'),
    redo: () => go(list.redo(), 'after'),
    forgetParameters() {
      list.forgetParameters()
      tellPage()
    },
    open(opened, own) {
      gestures.end()
      if (!own) return openNew(opened)
      const before = spec()
      state.setState((old) => takeTask(old, opened.spec.teaching, true))
      take(opened.spec)
      list.visited(before, opened.spec)
      tellPage()
    },
    openAgain() {
      if (given === null) return
      const next = withLanguage(given.spec, spec().view.language)
      gestures.end()
      openNew({ spec: next, trained: given.trained, repairs: [] })
      link.write(next, null)
    },
  }
}

/** Makes `next` the spec and brings page and engine to it, with no less an effect than `least`. */
function takeSpec(next: Spec, parts: ChangeParts, least?: 'restart'): Effect {
  const { state, language, notices, view, session } = parts
  const effect = least ?? effectOf(state.getState().spec, next)
  state.setState((old) => withSpec(old, next))
  settleLack(state, notices)
  language.follow()
  if (effect === 'restart') settleEnd(state, notices)
  view.sync()
  session.apply(effect)
  return effect
}

/** Training pauses where the data no longer suffice, and says so. */
function settleLack(state: StoreApi<PlaygroundState>, notices: Notices): void {
  const { dataset, playing } = state.getState()
  const lack = lackOf(dataset)
  if (lack === null) return notices.lacking(null)
  if (!playing) return
  state.setState({ playing: false })
  notices.lacking(lack)
}

/** Training goes on or begins anew: what was said of its end no longer holds. */
export function settleEnd(state: StoreApi<PlaygroundState>, notices: Notices): void {
  state.setState({ diverged: null })
  notices.dismissEnd()
}
