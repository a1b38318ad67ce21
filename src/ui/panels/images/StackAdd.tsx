import { Menu } from '@base-ui/react/menu'
import { Plus } from 'lucide-react'
import type { ImageLayer } from '../../../spec/imageLayers.ts'
import { LAYER_KINDS } from '../../../spec/newLayer.ts'
import { LIMITS } from '../../../spec/spec.ts'
import { useText } from '../../hooks/useText.ts'

interface StackAddProps {
  /** The layer that a new one would follow. */
  readonly after: string
  readonly isFull: boolean
  onAdd(kind: ImageLayer['kind']): void
}

/** A small + between two layers that offers the kinds of layers, each with what it does. */
export function StackAdd({ after, isFull, onAdd }: StackAddProps) {
  const { t, count } = useText()
  const name = t('stack.add', { layer: after })
  const full = t('stack.full', { max: count(LIMITS.stackLayers.max) })
  return (
    <Menu.Root>
      <Menu.Trigger className="stack-add" aria-label={name} title={isFull ? full : name} disabled={isFull}>
        <Plus aria-hidden size={14} strokeWidth={2.25} />
      </Menu.Trigger>
      <Menu.Portal>
        <Menu.Positioner className="floating-positioner" sideOffset={6} align="start" collisionPadding={8}>
          <Menu.Popup className="floating menu" aria-label={name}>
            {LAYER_KINDS.map((kind) => (
              <Menu.Item
                key={kind}
                className="menu-item"
                data-testid={`add-${kind}`}
                onClick={() => onAdd(kind)}
              >
                <span className="menu-name">{t(`layer.${kind}`)}</span>
                <span className="menu-help">{t(`layer.${kind}.help`)}</span>
              </Menu.Item>
            ))}
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  )
}
