import { describe, expect, test } from 'vitest'
import { arc4Random } from '../../src/lib/arc4.ts'

// What seedrandom 2.4.4 and 3.0.5 return for these texts, which agree in 2000 others as well.
test.each([
  ['', [0.23144008215179881]],
  ['0.59704', [0.3720885891366738, 0.5777042295963245, 0.512260760220704]],
  ['0.5', [0.49767758747058916, 0.8074465011135612, 0.7863697779919979]],
  ['x', [0.9080614664401105, 0.7435925582582555, 0.7446637697076844]],
  ['hello world', [0.5407725273692652, 0.16887340109512985, 0.024502771862726563]],
  ['a'.repeat(300), [0.7896636759683583, 0.46838180524185613, 0.23467569070185423]],
])('the stream of %j', (seed, numbers) => {
  const random = arc4Random(seed)
  expect(numbers.map(() => random.next())).toEqual(numbers)
})

describe('numbers', () => {
  test('are in [0, 1), with all of their bits', () => {
    const random = arc4Random('bits')
    const numbers = Array.from({ length: 20_000 }, () => random.next())
    for (const number of numbers) {
      expect(number).toBeGreaterThanOrEqual(0)
      expect(number).toBeLessThan(1)
    }
    expect(numbers.some((number) => !Number.isInteger(number * 2 ** 48))).toBe(true)
    expect(numbers.reduce((sum, number) => sum + number, 0) / numbers.length).toBeCloseTo(0.5, 1)
  })

  test('of another seed are others, and of one seed are the same every time', () => {
    expect(arc4Random('0.1').next()).toBe(arc4Random('0.1').next())
    expect(arc4Random('0.1').next()).not.toBe(arc4Random('0.10').next())
  })
})
