import { createChecksum } from './checksum.ts'
import { FIELDS } from './fields.ts'
import type { Spec } from './spec.ts'

/**
 * A short text that tells the points of `spec`, and which of them train, from any other: 11 letters and digits of a
 * sum over what a link says of them, so that a setting that is added later changes no fingerprint. Of images that were
 * opened it knows only how many they are; how inputs are scaled is left out, for it moves no point from one set to
 * the other.
 */
export function dataFingerprint(spec: Spec): string {
  const sum = createChecksum()
  for (const field of FIELDS) {
    if (field.path[0] !== 'data' || field.path[1] === 'standardize' || field.isDefault(spec)) continue
    sum.takeText(`${field.key}=${field.write(spec)}`)
  }
  const { dataset, opened } = spec.data
  if (dataset === 'mnist') sum.takeText(`${opened?.train.count ?? 0} ${opened?.test?.count ?? 0}`)
  return sum.text()
}
