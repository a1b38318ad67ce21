import { describe, expect, it } from 'vitest'
import { GrowingRegion, KernelMemory } from '../../../src/engine/tfjs/kernels/wasm/kernelMemory.ts'

const PAGE = 65_536

/** A kernel whose memory grows up to so many pages. */
function memoryOf(maximum: number): KernelMemory {
  const memory = new WebAssembly.Memory({ initial: 1, maximum })
  return new KernelMemory({ memory, firstByte: { value: 100 } })
}

describe('KernelMemory', () => {
  it('hands out regions on lines of the cache that do not overlap, and grows', () => {
    const memory = memoryOf(10)
    const [first, second] = [memory.take(10), memory.take(2 * PAGE)]
    expect(first).toBe(128)
    expect(second).toBe(192)
    memory.floats(second, PAGE / 2).fill(1)
    expect(memory.views.bytes.length).toBe(3 * PAGE)
  })

  it.each([
    [20, 'what the memory cannot grow to'],
    [32_767, 'what signed addresses do not reach'],
  ])('refuses beyond %i pages %s', (pages) => {
    const memory = memoryOf(pages === 20 ? 20 : 65_536)
    const refused = expect.objectContaining({ failure: 'network-too-large' }) as Error
    expect(() => memory.take(pages * PAGE)).toThrow(refused)
    expect(memory.take(10)).toBe(128)
  })
})

describe('GrowingRegion', () => {
  it('stays where it is for less, and moves to twice as much for more', () => {
    const memory = memoryOf(20)
    const region = new GrowingRegion(memory)
    const first = region.reserve(1000)
    expect(region.reserve(900)).toBe(first)
    const second = region.reserve(1001)
    expect(second).toBeGreaterThanOrEqual(first + 1000)
    expect(region.reserve(2000)).toBe(second)
  })

  it('keeps what it has where there is no more', () => {
    const region = new GrowingRegion(memoryOf(2))
    const first = region.reserve(1000)
    expect(() => region.reserve(5 * PAGE)).toThrow('no room for another')
    expect(region.reserve(1000)).toBe(first)
    expect(() => region.reserve(5 * PAGE)).toThrow('no room for another')
  })
})
