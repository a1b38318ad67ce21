import { describe, expect, test } from 'vitest'
import type { ImageLayer, LayerShape } from '../../src/spec/imageLayers.ts'
import { imageNetworkOf, parameterCountOf } from '../../src/spec/imageNetwork.ts'
import { conv, dense, DIGIT, FLATTEN, pool, SMALL_CNN, stacked, USUAL_CNN } from './imageStacks.ts'

const image = (height: number, width: number, channels: number) => ({ height, width, channels })

function shapesOf(input: ReturnType<typeof image>, layers: readonly ImageLayer[]): LayerShape[] {
  return stacked(input, layers).layers.map(({ output }) => output)
}

describe('shapes and parameters', () => {
  test('of a small CNN: 80 + 13,530', () => {
    expect(shapesOf(DIGIT, SMALL_CNN)).toEqual([image(26, 26, 8), image(13, 13, 8), 1352, 10])
    expect(stacked(DIGIT, SMALL_CNN).layers.map(parameterCountOf)).toEqual([80, 0, 0, 13_530])
  })

  test('of the usual first CNN: 693,962', () => {
    expect(shapesOf(DIGIT, USUAL_CNN)).toEqual([image(26, 26, 32), image(13, 13, 32), 5408, 128, 10])
    const network = stacked(DIGIT, USUAL_CNN)
    expect(network.layers.map(parameterCountOf)).toEqual([320, 0, 0, 692_352, 1290])
    expect(network.parameterCount).toBe(693_962)
    expect(network.layers[3]).toMatchObject({ kernelOffset: 320, biasOffset: 320 + 5408 * 128, inputs: 5408 })
    expect(network.layers[4]).toMatchObject({ kernelOffset: 692_672, biasOffset: 692_672 + 1280 })
  })

  test('of LeNet-5 (LeCun, Bottou, Bengio & Haffner 1998), every map of C3 seeing all of S2: 61,706', () => {
    const average = pool(2, { kind: 'average_pooling2d' })
    const tanh = { activation: 'tanh' } as const
    const layers = [conv(6, 5, tanh), average, conv(16, 5, tanh), average, conv(120, 5, tanh)]
    const network = stacked(image(32, 32, 1), [...layers, FLATTEN, dense(84, 'tanh'), dense(10)])
    expect(network.layers.map(({ output }) => output)).toEqual([
      image(28, 28, 6),
      image(14, 14, 6),
      image(10, 10, 16),
      image(5, 5, 16),
      image(1, 1, 120),
      120,
      84,
      10,
    ])
    expect(network.layers.map(parameterCountOf)).toEqual([156, 0, 2416, 0, 48_120, 0, 10_164, 850])
    expect(network.parameterCount).toBe(61_706)
  })

  /**
   * Krizhevsky, Sutskever & Hinton 2012. Their second, fourth and fifth convolution saw only the half of the
   * maps on the same GPU (two groups), which halves those kernels: 60,965,224. One GPU has no groups.
   */
  test('of AlexNet without its two groups: 62,378,344', () => {
    const same = { padding: 'same' } as const
    const [dropout, large] = [{ kind: 'dropout', rate: 0.5 } as const, pool(3, { strides: 2 })]
    const network = stacked(image(227, 227, 3), [
      ...[conv(96, 11, { strides: 4 }), large, conv(256, 5, same), large],
      ...[conv(384, 3, same), conv(384, 3, same), conv(256, 3, same), large, FLATTEN],
      ...[dropout, dense(4096, 'relu'), dropout, dense(4096, 'relu'), dense(1000)],
    ])
    expect(network.layers.map(({ output }) => output).slice(0, 9)).toEqual([
      image(55, 55, 96),
      image(27, 27, 96),
      image(27, 27, 256),
      image(13, 13, 256),
      image(13, 13, 384),
      image(13, 13, 384),
      image(13, 13, 256),
      image(6, 6, 256),
      9216,
    ])
    expect(network.layers.map(parameterCountOf).filter((count) => count > 0)).toEqual([
      34_944, 614_656, 885_120, 1_327_488, 884_992, 37_752_832, 16_781_312, 4_097_000,
    ])
    expect(network.parameterCount).toBe(62_378_344)
    expect(network.parameterCount - (25 * 48 * 256 + 9 * 192 * 384 + 9 * 192 * 256)).toBe(60_965_224)
  })

  test('of batch normalization: four numbers a channel, two of which learn', () => {
    const normalization = { kind: 'batch_normalization' } as const
    const network = stacked(DIGIT, [conv(8), normalization, FLATTEN, normalization, dense(10)])
    const vector = 26 * 26 * 8
    expect(network.layers.map(parameterCountOf)).toEqual([80, 32, 0, 4 * vector, 10 * vector + 10])
    expect(network.parameterCount - network.trainableCount).toBe(16 + 2 * vector)
    expect(network.layers[3]).toMatchObject({ offset: 112, input: vector, output: vector })
  })

  test('of strides and same padding, and of what stays as it is', () => {
    const same = { padding: 'same', strides: 2 } as const
    const layers = [conv(4, 3, same), { kind: 'dropout', rate: 0 } as const, pool(3, same), FLATTEN, dense(1)]
    expect(shapesOf(image(9, 6, 2), layers)).toEqual([image(5, 3, 4), image(5, 3, 4), image(3, 2, 4), 24, 1])
  })
})

describe('problems name the layer and why', () => {
  const small = image(4, 6, 1)
  test.each<[string, number, readonly ImageLayer[]]>([
    ['window-too-large', 0, [conv(2, 5), FLATTEN, dense(2)]],
    ['window-too-large', 1, [conv(2, 3), pool(3), FLATTEN, dense(2)]],
    ['needs-flatten', 1, [conv(2, 3), dense(2)]],
    ['flattened-twice', 1, [FLATTEN, FLATTEN, dense(2)]],
    ['flattened-twice', 2, [FLATTEN, dense(3, 'relu'), FLATTEN, dense(2)]],
    ['needs-image', 1, [FLATTEN, conv(2, 3), dense(2)]],
    ['needs-image', 1, [FLATTEN, pool(), dense(2)]],
    ['softmax-inside', 1, [FLATTEN, dense(3), dense(2)]],
    ['no-dense-at-the-end', 0, []],
    ['no-dense-at-the-end', 1, [conv(2, 3)]],
    ['no-dense-at-the-end', 2, [conv(2, 3), FLATTEN]],
    ['no-dense-at-the-end', 3, [FLATTEN, dense(3, 'relu'), { kind: 'dropout', rate: 0.5 }]],
    ['bad-size', 0, [conv(0, 3), FLATTEN, dense(2)]],
    ['bad-size', 0, [conv(2, 1.5), FLATTEN, dense(2)]],
    ['bad-size', 0, [pool(2, { strides: -1 }), FLATTEN, dense(2)]],
    ['bad-size', 1, [FLATTEN, dense(NaN)]],
    ['bad-size', 1, [FLATTEN, { kind: 'dropout', rate: 1 }, dense(2)]],
  ])('%s at %i', (code, layer, layers) => {
    expect(imageNetworkOf(small, layers)).toEqual({ problem: { code, layer } })
  })

  test('a window of same padding may be larger than the image', () => {
    const network = stacked(small, [conv(2, 9, { padding: 'same' }), FLATTEN, dense(2)])
    expect(network.layers[0]!.output).toEqual(image(4, 6, 2))
  })
})
