import type { StoreApi } from 'zustand/vanilla'
import type { Preset } from '../lessons/presets.ts'
import { parseLink } from '../spec/link.ts'
import type { Spec } from '../spec/spec.ts'
import type { Notices } from './notices.ts'
import type { Edits } from './playground.ts'
import type { SpecChanges } from './specChanges.ts'
import type { PlaygroundState } from './state.ts'

interface PresetParts {
  readonly state: StoreApi<PlaygroundState>
  readonly changes: Pick<SpecChanges, 'start'>
  readonly notices: Pick<Notices, 'watch'>
}

/** Takes starts of the gallery, and says what to watch for as long as that can be seen. */
export function createPresets({ state, changes, notices }: PresetParts): Pick<Edits, 'preset'> {
  let taken: { readonly before: Spec; readonly after: Spec } | null = null

  state.subscribe(({ spec }, { spec: last }) => {
    if (taken === null || spec === last) return
    if (spec !== taken.before && spec.data.dataset === taken.after.data.dataset) return
    taken = null
    notices.watch(null)
  })

  return {
    preset(preset) {
      const before = state.getState().spec
      const after = withPreset(before, preset)
      changes.start(after, `preset.${preset.id}`)
      taken = { before, after }
      notices.watch(preset.id)
    },
  }
}

/** The spec of a preset, with what is the person's own: language, backend, task, drawn points and table. */
function withPreset({ view, backend, data, teaching }: Spec, { link }: Pick<Preset, 'link'>): Spec {
  const { spec } = parseLink(link)
  const { drawn, drawnTask, table, target, targetAs } = data
  return {
    ...spec,
    data: { ...spec.data, drawn, drawnTask, table, target, targetAs },
    view: { ...spec.view, language: view.language, embed: view.embed },
    teaching,
    backend,
  }
}
