import { describe, expect, test } from 'vitest'
import { randomStream } from '../../src/lib/random.ts'
import type { DrawnPoint } from '../../src/spec/drawn.ts'
import { createStrokes } from '../../src/store/strokes.ts'

/** Strokes over points that a test sees, with a clock that it moves. */
function stage(start: readonly DrawnPoint[] = []) {
  let drawn = start
  const commits: [count: number, goesOn: boolean][] = []
  let waiting: (() => void) | null = null
  const strokes = createStrokes({
    drawn: () => drawn,
    commit(next, goesOn) {
      drawn = next
      commits.push([next.length, goesOn])
    },
    random: randomStream(1),
    after(_, callback) {
      waiting = callback
      return () => (waiting = null)
    },
  })
  const rest = () => {
    const callback = waiting
    waiting = null
    callback?.()
  }
  return { strokes, commits, rest, drawn: () => drawn }
}

const here = { x: 0, y: 0 }

describe('a stroke', () => {
  test('of a tap is one point, at once', () => {
    const { strokes, commits, drawn } = stage()
    strokes.begin('add', 1, { x: 2, y: -3 })
    strokes.move({ x: 3, y: -3 })
    strokes.end()
    expect(drawn()).toEqual([{ x1: 2, x2: -3, value: 1 }])
    expect(commits).toEqual([[1, false]])
  })

  test('of spraying is one edit that goes on, taken over now and then', () => {
    const { strokes, commits, rest, drawn } = stage()
    strokes.begin('spray', 0, here)
    strokes.move({ x: 1, y: 0 })
    strokes.move({ x: 2, y: 0 })
    expect(commits).toEqual([[1, false]])
    rest()
    strokes.move({ x: 3, y: 0 })
    strokes.end()
    expect(commits.map(([, goesOn]) => goesOn)).toEqual([false, true, true])
    expect(drawn().length).toBeGreaterThan(7)
    rest()
    expect(commits).toHaveLength(3)
  })

  test('of erasing that meets nothing is no edit; the first it meets begins one', () => {
    const { strokes, commits, rest, drawn } = stage([{ x1: 3, x2: 0, value: 0 }])
    strokes.begin('erase', 0, here)
    strokes.move({ x: 1, y: 0 })
    rest()
    expect(commits).toEqual([])
    strokes.move({ x: 3, y: 0 })
    strokes.end()
    expect(commits).toEqual([[0, false]])
    expect(drawn()).toEqual([])
  })

  test('moving without having begun does nothing', () => {
    const { strokes, commits } = stage()
    strokes.move(here)
    strokes.end()
    expect(commits).toEqual([])
  })
})

test('the keyboard adds and erases one by one', () => {
  const { strokes, commits, drawn } = stage()
  strokes.erase(here)
  strokes.add(0, here)
  strokes.add(1, { x: 1, y: 1 })
  strokes.erase(here)
  expect(drawn()).toEqual([{ x1: 1, x2: 1, value: 1 }])
  expect(commits).toEqual([
    [1, false],
    [2, false],
    [1, false],
  ])
})
