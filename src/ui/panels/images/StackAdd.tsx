import { Menu } from '@base-ui/react/menu'
import { Plus } from 'lucide-react'
import { LAYER_KINDS } from '../../../spec/newLayer.ts'
import { LIMITS } from '../../../spec/spec.ts'
import { useText } from '../../hooks/useText.ts'
import type { Stack } from './useStack.ts'

interface StackAddProps {
  readonly stack: Stack
  /** The layer that a new one would follow, and the place it would have. */
  readonly after: string
  readonly place: number
}

/** A small + between two layers that offers the kinds of layers, each with what it does. */
export function StackAdd({ stack, after, place }: StackAddProps) {
  const { t, count } = useText()
  if (!stack.isFree) return null
  const { max } = LIMITS.stackLayers
  const isFull = stack.layers.length >= max
  const name = t('stack.add', { layer: after })
  const full = t('stack.full', { max: count(max) })
  return (
    <Menu.Root>
      <Menu.Trigger className="stack-add" aria-label={name} title={isFull ? full : name} disabled={isFull}>
        <Plus aria-hidden size={14} strokeWidth={2.25} />
      </Menu.Trigger>
      <Menu.Portal>
        <Menu.Positioner
          className="floating-positioner"
          // Beside the +, where there is the whole height of the screen for all kinds.
          side="right"
          align="center"
          sideOffset={6}
          collisionPadding={8}
        >
          <Menu.Popup className="floating menu" aria-label={name}>
            {LAYER_KINDS.map((kind) => (
              <Menu.Item
                key={kind}
                className="menu-item"
                data-testid={`add-${kind}`}
                onClick={() => stack.add(kind, place)}
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
