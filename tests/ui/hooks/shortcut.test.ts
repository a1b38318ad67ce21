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

  it('takes Control or Meta for Mod, and tells with Shift from without', () => {
    const z = press({ key: 'z', ctrlKey: true })
    expect(matchesShortcut('Mod+z', z)).toBe(true)
    expect(matchesShortcut('Mod+z', press({ key: 'z', metaKey: true }))).toBe(true)
    expect(matchesShortcut('Mod+z', press({ key: 'z' }))).toBe(false)
    expect(matchesShortcut('Mod+z', { ...z, altKey: true })).toBe(false)
    const shifted = press({ key: 'Z', ctrlKey: true, shiftKey: true })
    expect(matchesShortcut('Mod+z', shifted)).toBe(false)
    expect(matchesShortcut('Mod+Shift+z', shifted)).toBe(true)
    expect(matchesShortcut('Mod+Shift+z', z)).toBe(false)
  })

  it('leaves Control and Meta to the browser', () => {
    expect(matchesShortcut('r', press({ key: 'r', ctrlKey: true }))).toBe(false)
    expect(matchesShortcut('r', press({ key: 'r', metaKey: true }))).toBe(false)
  })
})
