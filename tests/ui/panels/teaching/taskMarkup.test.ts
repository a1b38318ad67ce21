import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  readLine,
  readTaskText,
  type Block,
  type Inline,
} from '../../../../src/ui/panels/teaching/taskMarkup.ts'

const text = (said: string): Inline => ({ kind: 'text', text: said })

describe('a line', () => {
  test.each<[line: string, ...parts: Inline[]]>([
    ['plain', text('plain')],
    ['a *b* c', text('a '), { kind: 'emphasis', text: 'b' }, text(' c')],
    ['**b**', { kind: 'strong', text: 'b' }],
    ['`a*b*`', { kind: 'code', text: 'a*b*' }],
    ['$w_1 x_1 + b$', { kind: 'formula', text: 'w_1 x_1 + b' }],
    ['$a*b*c$', { kind: 'formula', text: 'a*b*c' }],
    // Signs that mark nothing.
    ['2 * 3 * 4', text('2 * 3 * 4')],
    ['from $5 to $10', text('from $5 to $10')],
    ['a * b', text('a * b')],
    ['\\*no\\* \\$', text('*no* $')],
    ['<b>x</b> & [a](b)', text('<b>x</b> & [a](b)')],
    ['*open', text('*open')],
  ])('%s', (line, ...parts) => {
    expect(readLine(line)).toEqual(parts)
  })

  test('loses nothing but its marks', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', ' ', '*', '$', '`', '1', '\\') }), (line) => {
        const said = readLine(line).map((part) => part.text)
        const bare = (any: string) => any.replace(/[*$`\\]/g, '')
        expect(bare(said.join(''))).toBe(bare(line))
        expect(said).not.toContain('')
      }),
    )
  })
})

describe('a text', () => {
  test('has paragraphs with line breaks, and lists', () => {
    const said = 'One\ntwo\n\n- a\n* b\n\n1. c\n2) d\nend'
    expect(readTaskText(said)).toEqual<Block[]>([
      { kind: 'paragraph', lines: [[text('One')], [text('two')]] },
      { kind: 'list', ordered: false, items: [[text('a')], [text('b')]] },
      { kind: 'list', ordered: true, items: [[text('c')], [text('d')]] },
      { kind: 'paragraph', lines: [[text('end')]] },
    ])
  })

  test('is nothing where there is nothing', () => {
    expect(readTaskText('')).toEqual([])
    expect(readTaskText(' \n\n')).toEqual([])
  })

  test('a line that begins with emphasis is no list', () => {
    expect(readTaskText('*so* it is')[0]).toMatchObject({ kind: 'paragraph' })
  })
})
