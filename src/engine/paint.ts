import type { Activation, LayerActivation } from '../spec/choices.ts'
import { hiddenActivation, type DenseNetwork } from '../spec/network.ts'

/** Which activations take the middle and the end colours of a tile. */
export interface DisplayScale {
  /** The activation painted in the middle colour. */
  readonly center: number
  /**
   * The distance from the centre painted in an end colour, or `null` where nothing bounds the activation:
   * then it is the largest distance in the map at hand, see `largestDistance`.
   */
  readonly scale: number | null
}

const UNBOUNDED: DisplayScale = { center: 0, scale: null }

/** Nearly all values of a standardised input; a column that a map holds near its mean stays pale. */
const STANDARDIZED: DisplayScale = { center: 0, scale: 2 }

const HIDDEN_SCALES: Record<Activation, DisplayScale> = {
  linear: UNBOUNDED,
  sigmoid: { center: 0.5, scale: 0.5 },
  tanh: { center: 0, scale: 1 },
  relu: UNBOUNDED,
  leaky_relu: UNBOUNDED,
  elu: UNBOUNDED,
  gelu: UNBOUNDED,
  softplus: UNBOUNDED,
  sine: { center: 0, scale: 1 },
  step: { center: 0.5, scale: 0.5 },
}

/** Values of a regression and margins of a hinge lie about -1 to 1, so its output keeps one scale while it learns. */
const OUTPUT_SCALES: Record<LayerActivation, DisplayScale> = {
  ...HIDDEN_SCALES,
  linear: { center: 0, scale: 1 },
  softmax: { center: 0.5, scale: 0.5 },
}

/**
 * How the activations of `unit` (numbered as in `DenseNetwork`) are coloured. An input is coloured by the
 * largest value its feature takes on the grid, which training does not change, or by its deviations where the
 * data are standardised.
 */
export function displayScale(network: DenseNetwork, unit: number): DisplayScale {
  if (unit < network.inputs) return network.standardized ? STANDARDIZED : UNBOUNDED
  let end = network.inputs
  for (const layer of network.layers.slice(0, -1)) {
    end += layer.units
    if (unit < end) return HIDDEN_SCALES[hiddenActivation(layer)]
  }
  return OUTPUT_SCALES[network.layers.at(-1)!.activation]
}

/** A map that is 0 everywhere (a dead unit) is painted in the middle colour, not divided by 0. */
const SMALLEST_SCALE = 1e-6

/** Largest finite distance of `values` from `center`, at least 1e-6: the scale of an unbounded map. */
export function largestDistance(values: ArrayLike<number>, center: number): number {
  let largest = SMALLEST_SCALE
  for (let i = 0; i < values.length; i++) {
    const distance = Math.abs(values[i]! - center)
    if (distance > largest && distance < Infinity) largest = distance
  }
  return largest
}

/**
 * Paints `values` into `pixels32` from `offset` on, one word each, in a colour of `palette` (256 words from
 * `center - scale` to `center + scale`); values beyond take the end colours. `discretize` paints one end
 * colour or the other: at or above the centre, or below it. NaN takes the middle colour.
 */
export function paintTile(
  values: ArrayLike<number>,
  center: number,
  scale: number,
  palette: Uint32Array,
  discretize: boolean,
  pixels32: Uint32Array,
  offset: number,
): void {
  for (let i = 0; i < values.length; i++) {
    const position = (values[i]! - center) / scale
    pixels32[offset + i] = palette[colorIndex(position, palette.length, discretize)]!
  }
}

/** The colour of a position between -1 and 1, as a number of the palette. */
function colorIndex(position: number, colors: number, discretize: boolean): number {
  if (Number.isNaN(position)) return colors >> 1
  if (position >= 1 || (discretize && position >= 0)) return colors - 1
  if (position <= -1 || discretize) return 0
  return Math.floor((position + 1) * 0.5 * (colors - 1) + 0.5)
}
