import type { Resume } from '../engine/worker/protocol.ts'
import type { WholeLink } from '../spec/openLink.ts'
import type { TrainedState } from '../spec/packed/contents.ts'
import type { Spec } from '../spec/spec.ts'
import type { PlaygroundNote } from '../spec/tensorflowPlayground/notes.ts'
import type { Repair } from '../spec/validate.ts'

/** What a link or a file says. */
export interface Opened {
  readonly spec: Spec
  readonly repairs: readonly Repair[]
  /** Where training stands; `null` where it begins at epoch 0. */
  readonly trained: Resume | null
  /** Of a link of TensorFlow Playground: what of it has no counterpart here. */
  readonly notes?: readonly PlaygroundNote[]
}

/** A link holds nothing of what an optimizer keeps: that begins anew. */
export function openedLink({ trained, ...rest }: WholeLink): Opened {
  return { ...rest, trained: trained && resumeOf(trained) }
}

function resumeOf({ parameters, ...progress }: TrainedState): Resume {
  return { parameters, slots: [], updates: 0, progress }
}
