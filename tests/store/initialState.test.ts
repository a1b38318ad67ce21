import { expect, test } from 'vitest'
import { parseLink } from '../../src/spec/link.ts'
import { withSpec } from '../../src/store/initialState.ts'
import { openWorld } from './world.fixtures.ts'

/** The state of a page that `link` opened, with unit 1 enlarged. */
const opened = (link: string) => ({ ...openWorld(link).state(), enlarged: 1 })

test.each([
  ['', 'lr=0.3'],
  ['', 'data=xor'],
  ['data=iris', 'data=iris&axes=x1,x2&hold=,,1'],
  ['data=blobs', 'data=spirals'],
])('from #%s to #%s the enlarged unit stays', (before, after) => {
  const state = opened(before)
  const { spec } = parseLink(after)
  const next = withSpec(state, { ...spec, features: state.spec.features })
  expect([next.network, next.enlarged]).toEqual([state.network, 1])
  expect(next.network).toBe(state.network)
})

test.each([
  ['', 'net=8.tanh,2.tanh', 12],
  ['', 'net=8.relu', 10],
  // As many inputs, but another one.
  ['in=x1,x2', 'in=x1,abs(x2)', 10],
  ['', 'loss=hinge', 10],
  ['', 'data=blobs', 'classes'],
  ['data=blobs', 'data=blobs&classes=4', 'classes'],
  ['data=blobs', '', 10],
])('from #%s to #%s the output is enlarged', (before, after, enlarged) => {
  expect(withSpec(opened(before), parseLink(after).spec).enlarged).toBe(enlarged)
})

test('rows that inputs need are looked up anew with other inputs, and not without need', () => {
  const state = opened('data=flats')
  const faster = withSpec(state, { ...state.spec, training: { ...state.spec.training, learningRate: 1 } })
  expect(faster.dataset).toBe(state.dataset)
  const more = withSpec(state, { ...state.spec, features: ['x1', 'x2'] })
  expect([state.dataset.count, more.dataset.count]).toEqual([7, 5])
})
