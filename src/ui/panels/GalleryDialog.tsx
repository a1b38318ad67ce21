import { Dialog } from '@base-ui/react/dialog'
import { useId } from 'react'
import { PRESET_GROUPS, PRESETS, type Preset, type PresetGroup } from '../../lessons/presets.ts'
import { parseLink } from '../../spec/link.ts'
import { PageDialog } from '../controls/PageDialog.tsx'
import { useAllText } from '../hooks/useAllText.ts'
import { usePlaygroundContext } from '../PlaygroundContext.ts'
import { Thumbnail } from '../views/Thumbnail.tsx'
import '../styles/gallery.css'

/** The named starts, group by group; open while rendered. */
export default function GalleryDialog() {
  const { t } = useAllText()
  const { edit } = usePlaygroundContext()
  return (
    <PageDialog
      title={t('gallery.title')}
      className="gallery"
      headClassName="gallery-head"
      onClose={() => edit.galleryOpen(false)}
    >
      <Dialog.Description className="dialog-intro">{t('gallery.intro')}</Dialog.Description>
      {PRESET_GROUPS.map((group) => (
        <Group key={group} group={group} />
      ))}
    </PageDialog>
  )
}

function Group({ group }: { readonly group: PresetGroup }) {
  const { t } = useAllText()
  const heading = useId()
  return (
    <section aria-labelledby={heading}>
      <h3 id={heading} className="gallery-heading">
        {t(`gallery.${group}`)}
      </h3>
      <ul className="gallery-presets">
        {PRESETS.filter((preset) => preset.group === group).map((preset) => (
          <li key={preset.id}>
            <Card preset={preset} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function Card({ preset }: { readonly preset: Preset }) {
  const { t } = useAllText()
  const { edit } = usePlaygroundContext()
  const watch = useId()
  const name = t(`preset.${preset.id}`)
  return (
    <button
      type="button"
      className="preset"
      data-testid={`preset-${preset.id}`}
      aria-label={name}
      aria-describedby={watch}
      onClick={() => {
        edit.preset(preset)
        edit.galleryOpen(false)
      }}
    >
      <Thumbnail dataset={parseLink(preset.link).spec.data.dataset} />
      <span className="preset-words">
        <span className="preset-name">{name}</span>
        <span id={watch} className="preset-watch">
          {t(`preset.${preset.id}.watch`)}
        </span>
      </span>
    </button>
  )
}
