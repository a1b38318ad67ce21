import { expect, it } from 'vitest'
import type { AgreementCase } from './agreementCase.ts'
import { AGREEMENT_CASES, halfOfChoices, OTHER_CASES } from './cases.ts'

const HALVES = [halfOfChoices(0), halfOfChoices(1)] as const

/** Every training as the words of `facts`, sorted, each once. */
function held(
  cases: readonly AgreementCase[],
  facts: (training: AgreementCase['trainings'][number], activation: string) => readonly unknown[],
): string[] {
  const words = cases.flatMap(({ name, network, trainings }) =>
    trainings.map((training) =>
      facts(training, `${name.includes('two classes')} ${network.layers[0]!.activation}`).join(' '),
    ),
  )
  return [...new Set(words)].toSorted()
}

const choices = AGREEMENT_CASES.filter((agreementCase) => !OTHER_CASES.includes(agreementCase))

it('holds every training in one of the two halves of the choices, and none in both', () => {
  const words = (cases: readonly AgreementCase[]) =>
    cases.flatMap(({ name, trainings }) => trainings.map((training) => name + JSON.stringify(training)))
  expect(HALVES.flatMap(words).toSorted()).toEqual(words(choices).toSorted())
})

it.each([
  ['activation and loss', ({ loss }, activation) => [activation, loss]],
  ['activation and optimizer', ({ optimizer }, activation) => [activation, optimizer]],
  ['loss and optimizer', ({ loss, optimizer }) => [loss, optimizer]],
  ['penalty and optimizer', ({ l1, l2, optimizer }) => [l1, l2, optimizer]],
  ['penalty and loss', ({ l1, l2, loss }) => [l1, l2, loss]],
] satisfies [string, Parameters<typeof held>[1]][])('holds every %s in each half', (_words, facts) => {
  for (const half of HALVES) expect(held(half, facts)).toEqual(held(choices, facts))
})
