import { describe, expect, it } from 'vitest'
import { keysOf, matchesShortcut, type Pressed } from '../../../src/ui/hooks/shortcut.ts'

const press = (patch: Partial<Pressed>): Pressed => ({
  key: '',
  code: '',
  shiftKey: false,
  altKey: false,
  ctrlKey: false,
  metaKey: false,
  ...patch,
})

describe('keysOf', () => {
  it.each([
    ['r', ['r']],
    ['+', ['+']],
    ['Shift+ArrowRight', ['Shift', 'ArrowRight']],
    ['Alt++', ['Alt', '+']],
  ])('takes %j apart', (shortcut, keys) => {
    expect(keysOf(shortcut)).toEqual(keys)
  })
})

describe('matchesShortcut', () => {
  it('tells named keys by their modifiers', () => {
    const arrow = press({ key: 'ArrowRight' })
    expect(matchesShortcut('ArrowRight', arrow)).toBe(true)
    expect(matchesShortcut('ArrowRight', { ...arrow, shiftKey: true })).toBe(false)
    expect(matchesShortcut('Shift+ArrowRight', { ...arrow, shiftKey: true })).toBe(true)
    expect(matchesShortcut('Shift+ArrowRight', { ...arrow, shiftKey: true, altKey: true })).toBe(false)
  })

  it('takes a sign however the keyboard makes it', () => {
    expect(matchesShortcut('?', press({ key: '?', shiftKey: true }))).toBe(true)
    expect(matchesShortcut('+', press({ key: '+' }))).toBe(true)
    expect(matchesShortcut('r', press({ key: 'R', shiftKey: true }))).toBe(true)
  })

  it('leaves Control and Meta to the browser', () => {
    expect(matchesShortcut('r', press({ key: 'r', ctrlKey: true }))).toBe(false)
    expect(matchesShortcut('r', press({ key: 'r', metaKey: true }))).toBe(false)
  })
})
