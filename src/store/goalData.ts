import { dataFingerprint } from '../spec/dataFingerprint.ts'
import type { Spec } from '../spec/spec.ts'

/** `spec` with the fingerprint of its own data as what its goals are judged on; without goals there is none. */
export function withGoalData(spec: Spec): Spec {
  const { teaching } = spec
  const goalData = teaching.goals.length === 0 ? '' : dataFingerprint(spec)
  return goalData === teaching.goalData ? spec : { ...spec, teaching: { ...teaching, goalData } }
}
