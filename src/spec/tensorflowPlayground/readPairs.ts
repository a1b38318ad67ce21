/** More than this of a text is not read: a link of theirs with everything in it has some 1,500 characters. */
const LONGEST_TEXT = 20_000

/**
 * What each key says behind the first `#` of `text` that a `key=value` follows, or in all of it where there is no
 * `#`; said twice, the last counts, as on their page. `text` may be a whole address or the code that embeds one:
 * what follows a space, a quotation mark or an angle bracket is not part of it, and `&amp;` stands for `&`. Values
 * are as they stand.
 */
export function readPairs(text: string): ReadonlyMap<string, string> {
  const texts = new Map<string, string>()
  for (const pair of linkIn(text.slice(0, LONGEST_TEXT)).split(/&(?:amp;)*/)) {
    const [key, value] = pair.split('=')
    if (key !== undefined && value !== undefined) texts.set(unescaped(key), value)
  }
  return texts
}

function linkIn(text: string): string {
  const [before, ...behind] = text.split('#').map((part) => /^[^\s"'<>]*/.exec(part.trimStart())![0])
  return behind.length === 0 ? before! : (behind.find((part) => part.includes('=')) ?? '')
}

/** Escapes decoded, which programs for mail and forums put in; text with a broken escape stays as it is. */
export function unescaped(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
