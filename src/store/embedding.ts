import type { LinkSync } from './linkSync.ts'
import type { Opened } from './opened.ts'

const KEY = 'embed'
const NO: ReadonlySet<string> = new Set(['0', 'false', 'no'])

/**
 * Whether the query of an address (with its `?`, or empty) asks for the page as it is within another one: `?embed=1`
 * or `?embed`, as authors append it to an address whose hash they leave alone.
 */
export function asksToEmbed(query: string): boolean {
  const said = new URLSearchParams(query).get(KEY)
  return said !== null && !NO.has(said.toLowerCase())
}

/** The query without that: what an address begins with that opens in full. All else in it stays as it is. */
export function withoutEmbed(query: string): string {
  const others = query
    .slice(1)
    .split('&')
    .filter((pair) => pair.split('=')[0] !== KEY)
  return others.some((pair) => pair !== '') ? `?${others.join('&')}` : ''
}

/** `link` in a page that is within another one: whatever its address comes to say, it stays so. */
export function embeddedLink(link: LinkSync): LinkSync {
  return {
    ...link,
    open: () => embedded(link.open()),
    watch: (listener) => link.watch((opened, own) => listener(embedded(opened), own)),
  }
}

function embedded(opened: Opened): Opened {
  return withEmbed(opened, true)
}

/** What was opened, within another page or not: that is the page's, and not of what it opens. */
export function withEmbed(opened: Opened, embed: boolean): Opened {
  const { spec } = opened
  return { ...opened, spec: { ...spec, view: { ...spec.view, embed } } }
}
