import type { ImageLayer } from '../spec/imageLayers.ts'

const FLATTEN = { kind: 'flatten' } as const
const MAX_2 = { kind: 'max_pooling2d', poolSize: 2, strides: 2, padding: 'valid' } as const
const AVERAGE_2 = { ...MAX_2, kind: 'average_pooling2d' } as const

function conv(filters: number, kernelSize: number, more: Partial<ImageLayer> = {}): ImageLayer {
  const usual = { strides: 1, padding: 'valid', activation: 'relu' } as const
  return { kind: 'conv2d', filters, kernelSize, ...usual, ...more } as ImageLayer
}

interface NamedStack {
  readonly id: string
  /** Without the output layer, as `NetworkSpec.stack`. */
  readonly layers: readonly ImageLayer[]
}

/** Stacks of layers for 28 x 28 digits to begin with, from the simplest on; the words are `stack-preset.<id>`. */
export const STACK_PRESETS = [
  { id: 'softmax', layers: [FLATTEN] },
  { id: 'mlp', layers: [FLATTEN, { kind: 'dense', units: 100, activation: 'relu' }] },
  { id: 'small-cnn', layers: [conv(8, 3), MAX_2, FLATTEN] },
  { id: 'cnn', layers: [conv(32, 3), MAX_2, FLATTEN, { kind: 'dense', units: 128, activation: 'relu' }] },
  {
    // LeCun, Bottou, Bengio & Haffner 1998, whose 32 x 32 images are ours with a border of 2 all round: the padding
    // of the first layer. As is usual today every map of C3 sees all of S2, pooling has no weights, the end is a softmax.
    id: 'lenet-5',
    layers: [
      conv(6, 5, { padding: 'same', activation: 'tanh' }),
      AVERAGE_2,
      conv(16, 5, { activation: 'tanh' }),
      AVERAGE_2,
      FLATTEN,
      { kind: 'dense', units: 120, activation: 'tanh' },
      { kind: 'dense', units: 84, activation: 'tanh' },
    ],
  },
] as const satisfies readonly NamedStack[]

export type StackPreset = (typeof STACK_PRESETS)[number]

/** The preset that `stack` is, or `null`. */
export function stackPresetOf(stack: readonly ImageLayer[]): StackPreset | null {
  return STACK_PRESETS.find(({ layers }) => sameStack(layers, stack)) ?? null
}

/** Layers have no order of keys to rely on: one may have been edited, the other opened from a link. */
function sameStack(a: readonly ImageLayer[], b: readonly ImageLayer[]): boolean {
  return a.length === b.length && a.every((layer, i) => sameLayer(layer, b[i]!))
}

export function sameLayer(a: ImageLayer, b: ImageLayer): boolean {
  const values: Readonly<Record<string, unknown>> = { ...b }
  const entries = Object.entries(a)
  return entries.length === Object.keys(b).length && entries.every(([key, value]) => values[key] === value)
}
