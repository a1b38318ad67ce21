import { layerParameters } from '../spec/imageNetwork.ts'
import type { ImageNetwork, PlacedLayer } from '../spec/imageLayers.ts'

/**
 * Moves `values`, laid out like the parameters of `from`, into the layout of `to` and keeps every number that still
 * has a place: layers with parameters match by their number among those, the last one by being the last; filters and
 * units by theirs. What sees another window, other channels or other inputs, and what is new, takes its value from
 * `initial`.
 */
export function carryImageParameters(
  from: ImageNetwork,
  to: ImageNetwork,
  initial: Float32Array,
  values: Float32Array,
): Float32Array {
  const carried = initial.slice()
  const [before, after] = [learning(from), learning(to)]
  for (const [index, layer] of after.entries()) {
    const isLast = index === after.length - 1
    const old = isLast ? before.at(-1) : before.slice(0, -1)[index]
    if (old !== undefined && keeps(old, layer)) carryLayer(old, values, layer, carried)
  }
  return carried
}

const learning = ({ layers }: ImageNetwork) => layers.filter((layer) => width(layer) > 0)

/** Filters or units of a layer, each with as many numbers; of batch normalization the channels. */
function width(layer: PlacedLayer): number {
  switch (layer.kind) {
    case 'conv2d':
      return layer.filters
    case 'dense':
      return layer.units
    case 'batch_normalization':
      return (layerParameters(layer).to - layer.offset) / 4
    case 'max_pooling2d':
    case 'average_pooling2d':
    case 'flatten':
    case 'dropout':
      return 0
  }
}

/** Whether a filter or unit means the same in both. */
function keeps(old: PlacedLayer, layer: PlacedLayer): boolean {
  if (old.kind === 'conv2d' && layer.kind === 'conv2d')
    return old.kernelSize === layer.kernelSize && old.input.channels === layer.input.channels
  if (old.kind === 'dense' && layer.kind === 'dense') return old.inputs === layer.inputs
  return old.kind === 'batch_normalization' && layer.kind === 'batch_normalization'
}

/** Parameters lie row by row, each with one number for every filter or unit. */
function carryLayer(old: PlacedLayer, values: Float32Array, layer: PlacedLayer, carried: Float32Array): void {
  const [oldPlace, place] = [layerParameters(old), layerParameters(layer)]
  const [oldWidth, newWidth] = [width(old), width(layer)]
  const rows = (place.to - place.from) / newWidth
  const kept = Math.min(oldWidth, newWidth)
  for (let row = 0; row < rows; row++) {
    const from = oldPlace.from + row * oldWidth
    carried.set(values.subarray(from, from + kept), place.from + row * newWidth)
  }
}
