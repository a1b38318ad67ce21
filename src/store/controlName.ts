import type { Key } from '../i18n/translate.ts'
import type { ControlId } from '../spec/teaching.ts'
import { FEATURES, type Feature } from '../spec/choices.ts'

/** The words for a control; an input has none but its formula and goes by that of all inputs. */
export function controlName(control: ControlId): Key {
  return isFeature(control) ? 'control.features' : `control.${control}`
}

export function isFeature(control: ControlId): control is Feature {
  return (FEATURES as readonly string[]).includes(control)
}
