import { expect, test } from 'vitest'
import { axesOf, type Axes } from '../../src/data/axes.ts'
import { generateDataset } from '../../src/data/generate.ts'
import { parseLink } from '../../src/spec/link.ts'

const plane = (x: number, y: number): Axes => ({ kind: 'plane', x, y })

test.each<[link: string, axes: Axes]>([
  ['', plane(0, 1)],
  ['in=x1', plane(0, 1)],
  ['axes=x2,x1', plane(1, 0)],
  ['data=sine', { kind: 'curve', x: 0 }],
  ['data=sine&axes=x2,x1', { kind: 'curve', x: 0 }],
  ['data=insurance', { kind: 'curve', x: 0 }],
  ['data=flats', { kind: 'curve', x: 0 }],
  ['data=flats&in=x4', { kind: 'curve', x: 3 }],
  ['data=flats&in=x4^2,x4', { kind: 'curve', x: 3 }],
  ['data=flats&in=x1,x4', plane(0, 3)],
  ['data=flats&in=x2,x3,x4', plane(2, 1)],
  ['data=flats&in=x1,x4&axes=x4,x1', plane(3, 0)],
  ['data=flats&in=2', plane(0, 1)],
  ['data=iris', plane(2, 3)],
  ['data=iris&in=x1', plane(2, 3)],
  ['data=iris&axes=x4,x1', plane(3, 0)],
])('#%s shows %j', (link, axes) => {
  const { spec } = parseLink(link)
  expect(axesOf(generateDataset(spec.data, spec.features), spec.features, spec.view)).toEqual(axes)
})

test('columns that are not there are not spanned', () => {
  const { spec } = parseLink('')
  const data = generateDataset(spec.data, spec.features)
  expect(axesOf(data, spec.features, { axes: [2, 3] })).toEqual(plane(0, 1))
})
