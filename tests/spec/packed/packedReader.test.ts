import { expect, test } from 'vitest'
import { openLink } from '../../../src/spec/openLink.ts'
import { specWith } from '../links.fixtures.ts'

// Nothing is installed here: this is a page whose code for packed values did not load.
test('where the code that unpacks did not load, the settings open and it is said', () => {
  expect(openLink('data=xor&pack=AWNc')).toEqual({
    spec: specWith({ data: { dataset: 'xor' } }),
    repairs: [{ field: 'pack', problem: 'packed-not-loaded', given: '', used: '' }],
    trained: null,
  })
})
