import { describe, expect, it } from 'vitest'
import { askedSamplesPerSecond, isFollowable, Pace } from '../../../src/engine/worker/pace.ts'
import { SPEEDS, type Speed } from '../../../src/spec/choices.ts'

const ROWS = 250
const BATCH = 10

/** Updates made by asking every `every` ms until `end`, all of the same size. */
function updatesIn(speed: Speed, end: number, every: number): number {
  const pace = new Pace(speed, ROWS, BATCH, 0)
  let updates = 0
  for (let now = 0; now <= end; now += every) {
    const due = pace.due(now, BATCH, BATCH)
    pace.spend(due, due * BATCH)
    updates += due
  }
  return updates
}

describe('Pace', () => {
  const perSecond = { '1-batch': 1, '10-batches': 10, '1-epoch': 25, '10-epochs': 250, '50-epochs': 1250 }

  for (const every of [1, 16, 7]) {
    it.each(Object.entries(perSecond))(
      `trains exactly %s on average, looked at every ${every} ms`,
      (speed, rate) => {
        // The first update is due at once, so n seconds hold n times the rate and one.
        const seconds = 112
        expect(updatesIn(speed as Speed, seconds * 1000, every)).toBe(rate * seconds + 1)
      },
    )
  }

  it('is always due at max', () => {
    const pace = new Pace('max', ROWS, BATCH, 0)
    pace.spend(1000, 10_000)
    expect(pace.due(0, BATCH, BATCH)).toBe(Infinity)
  })

  it('makes up for a quarter of a second of a stall and no more', () => {
    const pace = new Pace('10-epochs', ROWS, BATCH, 0)
    pace.spend(pace.due(0, BATCH, BATCH), BATCH)
    const due = pace.due(60_000, BATCH, BATCH)
    expect(due).toBe(1 + Math.floor(0.25 * 250))
  })

  it('pays for a short last batch what it holds', () => {
    const pace = new Pace('1-epoch', 20, 15, 0)
    pace.spend(1, 15)
    expect(pace.due(249, 5, 15)).toBe(0)
    expect(pace.due(250, 5, 15)).toBe(1)
    pace.spend(1, 5)
    expect(pace.wait(15)).toBeCloseTo(750)
  })

  it('knows which speeds the eye can follow and what each asks for', () => {
    expect(SPEEDS.filter(isFollowable)).toEqual(['1-batch', '10-batches'])
    expect(SPEEDS.map((speed) => askedSamplesPerSecond(speed, ROWS, BATCH))).toEqual([
      10,
      100,
      250,
      2500,
      12_500,
      Infinity,
    ])
    expect(askedSamplesPerSecond('1-batch', 20, 500)).toBe(20)
  })
})
