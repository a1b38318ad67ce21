import type { StoreApi } from 'zustand/vanilla'
import type { EngineClient } from '../engine/worker/client.ts'
import type { PlaygroundState } from './state.ts'

/** What of the page is visible, as the views themselves report it. */
export interface VisibleParts {
  readonly palette: Uint32Array
  /** Colours of the classes, see `ViewRequest`. */
  readonly classRamps: Uint32Array
  readonly tiles: boolean
  readonly map: boolean
}

export interface ViewSync {
  /** The views say what they show. */
  show(parts: VisibleParts): void
  hide(hidden: boolean): void
  /** One more of those who ask shows predictions of all points, or no longer does. */
  predict(predictions: boolean): void
  /** Tells the engine, if anything it draws for has changed. */
  sync(): void
}

/** Keeps the worker informed of what a frame has to hold; says nothing before a view has spoken. */
export function createViewSync(state: StoreApi<PlaygroundState>, client: EngineClient): ViewSync {
  let parts: VisibleParts | null = null
  let hidden = false
  let predicting = 0
  let told = ''

  function sync(): void {
    if (parts === null) return
    const { spec, enlarged, network, watched } = state.getState()
    const image = network.kind === 'image' ? watched : null
    const { palette, classRamps, tiles, map } = parts
    const { discretize, mistakes } = spec.view
    const predictions = predicting > 0
    const shown = { tiles, enlarged: map ? enlarged : null, discretize, mistakes, predictions, hidden }
    const view = { palette, classRamps, image, ...shown }
    const lists = [palette, classRamps, typeof image === 'object' && image !== null ? image : [image]]
    const telling = JSON.stringify([shown, ...lists.map((list) => list.join())])
    if (telling === told) return
    told = telling
    // A view that cannot be told fails with the build it belongs to, which is reported there.
    client.view(view).catch(() => {})
  }

  return {
    sync,
    show(next) {
      parts = next
      sync()
    },
    predict(predictions) {
      predicting += predictions ? 1 : -1
      sync()
    },
    hide(next) {
      hidden = next
      sync()
    },
  }
}
