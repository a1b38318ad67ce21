import type { Field } from './field.ts'
import type { LabelledImages, OpenedImages } from './images.ts'
import { DIGIT_PIXELS } from './images.ts'
import type { Spec } from './spec.ts'

/** A link cannot hold the person's own images: where they are not at hand, generated digits stand in for them. */
export const openedField: Field = {
  key: 'files',
  path: ['data', 'opened'],
  read: (text) => text,
  write: () => '',
  isDefault: () => true,
  apply(spec, value, report) {
    if (isOpenedImages(value)) return withOpened(spec, value)
    if (spec.data.dataset !== 'mnist') return withOpened(spec, null)
    report('no-images', '', 'digits')
    return { ...spec, data: { ...spec.data, opened: null, dataset: 'digits' } }
  },
}

function withOpened(spec: Spec, opened: OpenedImages | null): Spec {
  return { ...spec, data: { ...spec.data, opened } }
}

function isOpenedImages(value: unknown): value is OpenedImages {
  if (typeof value !== 'object' || value === null || !('train' in value && 'test' in value)) return false
  return isLabelled(value.train) && (value.test === null || isLabelled(value.test))
}

function isLabelled(value: unknown): value is LabelledImages {
  if (typeof value !== 'object' || value === null) return false
  if (!('count' in value && 'pixels' in value && 'labels' in value)) return false
  const { count, pixels, labels } = value
  if (!(typeof count === 'number' && Number.isInteger(count) && count >= 1)) return false
  if (!(pixels instanceof Uint8Array && labels instanceof Uint8Array)) return false
  return (
    pixels.length === count * DIGIT_PIXELS && labels.length === count && labels.every((label) => label <= 9)
  )
}
