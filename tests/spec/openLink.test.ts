import { describe, expect, test } from 'vitest'
import '../../src/spec/packed/installPacked.ts'
import { formatLink, LONGEST_LINK, parseLink } from '../../src/spec/link.ts'
import { isPacked, NOTHING_AT_HAND, openLink } from '../../src/spec/openLink.ts'
import type { PackedContents } from '../../src/spec/packed/contents.ts'
import { pack } from '../../src/spec/packed/pack.ts'
import { DEFAULT_SPEC } from '../../src/spec/spec.ts'
import { tableFingerprint } from '../../src/spec/tableFingerprint.ts'
import { FRUIT } from './someTable.ts'
import { specWith } from './links.fixtures.ts'

/** 2 inputs, 8 units, 1 output. */
const PARAMETERS = Float32Array.from({ length: 33 }, (_, i) => Math.sin(i))
const TRAINED = { parameters: PARAMETERS, epoch: 12, position: 30, iteration: 303 }

const packed = (contents: Partial<PackedContents>) =>
  pack({ trained: null, table: null, texts: [], ...contents }, 'exact')
const said = (hash: string) => openLink(hash).repairs.map(({ field, problem }) => [field, problem])

test.each(['', '#', 'data=xor&lr=0.5', '#data=xor&foo=1', 'data=spirla'])(
  '%s without anything packed is read as it always was',
  (hash) => {
    expect(openLink(hash)).toEqual({ ...parseLink(hash), trained: null })
    expect(isPacked(hash)).toBe(false)
  },
)

describe('a link that packs', () => {
  test('weights, opens where training stood', () => {
    for (const start of ['', '#', 'lr=0.5&', '#lr=0.5&', 'lr=0.5&amp;']) {
      const hash = `${start}pack=${packed({ trained: TRAINED })}`
      expect(isPacked(hash)).toBe(true)
      expect(openLink(hash)).toMatchObject({ repairs: [], trained: TRAINED })
    }
    const between = `#lr=0.5&pack=${packed({ trained: TRAINED })}&data=xor`
    const spec = specWith({ data: { dataset: 'xor' }, training: { learningRate: 0.5 } })
    expect(openLink(between)).toEqual({ spec, repairs: [], trained: TRAINED })
  })

  test('weights of another network, opens that network at its beginning and says so', () => {
    const opened = openLink(`net=3.tanh&pack=${packed({ trained: TRAINED })}`)
    expect(opened.trained).toBeNull()
    expect(opened.spec.network.hidden).toHaveLength(1)
    expect(opened.repairs).toEqual([
      { field: 'pack', problem: 'packed-does-not-fit', given: '33', used: '13' },
    ])
  })

  test('texts, opens with them as if they were read', () => {
    const points = '1.5,-2,0;3,4.25,1'
    const hash = `data=points&pack=${packed({ texts: [['points', points]] })}`
    expect(openLink(hash)).toEqual({ ...parseLink(`data=points&points=${points}`), trained: null })
  })

  test('texts that say other keys, or what is no text of a key, repairs them like any other', () => {
    const texts = [
      ['points', '1,1,0&lr=9'],
      ['foo&bar', '100%'],
      ['data', 'xor'],
    ] as const
    expect(said(`data=points&pack=${packed({ texts })}`)).toEqual([
      ['foo&bar', 'unknown-key'],
      ['data', 'repeated'],
      ['points', 'malformed'],
    ])
  })

  test('a table, opens it wherever it is', () => {
    const mark = tableFingerprint(FRUIT)
    const opened = openLink(`data=table&table=${mark}&pack=${packed({ table: FRUIT })}`)
    expect(opened.repairs).toEqual([])
    expect(opened.spec.data.table).toEqual(FRUIT)
    expect(formatLink(opened.spec)).toBe(`data=table&table=${mark}`)
  })

  test('another table than it names, says that the table is not here', () => {
    expect(said(`data=table&table=abc&pack=${packed({ table: FRUIT })}`)).toEqual([['table', 'no-table']])
  })

  test('a table that is at hand, but packs none, finds it there', () => {
    const atHand = { ...NOTHING_AT_HAND, findTable: () => FRUIT }
    const opened = openLink(`data=table&table=abc&pack=${packed({ trained: TRAINED })}`, atHand)
    expect(opened.spec.data.table).toBe(FRUIT)
  })
})

describe('a packed value that is of no use', () => {
  const text = packed({ trained: TRAINED })
  test.each([
    ['cut off', text.slice(0, -9), 'packed-damaged'],
    ['changed', `B${text.slice(1)}`, 'packed-damaged'],
    ['empty', '', 'packed-damaged'],
    ['escaped', `%41${text.slice(1)}`, 'packed-damaged'],
    ['with what a mail put behind it', `${text}.`, 'packed-damaged'],
    ['huge', 'A'.repeat(LONGEST_LINK + 1), 'packed-too-large'],
    ['very huge', 'A'.repeat(5_000_000), 'packed-too-large'],
  ] as const)('%s: the settings open, and one line says what is lost', (_, value, problem) => {
    const { spec, repairs, trained } = openLink(`lr=0.5&pack=${value}&data=xor`)
    expect(spec).toEqual(specWith({ data: { dataset: 'xor' }, training: { learningRate: 0.5 } }))
    expect(repairs).toEqual([{ field: 'pack', problem, given: '', used: '' }])
    expect(trained).toBeNull()
  })

  test('said twice: the first counts', () => {
    expect(said(`pack=${text}&pack=${text}`)).toEqual([['pack', 'unknown-key']])
  })
})

test('a key that only ends in the same letters is another', () => {
  expect(isPacked('#backpack=AAAA')).toBe(false)
  expect(openLink('#backpack=AAAA').spec).toEqual(DEFAULT_SPEC)
})
