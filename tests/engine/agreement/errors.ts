import type { Trainer } from '../../../src/engine/trainer.ts'
import type { Comparison } from './comparison.ts'
import { checkParameters, trainUpdates } from './training.ts'

/** Parameters that do not fit are refused as `bad-parameters`, and nothing is lost; `build` makes a trainer with these. */
export async function checkErrors(
  pair: Comparison,
  build: (parameters: Float32Array) => Promise<Trainer> | Trainer,
): Promise<void> {
  await trainUpdates(pair, 5, 'before the errors')
  for (const [what, parameters] of badParameters(pair.agreementCase.parameters)) {
    const building = async () => (await build(parameters)).dispose()
    await expectRefusal(pair, `building with ${what}`, building)
    const { slots, updates } = await pair.subject.state()
    const setting = () => pair.subject.setState({ parameters, slots, updates })
    await expectRefusal(pair, `setting ${what}`, setting)
  }
  await checkParameters(pair, pair.tolerance.parameters50, 'after refused states')
  await trainUpdates(pair, 5, 'after the errors')
  await checkParameters(pair, pair.tolerance.parameters50, 'trained after refused states')
}

function badParameters(good: Float32Array): [string, Float32Array][] {
  const replaced = (value: number) => good.map((old, i) => (i === good.length - 1 ? value : old))
  return [
    ['a parameter too few', good.slice(1)],
    ['a parameter too many', Float32Array.from([...good, 0])],
    ['NaN', replaced(NaN)],
    ['Infinity', replaced(Infinity)],
  ]
}

async function expectRefusal(pair: Comparison, what: string, act: () => Promise<void>): Promise<void> {
  try {
    await act()
  } catch (error) {
    const failure = error instanceof Error && 'failure' in error ? error.failure : error
    if (failure !== 'bad-parameters')
      pair.report(`${what} fails with ${String(failure)}, expected bad-parameters`)
    return
  }
  pair.report(`${what} is not refused`)
}
