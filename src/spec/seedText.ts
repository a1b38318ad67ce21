import type { Rule } from './rules.ts'

/** Whether a seed can be said by a link: 1 to 100 visible characters of ASCII. */
export function isSeedText(text: string): boolean {
  return /^[!-~]{1,100}$/.test(text)
}

/** A seed that is a text; nothing is none. Escaped where it could end or break a link. */
export const seedText: Rule<string | null> = {
  read: (text) => (text === '' ? null : text),
  write: (value) => (value === null ? '' : encodeURIComponent(value)),
  check(value, fallback, report) {
    if (value === null || (typeof value === 'string' && isSeedText(value))) return value
    report('malformed', value, seedText.write(fallback))
    return fallback
  },
}
