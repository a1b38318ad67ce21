import type { Key } from '../../i18n/translate.ts'
import { FEATURES, type Feature } from '../../spec/choices.ts'

/** Whether an input is one that is offered in the plane, and so has words of its own. */
export function isFeature(feature: string): feature is Feature {
  return FEATURES.some((offered) => offered === feature)
}

const SUBSCRIPTS = '₀₁₂₃₄₅₆₇₈₉'

/** How an input is written: as in a formula, `x₃`. */
export function featureName(feature: string, t: (key: Key) => string): string {
  if (isFeature(feature)) return t(`feature.${feature}`)
  return feature.replace(
    /x(\d+)/g,
    (_, number: string) => `x${number.replace(/\d/g, (d) => SUBSCRIPTS[Number(d)]!)}`,
  )
}
