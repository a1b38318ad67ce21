/** A stretch of a line. */
export type Inline =
  | { readonly kind: 'text' | 'emphasis' | 'strong' | 'code'; readonly text: string }
  /** A formula in TeX. */
  | { readonly kind: 'formula'; readonly text: string }

export type Line = readonly Inline[]

export type Block =
  | { readonly kind: 'paragraph'; readonly lines: readonly Line[] }
  | { readonly kind: 'list'; readonly ordered: boolean; readonly items: readonly Line[] }

const ITEM = /^\s*(?:[-*•]|(\d{1,3})[.)])\s+(.*)$/

/**
 * The blocks of a task's text: paragraphs with their line breaks, apart by empty lines, and lists, whose lines begin
 * with `-`, `*` or `1.`. Whatever it says, it is text: nothing in it is HTML or a link.
 */
export function readTaskText(text: string): readonly Block[] {
  const blocks: Block[] = []
  let isOpen = false
  for (const line of text.split('\n')) {
    const item = ITEM.exec(line)
    const last = isOpen ? blocks.at(-1) : undefined
    isOpen = line.trim() !== ''
    if (!isOpen) continue
    if (item === null) {
      const lines = last?.kind === 'paragraph' ? last.lines : null
      add(blocks, lines !== null, { kind: 'paragraph', lines: [...(lines ?? []), readLine(line.trim())] })
      continue
    }
    const ordered = item[1] !== undefined
    const items = last?.kind === 'list' && last.ordered === ordered ? last.items : null
    add(blocks, items !== null, { kind: 'list', ordered, items: [...(items ?? []), readLine(item[2]!)] })
  }
  return blocks
}

function add(blocks: Block[], isLast: boolean, block: Block): void {
  if (isLast) blocks.pop()
  blocks.push(block)
}

/** An escaped sign, then what stands between two signs: a formula, code, strong, emphasis. */
const MARKED =
  /\\([\\$`*])|\$(?!\s)([^$]+?)(?<!\s)\$(?!\d)|`([^`]+)`|\*\*(?!\s)([^*]+?)(?<!\s)\*\*|\*(?!\s)([^*]+?)(?<!\s)\*/g

/** The stretches of one line; a sign without its partner is a sign. */
export function readLine(line: string): Line {
  const parts: Inline[] = []
  let from = 0
  const text = (said: string) => {
    const last = parts.at(-1)
    if (said === '') return
    if (last?.kind === 'text') parts[parts.length - 1] = { kind: 'text', text: last.text + said }
    else parts.push({ kind: 'text', text: said })
  }
  for (const match of line.matchAll(MARKED)) {
    const [whole, sign, formula, code, strong, emphasis] = match
    text(line.slice(from, match.index))
    from = match.index + whole.length
    if (sign !== undefined) text(sign)
    if (formula !== undefined) parts.push({ kind: 'formula', text: formula })
    if (code !== undefined) parts.push({ kind: 'code', text: code })
    if (strong !== undefined) parts.push({ kind: 'strong', text: strong })
    if (emphasis !== undefined) parts.push({ kind: 'emphasis', text: emphasis })
  }
  text(line.slice(from))
  return parts
}
