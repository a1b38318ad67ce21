import { Dialog } from '@base-ui/react/dialog'
import { X } from 'lucide-react'
import { useId } from 'react'
import { PRESET_GROUPS, PRESETS, type Preset, type PresetGroup } from '../../lessons/presets.ts'
import { parseLink } from '../../spec/link.ts'
import { useAllText } from '../hooks/useAllText.ts'
import { usePlaygroundContext } from '../PlaygroundContext.ts'
import { Thumbnail } from '../views/Thumbnail.tsx'
import '../styles/gallery.css'

/** The named starts, group by group; open while rendered. */
export default function GalleryDialog() {
  const { t } = useAllText()
  const { edit } = usePlaygroundContext()
  return (
    <Dialog.Root open onOpenChange={(open) => edit.galleryOpen(open)}>
      <Dialog.Portal>
        <Dialog.Backdrop className="dialog-backdrop" />
        <Dialog.Popup className="dialog gallery">
          <div className="dialog-head gallery-head">
            <Dialog.Title className="dialog-title">{t('gallery.title')}</Dialog.Title>
            <Dialog.Close className="button button-quiet button-icon" aria-label={t('control.close')}>
              <X aria-hidden size={18} />
            </Dialog.Close>
          </div>
          <Dialog.Description className="dialog-intro">{t('gallery.intro')}</Dialog.Description>
          {PRESET_GROUPS.map((group) => (
            <Group key={group} group={group} />
          ))}
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
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
