import { describe, expect, test } from 'vitest'
import { parseLink } from '../../src/spec/link.ts'
import { diagnose } from '../../src/store/diagnosis.ts'
import type { Finding } from '../../src/store/finding.ts'
import { remedyOf } from '../../src/store/remedy.ts'
import { trainingFor, trainingOf } from './trainings.fixtures.ts'

const specOf = (link: string) => parseLink(link).spec
const remedyFor = (link: string, finding: Finding) => remedyOf(finding, specOf(link))

describe('what to try', () => {
  test.each([
    ['data=xor&init=zeros&net=8.tanh&lr=0.1', 150],
    ['data=xor&net=', 250],
    ['data=circle&net=1.tanh&lr=0.1', 250],
    ['data=spiral&n=40&batch=100&lr=0.001', 120],
  ])('against what %s shows, it is no longer seen', async (link, epochs) => {
    const evidence = await trainingOf(link, epochs)
    const finding = diagnose(evidence)!
    const remedy = remedyOf(finding, evidence.spec)!
    expect(diagnose(await trainingFor(remedy.spec, epochs))?.kind).not.toBe(finding.kind)
  })

  test('divergence: a smaller rate and new weights, as far as rates go', () => {
    const { spec, params } = remedyFor('lr=3', { kind: 'diverged' })!
    expect([spec.training.learningRate, params['rate'], spec.network.seed]).toEqual([0.9, 0.9, 2])
    expect(remedyFor('lr=0.00001', { kind: 'diverged' })).toBeNull()
    expect(remedyFor('lr=10', { kind: 'plateau' })).toBeNull()
  })

  test('large numbers: standardising', () => {
    expect(remedyFor('data=flats&zscore=0', { kind: 'unscaled' })!.spec.data.standardize).toBe(true)
  })

  test('activations that do not learn: others, in all layers that have them', () => {
    const activations = (finding: Finding, link: string) =>
      remedyFor(link, finding)!.spec.network.hidden.map(({ activation }) => activation)
    expect(activations({ kind: 'step-hidden', layer: 2 }, 'net=4.relu,4.step')).toEqual(['relu', 'tanh'])
    expect(activations({ kind: 'dead-relu', dead: 1, units: 4 }, 'net=4.relu')).toEqual(['leaky_relu'])
    expect(activations({ kind: 'underfitting' }, 'net=4.linear,4.linear')).toEqual(['tanh', 'tanh'])
  })

  test('overfitting: a penalty, then a stronger one, until there is none', () => {
    expect(remedyFor('', { kind: 'overfitting' })!.params).toEqual({ l2: 0.001 })
    expect(remedyFor('l2=0.01', { kind: 'overfitting' })!.params).toEqual({ l2: 0.03 })
    expect(remedyFor('l2=10', { kind: 'overfitting' })).toBeNull()
    expect(remedyFor('l2=0.01', { kind: 'underfitting' })!.spec.training.l2).toBe(0)
  })
})
