/** `STEPS[n]` turns what a link of version n says into what version n + 1 would say. */
export type Steps<Said> = Readonly<Record<number, (said: Said) => Said>>

/** What each key of a link says, before it is understood. */
export type LinkTexts = ReadonlyMap<string, string>

/** No version has changed the meaning of a link yet. */
export const LINK_STEPS: Steps<LinkTexts> = {}

/**
 * Lifts `said` from version `from` to version `to`, one step at a time. A version without a step is
 * understood as it stands by the next; from a version at or above `to` nothing is lifted.
 */
export function migrate<Said>(said: Said, from: number, to: number, steps: Steps<Said>): Said {
  let lifted = said
  for (let version = from; version < to; version++) lifted = steps[version]?.(lifted) ?? lifted
  return lifted
}
