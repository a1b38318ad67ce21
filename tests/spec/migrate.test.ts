import { expect, test } from 'vitest'
import { LINK_STEPS, migrate, type LinkTexts, type Steps } from '../../src/spec/migrate.ts'
import { SPEC_VERSION } from '../../src/spec/spec.ts'

/** Version 2 renames `rate`, version 3 changes nothing old, version 4 counts noise from 0 to 1. */
const STEPS: Steps<LinkTexts> = {
  1: (said) => new Map([...said].map(([key, text]) => [key === 'rate' ? 'lr' : key, text])),
  3: (said) =>
    new Map([...said].map(([key, text]) => [key, key === 'noise' ? `${Number(text) / 100}` : text])),
}

const lift = (from: number, to: number, said: Record<string, string>) =>
  Object.fromEntries(migrate(new Map(Object.entries(said)), from, to, STEPS))

test('lifts step by step, from any version', () => {
  expect(lift(1, 4, { rate: '0.1', noise: '50' })).toEqual({ lr: '0.1', noise: '0.5' })
  expect(lift(1, 2, { rate: '0.1', noise: '50' })).toEqual({ lr: '0.1', noise: '50' })
  expect(lift(2, 4, { rate: '0.1', noise: '50' })).toEqual({ rate: '0.1', noise: '0.5' })
})

test('a version without a step is the next one as it stands', () => {
  expect(lift(2, 3, { rate: '0.1', noise: '50' })).toEqual({ rate: '0.1', noise: '50' })
})

test('lifts nothing that is of this version or later', () => {
  expect(lift(4, 4, { rate: '0.1', noise: '50' })).toEqual({ rate: '0.1', noise: '50' })
  expect(lift(9, 4, { rate: '0.1', noise: '50' })).toEqual({ rate: '0.1', noise: '50' })
})

test('the steps of links lead up to the present version', () => {
  for (const version of Object.keys(LINK_STEPS)) expect(Number(version)).toBeLessThan(SPEC_VERSION)
})
