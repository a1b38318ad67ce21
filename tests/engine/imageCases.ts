import type { Samples } from '../../src/data/samples.ts'
import { randomStream } from '../../src/lib/random.ts'
import { sizeOf, type ImageNetwork, type ImageShape } from '../../src/spec/imageLayers.ts'
import { conv, dense, FLATTEN, pool, stacked } from '../spec/imageStacks.ts'

const image = (height: number, width: number, channels: number): ImageShape => ({ height, width, channels })
const average = { kind: 'average_pooling2d' } as const
const same = { padding: 'same' } as const

/** Small networks in which every kind of layer, padding and stride occurs. */
export const IMAGE_CASES: Readonly<Record<string, ImageNetwork>> = {
  'no convolution': stacked(image(3, 3, 1), [FLATTEN, dense(5, 'tanh'), dense(3)]),
  'one convolution': stacked(image(7, 6, 1), [conv(4), pool(), FLATTEN, dense(3)]),
  'stride 2 on colours': stacked(image(9, 8, 3), [conv(5, 3, { strides: 2 }), FLATTEN, dense(4)]),
  'same padding': stacked(image(6, 5, 2), [
    conv(6, 3, { ...same, activation: 'tanh' }),
    pool(2, same),
    FLATTEN,
    dense(3),
  ]),
  'same padding, stride 2': stacked(image(7, 8, 2), [
    conv(4, 3, { ...same, strides: 2, activation: 'tanh' }),
    FLATTEN,
    dense(2),
  ]),
  'average pooling': stacked(image(8, 7, 1), [
    conv(3, 2, { activation: 'sine' }),
    pool(3, { ...average, ...same }),
    FLATTEN,
    dense(3),
  ]),
  'pooling that overlaps': stacked(image(9, 9, 1), [
    conv(4, 3, { activation: 'sigmoid' }),
    pool(3, { strides: 2 }),
    FLATTEN,
    dense(6, 'relu'),
    dense(3),
  ]),
  'average that overlaps': stacked(image(7, 7, 2), [pool(3, { ...average, strides: 1 }), FLATTEN, dense(3)]),
  'two convolutions': stacked(image(12, 11, 1), [
    conv(4, 3, { activation: 'gelu' }),
    pool(),
    conv(7, 3, { ...same, activation: 'elu' }),
    pool(2, average),
    FLATTEN,
    dense(5, 'tanh'),
    dense(4),
  ]),
  'three convolutions in a row': stacked(image(10, 10, 2), [
    conv(5, 3, { activation: 'leaky_relu' }),
    conv(8, 3, { ...same, strides: 2, activation: 'sine' }),
    conv(3, 1, { activation: 'softplus' }),
    FLATTEN,
    dense(3),
  ]),
}

const NORMALIZED = { kind: 'batch_normalization' } as const
const dropout = (rate: number) => ({ kind: 'dropout', rate }) as const

/** The same with layers that do something else in training than otherwise. */
export const NORMALIZED_CASES: Readonly<Record<string, ImageNetwork>> = {
  'dropout behind a convolution': stacked(image(6, 6, 1), [
    conv(4, 3, { activation: 'tanh' }),
    dropout(0.3),
    FLATTEN,
    dense(3),
  ]),
  'dropout of pixels, of maps and of units': stacked(image(7, 7, 2), [
    dropout(0.2),
    conv(5, 3, { activation: 'gelu' }),
    pool(),
    dropout(0.4),
    FLATTEN,
    dropout(0),
    dense(6, 'sigmoid'),
    dropout(0.5),
    dense(3),
  ]),
  // Its biases have no slope at all: Adam, which divides by the slope's size, would make whole steps of roundings.
  'normalization behind a convolution': stacked(image(6, 5, 1), [
    conv(4, 3, { activation: 'linear' }),
    NORMALIZED,
    FLATTEN,
    dense(3),
  ]),
  'normalization behind a dense layer': stacked(image(4, 4, 1), [
    FLATTEN,
    dense(7, 'tanh'),
    NORMALIZED,
    dense(3),
  ]),
  'normalization of pixels': stacked(image(5, 5, 3), [NORMALIZED, conv(3), FLATTEN, dense(2)]),
  'normalization of what Flatten hands on': stacked(image(4, 3, 2), [FLATTEN, NORMALIZED, dense(3)]),
  'normalization after normalization': stacked(image(7, 7, 1), [
    conv(5, 3, { ...same, strides: 2, activation: 'leaky_relu' }),
    NORMALIZED,
    conv(4, 2, { activation: 'elu' }),
    NORMALIZED,
    pool(2, { ...average, ...same }),
    FLATTEN,
    dense(5, 'softplus'),
    NORMALIZED,
    dense(3),
  ]),
  'normalization and dropout': stacked(image(9, 8, 1), [
    conv(6, 3, { ...same, activation: 'sine' }),
    NORMALIZED,
    pool(),
    dropout(0.25),
    conv(9, 3, { activation: 'tanh' }),
    pool(2, { strides: 1 }),
    NORMALIZED,
    FLATTEN,
    dropout(0.5),
    dense(6, 'gelu'),
    NORMALIZED,
    dropout(0.3),
    dense(4),
  ]),
  'steps behind a normalization': stacked(image(5, 5, 1), [
    NORMALIZED,
    conv(3, 2, { activation: 'linear' }),
    conv(3, 2, { activation: 'step' }),
    FLATTEN,
    dense(3),
  ]),
}

/** Images of numbers from -1 to 1, each with one of the classes. */
export function imagesFor(network: ImageNetwork, rows: number, name = 'images'): Samples {
  const random = randomStream(3, name)
  const classes = sizeOf(network.layers.at(-1)!.output)
  const targets = new Float32Array(rows * classes)
  for (let row = 0; row < rows; row++) targets[row * classes + random.integer(classes)] = 1
  const inputs = Float32Array.from({ length: rows * sizeOf(network.input) }, () => random.uniform(-1, 1))
  return { rows, inputs, targets }
}

/** Parameters from -`size` to `size`. */
export function imageParametersFor({ parameterCount }: ImageNetwork, size: number): Float32Array {
  const random = randomStream(4, 'image parameters')
  return Float32Array.from({ length: parameterCount }, () => random.uniform(-size, size))
}
