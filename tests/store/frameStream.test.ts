import { describe, expect, test } from 'vitest'
import type { Frame } from '../../src/engine/worker/protocol.ts'
import { createFrameStream } from '../../src/store/frameStream.ts'
import { frameAt } from './frames.fixtures.ts'

function harness() {
  const scheduled: (() => void)[] = []
  const released: Frame[] = []
  const seen: (number | null)[] = []
  const stream = createFrameStream(
    (callback) => scheduled.push(callback),
    (frame) => released.push(frame),
  )
  stream.subscribe((frame) => seen.push(frame?.epoch ?? null))
  const paint = () => scheduled.splice(0).forEach((callback) => callback())
  return { stream, scheduled, released, seen, paint }
}

describe('frame stream', () => {
  test('shows a frame at the next paint, then gives it back', () => {
    const { stream, seen, released, paint } = harness()
    stream.push(frameAt(1))
    expect(seen).toEqual([])
    expect(stream.latest()).toBeNull()
    paint()
    expect(seen).toEqual([1])
    expect(stream.latest()?.epoch).toBe(1)
    expect(released.map((frame) => frame.epoch)).toEqual([1])
  })

  test('gives a frame back even where a drawing fails on it, so that the next one comes', () => {
    const { stream, released, paint } = harness()
    stream.subscribe(() => {
      throw new Error('cannot draw')
    })
    stream.push(frameAt(1))
    expect(paint).toThrow('cannot draw')
    expect(released.map((frame) => frame.epoch)).toEqual([1])
    stream.push(frameAt(2))
    expect(paint).toThrow('cannot draw')
    expect(released).toHaveLength(2)
  })

  test('schedules one paint at a time; a frame overtaken by another is given back unseen', () => {
    const { stream, seen, scheduled, released, paint } = harness()
    stream.push(frameAt(1))
    stream.push(frameAt(2))
    expect(scheduled).toHaveLength(1)
    expect(released.map((frame) => frame.epoch)).toEqual([1])
    paint()
    expect(seen).toEqual([2])
  })

  test('a stale frame is neither shown nor lost to the worker', () => {
    const { stream, seen, released, paint } = harness()
    stream.push(frameAt(1))
    stream.invalidate({ history: true })
    paint()
    expect(seen).toEqual([null])
    expect(released).toHaveLength(1)
    stream.push(frameAt(2))
    paint()
    expect(seen).toEqual([null, 2])
  })

  test('keeps the curves over a rebuild and drops them at a restart; unsubscribing ends the calls', () => {
    const { stream, paint, seen } = harness()
    stream.push(frameAt(1))
    paint()
    stream.invalidate({ history: false })
    expect(stream.history()).toHaveLength(1)
    stream.invalidate({ history: true })
    expect(stream.history()).toHaveLength(0)
    const heard: unknown[] = []
    const unsubscribe = stream.subscribe((frame) => heard.push(frame))
    unsubscribe()
    stream.push(frameAt(2))
    paint()
    expect(heard).toEqual([])
    expect(seen.at(-1)).toBe(2)
  })
})
