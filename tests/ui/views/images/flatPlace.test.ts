import fc from 'fast-check'
import { expect, test } from 'vitest'
import { flatIndex, flatPlace } from '../../../../src/ui/views/images/flatPlace.ts'
import { numberAt } from '../../../../src/ui/views/images/slidingPlace.ts'
import { seenNetwork, WINDOWED } from './seenNetwork.fixtures.ts'

test('pixel after pixel, all maps of a pixel together', () => {
  const shape = { height: 2, width: 3, channels: 2 }
  expect(flatPlace(shape, 0)).toEqual({ row: 0, column: 0, channel: 0 })
  expect(flatPlace(shape, 1)).toEqual({ row: 0, column: 0, channel: 1 })
  expect(flatPlace(shape, 7)).toEqual({ row: 1, column: 0, channel: 1 })
})

test('there and back again', () => {
  const sides = fc.integer({ min: 1, max: 30 })
  fc.assert(
    fc.property(sides, sides, sides, fc.nat(), (height, width, channels, n) => {
      const shape = { height, width, channels }
      const index = n % (height * width * channels)
      const place = flatPlace(shape, index)
      expect(flatIndex(shape, place)).toBe(index)
      expect(place.row).toBeLessThan(height)
    }),
  )
})

test('the row that the reference makes holds the very numbers of the maps', () => {
  const seen = seenNetwork({ height: 7, width: 6, channels: 2 }, WINDOWED)
  const index = seen.network.layers.findIndex(({ kind }) => kind === 'flatten')
  const { input } = seen.network.layers[index]!
  if (typeof input === 'number') throw new Error('expected an image')
  for (const [n, value] of seen.activations[index]!.entries()) {
    const { channel, ...pixel } = flatPlace(input, n)
    expect(numberAt(seen.input(index), input, pixel, channel)).toBe(value)
  }
})
