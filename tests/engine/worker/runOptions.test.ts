import { expect, it } from 'vitest'
import { KeptData } from '../../../src/engine/worker/runOptions.ts'
import { parseLink } from '../../../src/spec/link.ts'

const { spec } = parseLink('data=digits&images=100')
const other = { ...spec, data: { ...spec.data, seed: 5 } }

it('lets others have their turn between images, and gives up those that nobody waits for', async () => {
  const kept = new KeptData()
  let breaths = 0
  const whole = await kept.of(spec, async () => ++breaths > 0)
  expect(whole).toMatchObject({ train: { rows: 80 }, test: { rows: 20 } })
  expect(breaths).toBe(100)
  expect(await kept.of(other, async () => ++breaths < 105)).toBeNull()
  expect(breaths).toBe(105)
  expect(await kept.of(spec)).toEqual(whole)
})

it('keeps the images of the last spec for another network, and no others', async () => {
  const kept = new KeptData()
  const data = await kept.of(spec)
  const stack = [{ kind: 'flatten' }] as const
  expect(await kept.of({ ...spec, network: { ...spec.network, stack } })).toBe(data)
  const others = await kept.of(other)
  expect(others!.train.inputs).not.toEqual(data!.train.inputs)
  expect(await kept.of(spec)).not.toBe(data)
})
