import { afterEach, beforeAll, describe, expect, test } from 'vitest'
import { enLater } from '../../src/i18n/en/later/index.ts'
import { esLater } from '../../src/i18n/es/later/index.ts'
import { PRESET_GROUPS, PRESETS, type PresetId } from '../../src/lessons/presets.ts'
import { DATASET_FACTS } from '../../src/spec/choices.ts'
import { formatLink, parseLink } from '../../src/spec/link.ts'
import { useEmptyWasmBackend } from '../engine/kernels/emptyBackend.fixtures.ts'
import { BAD_CLAIMS } from './badClaims.ts'
import { GOOD_CLAIMS, type Claim } from './goodClaims.ts'
import { IMAGE_CLAIMS } from './imageClaims.ts'
import { openImagePreset } from './imagePresetTraining.ts'
import { openPreset, type Changes, type PresetTraining } from './presetTraining.ts'

type ImagePresetId = keyof typeof IMAGE_CLAIMS

const CLAIMS: Readonly<Record<Exclude<PresetId, ImagePresetId>, Claim>> = { ...GOOD_CLAIMS, ...BAD_CLAIMS }

const isOfImages = (id: PresetId): id is ImagePresetId => id in IMAGE_CLAIMS

const opened: Pick<PresetTraining, 'dispose'>[] = []

function keep<Training extends Pick<PresetTraining, 'dispose'>>(training: Training): Training {
  opened.push(training)
  return training
}

beforeAll(useEmptyWasmBackend)
afterEach(() => {
  for (const training of opened.splice(0)) training.dispose()
})

test('every preset has a name and a link of its own, and every group has some', () => {
  expect(new Set(PRESETS.map(({ id }) => id)).size).toBe(PRESETS.length)
  expect(new Set(PRESETS.map(({ link }) => link)).size).toBe(PRESETS.length)
  expect(new Set(PRESETS.map(({ group }) => group))).toEqual(new Set(PRESET_GROUPS))
})

describe.each(PRESETS)('$id', ({ id, link }) => {
  test('opens from its link without repairs, and the link is as the page would write it', () => {
    const { spec, repairs } = parseLink(link)
    expect(repairs).toEqual([])
    expect(formatLink(spec)).toBe(link)
    expect(DATASET_FACTS[spec.data.dataset].task).not.toBeNull()
  })

  test('says what to watch in one sentence, in both languages', () => {
    for (const words of [enLater, esLater]) {
      expect(words[`preset.${id}`].length).toBeLessThanOrEqual(36)
      expect(words[`preset.${id}.watch`]).toMatch(/^[A-Z].{30,170}\.$/u)
    }
  })

  test('does what its sentence says', { timeout: 20_000 }, async () => {
    const expectClaim = async () =>
      isOfImages(id)
        ? IMAGE_CLAIMS[id](async (changes: Changes = {}) => keep(await openImagePreset(id, changes)))
        : CLAIMS[id](async (changes: Changes = {}) => keep(await openPreset(id, changes)))
    await expectClaim()
  })
})
