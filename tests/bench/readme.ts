import { readFile, writeFile } from 'node:fs/promises'
import { format, resolveConfig } from 'prettier'
import { markdownTable } from './markdownTable.ts'
import { cellsOfSection, withSection } from './section.ts'

const README = new URL('../../README.md', import.meta.url)

/**
 * The cells of the table in the section `name` of the README, its title row first. `npm run learned` writes the
 * table anew before, of `titles` and `rows`.
 */
export async function readmeTable(
  name: string,
  titles: readonly string[],
  rows: readonly (readonly string[])[],
): Promise<string[][]> {
  const readme = await readFile(README, 'utf8')
  if (process.env['npm_lifecycle_event'] !== 'learned') return cellsOfSection(readme, name)
  const style = await resolveConfig(README)
  const changed = withSection(readme, name, markdownTable(titles, rows, 2))
  const written = await format(changed, { ...style, parser: 'markdown' })
  await writeFile(README, written)
  return cellsOfSection(written, name)
}
