import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { EngineError, FAILURES } from '../../../src/engine/trainer.ts'
import type { StepUnit } from '../../../src/engine/worker/protocol.ts'
import { SPEEDS } from '../../../src/spec/choices.ts'
import { atSpeed, FREE, openWorker, SMALL, VISIBLE, type Asking } from './workerStage.ts'

const specs = fc
  .record({
    speed: fc.constantFrom(...SPEEDS),
    batchSize: fc.integer({ min: 1, max: 50 }),
    units: fc.integer({ min: 1, max: 3 }),
    optimizer: fc.constantFrom('sgd' as const, 'adam' as const),
  })
  .map(({ speed, batchSize, units, optimizer }) => ({
    ...atSpeed(speed),
    training: { ...SMALL.training, batchSize, optimizer },
    network: { ...SMALL.network, hidden: [{ units, activation: 'relu' as const }] },
  }))

const commands = fc.oneof<fc.Arbitrary<Asking>[]>(
  fc.record({ spec: specs, from: fc.constantFrom('start' as const, 'here' as const) }).map((build) => ({
    kind: 'build',
    ...build,
  })),
  specs.map((spec) => ({ kind: 'configure', spec })),
  fc.constantFrom<Asking>({ kind: 'play' }, { kind: 'pause' }, { kind: 'reset' }, { kind: 'restore' }),
  fc.constantFrom<StepUnit>('sample', 'batch', 'epoch').map((unit) => ({ kind: 'step', unit })),
  fc.record({ parameter: fc.integer({ min: -1, max: 20 }), value: fc.double() }).map((change) => ({
    kind: 'edit',
    changes: [change],
  })),
  fc.record({ size: fc.integer({ min: 0, max: 20 }), iteration: fc.nat(200) }).map(({ size, iteration }) => ({
    kind: 'visit',
    state: {
      parameters: new Float32Array(size),
      slots: [],
      updates: iteration,
      progress: { epoch: Math.floor(iteration / 4), position: 0, iteration },
    },
  })),
  fc
    .record({ hidden: fc.boolean(), tiles: fc.boolean(), enlarged: fc.integer({ min: -1, max: 9 }) })
    .map((visible) => ({ kind: 'view', view: { ...VISIBLE, ...visible, enlarged: -1 } })),
)

const failures = fc.record({
  method: fc.constantFrom('train' as const, 'evaluate' as const, 'state' as const, 'configure' as const),
  failure: fc.constantFrom(...FAILURES),
})

/** What happens in a session: a command, some time, or a trainer that fails. */
const happenings = fc.array(
  fc.oneof(
    { weight: 5, arbitrary: fc.record({ ask: commands }) },
    { weight: 2, arbitrary: fc.record({ wait: fc.integer({ min: 1, max: 400 }) }) },
    { weight: 1, arbitrary: fc.record({ fail: failures }) },
  ),
  { maxLength: 25 },
)

describe('the protocol', () => {
  it('answers every request exactly once, whatever is asked, and serves on', async () => {
    await fc.assert(
      fc.asyncProperty(happenings, async (session) => {
        const { page, scheduler, log } = openWorker({ ...FREE, update: 1, evaluate: 1 })
        const ids: number[] = []
        for (const happening of session) {
          if ('ask' in happening) ids.push(page.send(happening.ask))
          else if ('wait' in happening) await scheduler.advance(happening.wait)
          else log.fail = { ...happening.fail, error: new EngineError(happening.fail.failure, 'as asked') }
        }
        await scheduler.advance(2000)
        log.fail = null
        ids.push(
          page.send({ kind: 'build', spec: SMALL, from: 'start' }),
          page.send({ kind: 'step', unit: 'batch' }),
        )
        await scheduler.advance(2000)

        expect(ids.map((id) => page.repliesTo(id).length)).toEqual(ids.map(() => 1))
        expect(page.repliesTo(ids.at(-1)!)).toMatchObject([{ kind: 'done' }])
        expect(log.overlaps).toBe(0)
        expect(page.lastFrame).toMatchObject({ playing: false, progress: { iteration: 1 } })
        const numbers = page.frames.map(({ frame }) => frame)
        expect(numbers).toEqual(numbers.map((_, index) => index + 1))
        page.close()
      }),
      { numRuns: 60 },
    )
  })
})
