/**
 * `document` with `text` between its two markers, `<!-- name:start -->` and `<!-- name:end -->`.
 * Throws where it has not both, in this order.
 */
export function withSection(document: string, name: string, text: string): string {
  const { start, end } = sectionOf(document, name)
  return `${document.slice(0, start)}\n\n${text}\n\n${document.slice(end)}`
}

/** The cells of the table in such a section, its title row first. */
export function cellsOfSection(document: string, name: string): string[][] {
  const { start, end } = sectionOf(document, name)
  const lines = document.slice(start, end).split('\n')
  const rows = lines.filter((line) => /^\|(?!\s*:?-)/.test(line))
  return rows.map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  )
}

function sectionOf(document: string, name: string): { readonly start: number; readonly end: number } {
  const [first, last] = [`<!-- ${name}:start -->`, `<!-- ${name}:end -->`]
  const start = document.indexOf(first)
  const end = document.indexOf(last)
  if (start < 0 || end < start) throw new Error(`The document has no ${first} before an ${last}.`)
  return { start: start + first.length, end }
}
