import type { StoreApi } from 'zustand/vanilla'
import type { ImageLayer } from '../spec/imageLayers.ts'
import { MOST_DRAWN_DIGITS } from '../spec/images.ts'
import type { DataSpec } from '../spec/spec.ts'
import { stackOf } from '../spec/stack.ts'
import { editData } from './edits.ts'
import { mayUse } from './locks.ts'
import type { Edits } from './playground.ts'
import type { SpecChanges } from './specChanges.ts'
import type { PlaygroundState } from './state.ts'
import type { ViewSync } from './viewSync.ts'

export type ImageEdit = 'stack' | 'watch' | 'addDigit' | 'removeDigit' | 'openImages'

interface ImageEditParts {
  readonly state: StoreApi<PlaygroundState>
  readonly changes: SpecChanges
  readonly view: ViewSync
}

/** The intentions of a playground of images. */
export function imageEdits({ state, changes, view }: ImageEditParts): Pick<Edits, ImageEdit> {
  const spec = () => state.getState().spec
  const data = (patch: Partial<DataSpec>, gesture: string | null) =>
    changes.edit(editData(spec(), patch), gesture)
  return {
    stack(layers) {
      const { network, data: of } = spec()
      const laidOut = stackOf(layers, of)
      if (layers === network.stack) return state.setState({ stackDraft: null })
      if ('problem' in laidOut) {
        // Of what a teacher has locked there is no draft.
        if (mayUse(state.getState(), 'layers'))
          state.setState({ stackDraft: { layers, problem: laidOut.problem } })
        return
      }
      changes.edit({ ...spec(), network: { ...network, stack: layers } }, gestureOf(network.stack, layers))
      state.setState({ stackDraft: null })
    },
    watch(watched) {
      state.setState({ watched })
      view.sync()
    },
    addDigit(digit) {
      const { drawnDigits } = spec().data
      if (drawnDigits.length < MOST_DRAWN_DIGITS) data({ drawnDigits: [...drawnDigits, digit] }, null)
    },
    removeDigit(place) {
      data({ drawnDigits: spec().data.drawnDigits.toSpliced(place, 1) }, null)
    },
    openImages(opened) {
      data({ dataset: 'mnist', opened }, null)
    },
  }
}

/** A size that is dragged is one step to take back; to add, remove or move a layer is one of its own. */
function gestureOf(before: readonly ImageLayer[], after: readonly ImageLayer[]): string | null {
  const sameKinds = before.length === after.length && before.every(({ kind }, i) => kind === after[i]!.kind)
  return sameKinds ? `stack.${before.findIndex((layer, i) => layer !== after[i])}` : null
}
