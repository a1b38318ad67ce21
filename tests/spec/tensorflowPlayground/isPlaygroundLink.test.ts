import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { FIELDS } from '../../../src/spec/fields.ts'
import { formatLink } from '../../../src/spec/link.ts'
import { isPlaygroundLink } from '../../../src/spec/tensorflowPlayground/isPlaygroundLink.ts'
import { PLAYGROUND_KEYS } from '../../../src/spec/tensorflowPlayground/keys.ts'
import { arbitrarySpec } from '../arbitrarySpec.ts'
import { LINKS } from '../links.fixtures.ts'

/** Keys of both, which alone tell nothing. */
const SHARED = ['noise', 'seed', 'discretize']
const theirs = PLAYGROUND_KEYS.filter((key) => !SHARED.includes(key))

test('both have keys of the same name, and no others than these', () => {
  expect(FIELDS.map(({ key }) => key).filter((key) => PLAYGROUND_KEYS.includes(key))).toEqual(SHARED)
})

describe('ours', () => {
  test.each(LINKS)('#%s', (link) => {
    expect(isPlaygroundLink(`#${link}`)).toBe(false)
  })

  test('any that we write', () => {
    fc.assert(fc.property(arbitrarySpec, (spec) => !isPlaygroundLink(formatLink(spec))))
  })

  test.each([
    '',
    '#',
    'noise=10&seed=0.5&discretize=true',
    'data=xor&batchSize=10',
    'nonsense',
    'constructor=1',
  ])('%j', (link) => {
    expect(isPlaygroundLink(link)).toBe(false)
  })
})

describe('theirs', () => {
  test.each([
    '#activation=tanh',
    'networkShape=&noise=5',
    '#seed=0.5&noise=10&x=true',
    '#dataset_hide=true',
    'https://playground.tensorflow.org/#problem=regression&amp;discretize=false',
  ])('%s', (link) => {
    expect(isPlaygroundLink(link)).toBe(true)
  })

  test('any that has keys of theirs, at least one of them not ours', () => {
    const keys = fc.tuple(fc.constantFrom(...theirs), fc.subarray([...PLAYGROUND_KEYS]))
    fc.assert(
      fc.property(keys, fc.string(), ([one, more], value) => {
        const text = encodeURIComponent(value.replace(/\p{C}/gu, ''))
        return isPlaygroundLink([one, ...more].map((key) => `${key}=${text}`).join('&'))
      }),
    )
  })
})
