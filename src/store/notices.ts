import type { StoreApi } from 'zustand/vanilla'
import { INITIAL_SLOTS } from '../engine/initialSlots.ts'
import type { Divergence, Resume, Stop } from '../engine/worker/protocol.ts'
import type { Failure } from '../engine/trainer.ts'
import type { PresetId } from '../lessons/presets.ts'
import type { Key } from '../i18n/translate.ts'
import type { OptimizerId, Task } from '../spec/choices.ts'
import type { PlaygroundNote } from '../spec/tensorflowPlayground/notes.ts'
import type { ControlId } from '../spec/teaching.ts'
import type { Repair } from '../spec/validate.ts'
import { controlName } from './controlName.ts'
import type { Lack } from './lack.ts'
import { mayUse } from './locks.ts'
import type { Notice, PlaygroundState } from './state.ts'

type Said = Pick<Notice, 'tone' | 'key'> & Partial<Pick<Notice, 'params' | 'details' | 'action'>>

const DIVERGED: Record<Divergence, Key> = {
  'not-finite': 'notice.diverged.not-finite',
  exploding: 'notice.diverged.exploding',
}

const STOPPED: Record<Stop['reason'], Key> = {
  'early-stopping': 'notice.stopped.early-stopping',
  'nothing-wrong': 'notice.stopped.nothing-wrong',
}

/** Early stopping where a teacher hides the test loss. */
const STOPPED_UNTOLD: Key = 'notice.stopped.untold'

/** What is said of an end of training. */
const ENDS: readonly Key[] = [...Object.values(DIVERGED), ...Object.values(STOPPED), STOPPED_UNTOLD]

/** Says things to the person; the same thing said twice stands there once. */
export interface Notices {
  say(said: Said): void
  dismiss(id: number): void
  /** Takes away what was said of an end of training, once it has gone on or was reset. */
  dismissEnd(): void
  linkRepaired(repairs: readonly Repair[]): void
  /** Says that a link of TensorFlow Playground is open and what of it is otherwise, and offers two classes our loss. */
  fromPlayground(notes: readonly PlaygroundNote[], task: Task): void
  /** Says where training stands in what was opened, if it had begun. */
  opened(trained: Resume | null, optimizer: OptimizerId): void
  /** Says what to watch in a start of the gallery; `null` takes that back. */
  watch(preset: PresetId | null): void
  diverged(reason: Divergence, epoch: number, canRestore: boolean): void
  stopped(stop: Stop): void
  failed(failure: Failure): void
  /** Says that a teacher has fixed these controls. */
  locked(controls: readonly ControlId[]): void
  /** Says that what keeps locks and judges goals is not here, so that nothing of a task can be changed. */
  noTaskRules(): void
  /** Says what the data lack to be learned from; `null` takes that back. */
  lacking(lack: Lack | null): void
}

/** At most this many repairs are listed; a hostile link must not fill the page. */
const LISTED_REPAIRS = 8

export function createNotices(state: StoreApi<PlaygroundState>): Notices {
  let id = 0
  const set = (edit: (old: readonly Notice[]) => readonly Notice[]) =>
    state.setState(({ notices }) => ({ notices: edit(notices) }))

  function say({ tone, key, params = {}, details = [], action = null }: Said): void {
    const notice: Notice = { id: ++id, tone, key, params, details, action }
    set((old) => [...old.filter((other) => other.key !== key), notice])
  }

  return {
    say,
    dismiss: (gone) => set((old) => old.filter((notice) => notice.id !== gone)),
    dismissEnd: () => set((old) => old.filter(({ key }) => !ENDS.includes(key))),
    linkRepaired(repairs) {
      if (repairs.length === 0) return
      say({
        tone: 'warning',
        key: 'notice.link-repaired',
        params: { count: repairs.length },
        details: repairs.slice(0, LISTED_REPAIRS).map(({ problem, field, given, used }) => ({
          key: `repair.${problem}` as const,
          params: { field, given, used },
        })),
      })
    },
    fromPlayground: (notes, task) =>
      say({
        tone: 'info',
        key: 'notice.playground-link',
        details: notes.map(({ kind, ...params }) => ({ key: `playground-note.${kind}` as const, params })),
        action: task === 'binary' ? 'cross-entropy' : null,
      }),
    opened(trained, optimizer) {
      if (trained === null) return
      const anew = trained.slots.length < INITIAL_SLOTS[optimizer].length
      say({
        tone: 'info',
        key: 'notice.opened-trained',
        params: { epoch: trained.progress.epoch },
        details: anew ? [{ key: 'notice.opened-slots', params: {} }] : [],
      })
    },
    watch(preset) {
      if (preset === null) return set((old) => old.filter(({ tone }) => tone !== 'watch'))
      say({ tone: 'watch', key: 'gallery.watch', details: [{ key: `preset.${preset}.watch`, params: {} }] })
    },
    diverged: (reason, epoch, canRestore) =>
      say({ tone: 'error', key: DIVERGED[reason], params: { epoch }, action: canRestore ? 'restore' : null }),
    stopped: ({ reason, best, last }) =>
      say({
        tone: 'info',
        key: best === null || mayUse(state.getState(), 'testLoss') ? STOPPED[reason] : STOPPED_UNTOLD,
        params: { epoch: last.epoch, ...(best && { best: best.epoch, loss: best.loss }) },
        action: best && 'go-on',
      }),
    locked: (controls) =>
      say({
        tone: 'info',
        key: 'notice.locked',
        details: [...new Set(controls.map(controlName))].map((key) => ({ key, params: {} })),
      }),
    noTaskRules: () => say({ tone: 'error', key: 'notice.no-task-rules', action: 'try-again' }),
    failed: (failure) => say({ tone: 'error', key: `failure.${failure}` as const }),
    lacking(lack) {
      const isLack = ({ key }: Notice) => key.startsWith('notice.lack.')
      if (state.getState().notices.some(isLack)) set((old) => old.filter((notice) => !isLack(notice)))
      if (lack !== null) say({ tone: 'info', key: `notice.lack.${lack}` as const })
    },
  }
}
