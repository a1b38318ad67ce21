import type { Key } from '../i18n/translate.ts'
import { FEATURES, type Feature } from '../spec/choices.ts'
import type { ControlId } from '../spec/teaching.ts'

/** The words for a control; an input goes by its formula. */
export function controlName(control: ControlId): Key {
  return isFeature(control) ? `feature.${control}` : `control.${control}`
}

function isFeature(control: ControlId): control is Feature {
  return (FEATURES as readonly string[]).includes(control)
}
