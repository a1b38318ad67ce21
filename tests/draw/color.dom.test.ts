import { expect, test } from 'vitest'
import { readPalette } from '../../src/draw/color.ts'
import { DARK } from './palettes.ts'

test('reads the palette from the custom properties that hold at the element', () => {
  const element = document.createElement('div')
  document.body.append(element)
  const { negative, neutral, positive, classes, ...rest } = DARK
  for (const [name, value] of Object.entries({
    ...rest,
    ...Object.fromEntries(classes.map((color, k) => [`class-${k}`, color])),
    'value-negative': negative,
    'value-neutral': neutral,
    'value-positive': positive,
  })) {
    element.style.setProperty(`--${name}`, ` ${value} `)
  }
  expect(readPalette(element)).toEqual(DARK)
  element.remove()
})
