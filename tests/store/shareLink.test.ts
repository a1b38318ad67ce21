import { describe, expect, test } from 'vitest'
import { generateDataset } from '../../src/data/generate.ts'
import { gridInputs } from '../../src/data/grid.ts'
import { splitSamples } from '../../src/data/samples.ts'
import { initialParametersOf } from '../../src/engine/initialParametersOf.ts'
import { predictionsOf } from '../../src/engine/reference/predictions.ts'
import type { Resume } from '../../src/engine/worker/protocol.ts'
import { randomStream } from '../../src/lib/random.ts'
import type { Activation } from '../../src/spec/choices.ts'
import { INK_STEP } from '../../src/spec/drawnDigitRule.ts'
import { DIGIT_PIXELS, MOST_DRAWN_DIGITS, type DrawnDigit } from '../../src/spec/images.ts'
import { formatLink, parseLink } from '../../src/spec/link.ts'
import { networkOf } from '../../src/spec/network.ts'
import { openLink } from '../../src/spec/openLink.ts'
import '../../src/spec/packed/installPacked.ts'
import type { Spec } from '../../src/spec/spec.ts'
import { LONGEST_SHARED, PREDICTIONS_WITHIN } from '../../src/store/shareLimits.ts'
import { shareLink, type Shareable } from '../../src/store/shareLink.ts'
import { FRUIT } from '../spec/someTable.ts'

const href = (hash: string) => `https://example.org/${hash}`
const hashOf = (url: string) => url.slice('https://example.org/'.length)

const points = (count: number) => {
  const random = randomStream(7, 'points')
  const place = () => Math.round(random.uniform(-600, 600)) / 100
  return Array.from({ length: count }, (_, i) => [place(), place(), i % 2].join()).join(';')
}

/** Weights as large as long training makes them. */
function trained({ parameterCount }: { parameterCount: number }, scale = 3): Resume {
  const random = randomStream(parameterCount, 'weights')
  return {
    parameters: Float32Array.from({ length: parameterCount }, () => scale * random.normal()),
    slots: [],
    updates: 0,
    progress: { epoch: 1412, position: 20, iteration: 35_302 },
  }
}

function shareable(link: string, state: (network: ReturnType<typeof networkOf>) => Resume | null): Shareable {
  return shareableOf(parseLink(link).spec, state)
}

function shareableOf(spec: Spec, state: (network: ReturnType<typeof networkOf>) => Resume | null): Shareable {
  const network = networkOf(spec)
  const dataset = generateDataset(spec.data, spec.features)
  return { spec, network, dataset, shown: state(network) }
}

/** The largest difference of what is predicted before and after reopening, over points and a finer grid. */
function difference({ network, dataset, shown }: Shareable, url: string): number {
  const { spec, trained: opened } = openLink(hashOf(url))
  if (network.kind !== 'dense' || shown === null || opened === null)
    throw new Error('expected dense and trained')
  const { train, test: others } = splitSamples(dataset, spec.features)
  const places = [train.inputs, others.inputs, gridInputs(dataset, spec.features, spec.view, 73)]
  return places.reduce((most, inputs) => {
    const samples = { rows: inputs.length / network.inputs, inputs, targets: inputs }
    const before = predictionsOf(network, shown.parameters, samples)
    const after = predictionsOf(network, opened.parameters, samples)
    return before.reduce((larger, value, i) => Math.max(larger, Math.abs(value - after[i]!)), most)
  }, 0)
}

describe('a link with what was learned', () => {
  test('of 8-8 and 100 points has under 4,000 characters and predicts just the same', () => {
    const shared = shareable(`data=points&net=8.tanh,8.tanh&points=${points(100)}`, trained)
    const link = shareLink(shared, 'all', href)
    expect(link).toMatchObject({ epoch: 1412, exact: true, tooLong: null })
    expect(link.url.length).toBeLessThan(4000)
    expect(difference(shared, link.url)).toBe(0)
    expect(openLink(hashOf(link.url))).toEqual({
      spec: shared.spec,
      repairs: [],
      trained: { parameters: shared.shown!.parameters, ...shared.shown!.progress },
    })
  })

  test.each<[net: number[], activation: Activation, scale: number]>([
    [[32, 32, 16], 'tanh', 1],
    [[32, 32, 16], 'relu', 0.5],
    [[32, 32, 32], 'sigmoid', 2],
    [[32, 32, 32], 'tanh', 0.2],
  ])('of %j %s is rounded only so far that predictions stay', (units, activation, scale) => {
    const net = units.map((count) => `${count}.${activation}`).join()
    const shared = shareable(`data=spiral&net=${net}`, (network) => trained(network, scale))
    const link = shareLink(shared, 'all', href)
    expect(link).toMatchObject({ exact: false, epoch: 1412 })
    expect(link.url.length).toBeLessThanOrEqual(LONGEST_SHARED)
    expect(difference(shared, link.url)).toBeLessThan(PREDICTIONS_WITHIN)
  })

  test('that would be too long has the settings alone and says how long it would be', () => {
    const shared = shareable(`net=${Array.from({ length: 8 }, () => '32.tanh').join()}`, trained)
    const link = shareLink(shared, 'all', href)
    expect(link).toMatchObject({
      epoch: null,
      url: shareLink(shared, 'settings', href).url,
      lacks: ['weights'],
    })
    expect(link.tooLong).toBeGreaterThan(LONGEST_SHARED)
  })

  test('of images is too long', () => {
    const shared = shareable('data=digits', trained)
    const link = shareLink(shared, 'all', href)
    expect(link.url).toBe('https://example.org/#data=digits')
    expect(link.tooLong).toBeGreaterThan(LONGEST_SHARED)
  })

  test('has none where training has not begun, or has gone wrong', () => {
    const plain = 'https://example.org/#data=xor'
    const initial = (parameters: Float32Array): Resume => ({
      parameters,
      slots: [],
      updates: 0,
      progress: { epoch: 0, position: 0, iteration: 0 },
    })
    const begun = shareable('data=xor', (network) =>
      initial(initialParametersOf(network, parseLink('data=xor').spec)),
    )
    const none = shareable('data=xor', () => null)
    const wrong = shareable('data=xor', () => ({
      ...trained({ parameterCount: 33 }),
      parameters: new Float32Array(33).fill(NaN),
    }))
    for (const shared of [begun, none, wrong]) expect(shareLink(shared, 'all', href).url).toBe(plain)
  })

  test('has a weight that was typed before any training', () => {
    const shared = shareable('data=xor', (network) => {
      const parameters = initialParametersOf(network, parseLink('data=xor').spec)
      parameters[5] = 2
      return { parameters, slots: [], updates: 0, progress: { epoch: 0, position: 0, iteration: 0 } }
    })
    const link = shareLink(shared, 'all', href)
    expect(link.epoch).toBe(0)
    expect(openLink(hashOf(link.url)).trained?.parameters).toEqual(shared.shown!.parameters)
  })
})

const FIFTY = { length: MOST_DRAWN_DIGITS }

const digit = (ink: (at: number) => number): DrawnDigit => ({
  label: 3,
  pixels: Uint8Array.from({ length: DIGIT_PIXELS }, (_, at) => ink(at) * INK_STEP),
})

function drawnDigits(digits: readonly DrawnDigit[]): Shareable {
  const { spec } = parseLink('data=digits&images=100&stack=flat')
  return shareableOf({ ...spec, data: { ...spec.data, drawnDigits: digits } }, trained)
}

describe('a link with fifty drawn digits', () => {
  test('that pack well is short, and holds them all when it is opened, however long they are then', () => {
    const shared = drawnDigits(Array.from(FIFTY, () => digit((at) => at % 2)))
    expect(formatLink(shared.spec).length).toBeGreaterThan(52_000)
    const link = shareLink(shared, 'all', href)
    expect(link).toMatchObject({ epoch: null, lacks: ['weights'] })
    expect(link.url.length).toBeLessThan(LONGEST_SHARED)
    expect(openLink(hashOf(link.url))).toEqual({ spec: shared.spec, repairs: [], trained: null })
  })

  test('that are too much for it leaves them out and says so', () => {
    const random = randomStream(3, 'scribbles')
    const shared = drawnDigits(Array.from(FIFTY, () => digit(() => random.integer(16))))
    const link = shareLink(shared, 'all', href)
    expect(link).toMatchObject({ epoch: null, lacks: ['weights', 'drawn'] })
    expect(link.url).toBe('https://example.org/#data=digits&images=100&stack=flat')
    expect(link.tooLong).toBeGreaterThan(LONGEST_SHARED)
  })
})

describe('a link of the settings', () => {
  test('is as plain as the address bar', () => {
    const shared = shareable('data=spiral&net=8.tanh,8.relu&lr=0.1', trained)
    expect(shareLink(shared, 'settings', href).url).toBe(
      'https://example.org/#data=spiral&net=8.tanh,8.relu&lr=0.1',
    )
  })

  test('keeps few points readable and packs many', () => {
    const few = shareable(`data=points&points=${points(5)}`, trained)
    expect(shareLink(few, 'settings', href).url).toContain('&points=')
    const many = shareable(`data=points&points=${points(500)}`, trained)
    const { url } = shareLink(many, 'settings', href)
    expect(url).not.toContain('points=')
    expect(url.length).toBeLessThan(LONGEST_SHARED)
    expect(openLink(hashOf(url)).spec).toEqual(many.spec)
  })

  test('holds a table, and opens with it where it is not at hand', () => {
    const data = { ...parseLink('').spec.data, dataset: 'table' as const, table: FRUIT, target: 4 }
    const before = parseLink('').spec
    const spec: Spec = {
      ...before,
      data: { ...data, standardize: true },
      features: ['x1', 'x2', 'x3'],
      training: { ...before.training, loss: 'mean_squared_error' },
    }
    const shared = shareableOf(spec, () => null)
    const link = shareLink(shared, 'settings', href)
    expect(link).toMatchObject({ table: true, tooLong: null })
    expect(openLink(hashOf(link.url))).toEqual({ spec, repairs: [], trained: null })
  })

  test('names a table that is too large, and says so', () => {
    const random = randomStream(1, 'table')
    const column = (name: string) => ({
      name,
      values: Float32Array.from({ length: 2000 }, () => random.normal()),
      labels: null,
    })
    const table = { name: 'noise', rows: 2000, columns: [column('a'), column('b')] }
    const before = parseLink('').spec
    const spec: Spec = {
      ...before,
      data: { ...before.data, dataset: 'table', table, target: 1, standardize: true },
      features: ['x1'],
      training: { ...before.training, loss: 'mean_squared_error' },
    }
    const link = shareLink(
      shareableOf(spec, () => null),
      'settings',
      href,
    )
    expect(link).toMatchObject({ table: false, lacks: ['table'] })
    expect(link.tooLong).toBeGreaterThan(LONGEST_SHARED)
    expect(link.url).toMatch(/#data=table&table=[0-9a-z]{11}$/)
  })
})
