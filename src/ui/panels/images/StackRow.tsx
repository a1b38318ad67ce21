import { GripVertical } from 'lucide-react'
import type { KeyboardEvent, PointerEvent, ReactNode } from 'react'
import { parameterCountOf } from '../../../spec/imageNetwork.ts'
import type { ImageLayer, PlacedLayer } from '../../../spec/imageLayers.ts'
import { FieldsButton } from '../../controls/FieldsButton.tsx'
import { useText } from '../../hooks/useText.ts'
import { StackAdd } from './StackAdd.tsx'
import { StackCard } from './StackCard.tsx'
import { hasSettings, StackSettings } from './StackSettings.tsx'
import type { Stack } from './useStack.ts'
import type { StackDrag } from './useStackDrag.ts'
import { useStackWords } from './useStackWords.ts'

interface StackRowProps {
  readonly stack: Stack
  readonly place: number
  readonly layer: ImageLayer
  /** `null` behind what does not fit. */
  readonly placed: PlacedLayer | null
  readonly isProblem: boolean
  readonly drag: StackDrag | null
  onGrab(event: PointerEvent, place: number): void
  /** What stands beside the block. */
  readonly children: ReactNode
}

/** A layer of the stack that can be moved, edited and removed, and after which one can be added. */
export function StackRow(props: StackRowProps) {
  const { stack, place, layer, placed, drag } = props
  const { t } = useText()
  const { nameOf } = useStackWords()
  const name = nameOf(layer)
  const words = { layer: name, place: place + 1, count: stack.layers.length }
  const made = placed && { shape: placed.output, parameters: parameterCountOf(placed) }
  const isDragged = drag?.from === place
  const { isFree } = stack
  return (
    <li
      className="stack-row"
      data-row={place}
      data-block
      data-testid={`layer-${place}`}
      data-problem={props.isProblem}
      data-dragged={isDragged}
      data-drop={dropMark(drag, place)}
      style={isDragged ? { '--dragged-by': `${drag.by}px` } : {}}
      // Any part of the block that is no control can be taken by the mouse; a finger scrolls there.
      onPointerDown={(event) => {
        const free = !(event.target as Element).closest('button, .stack-beside')
        if (isFree && event.pointerType === 'mouse' && free) props.onGrab(event, place)
      }}
    >
      {isFree && <Handle {...props} label={t('stack.move', words)} />}
      <StackCard
        name={name}
        help={t(`layer.${layer.kind}.help`)}
        made={made}
        settings={<Settings {...props} />}
        {...(isFree && {
          remove: { label: t('stack.remove', words), perform: () => stack.remove(place) },
        })}
      />
      <div className="stack-beside">{props.children}</div>
      <StackAdd stack={stack} after={name} place={place + 1} />
    </li>
  )
}

/** On which side of this block the dragged one would stand. */
function dropMark(drag: StackDrag | null, place: number): 'before' | 'after' | undefined {
  if (drag === null || drag.to === drag.from || drag.to !== place) return undefined
  return drag.to < drag.from ? 'before' : 'after'
}

function Handle({ stack, place, label, onGrab }: StackRowProps & { readonly label: string }) {
  const { t } = useText()

  function onKeyDown(event: KeyboardEvent): void {
    const { key } = event
    if (key === 'ArrowUp') stack.move(place, place - 1)
    else if (key === 'ArrowDown') stack.move(place, place + 1)
    else if (key === 'Delete' || key === 'Backspace') stack.remove(place)
    else return
    event.preventDefault()
  }

  return (
    <button
      type="button"
      className="stack-handle"
      aria-label={label}
      aria-description={t('stack.move.help')}
      title={t('stack.move.help')}
      onKeyDown={onKeyDown}
      onPointerDown={(event) => {
        event.stopPropagation()
        onGrab(event, place)
      }}
    >
      <GripVertical aria-hidden size={16} />
    </button>
  )
}

function Settings({ stack, place, layer }: StackRowProps) {
  const { t } = useText()
  const { nameOf, settings } = useStackWords()
  if (!hasSettings(layer)) return null
  if (!stack.isFree) return <span className="stack-fixed-settings">{settings(layer)}</span>
  const label = t('stack.settings', { layer: nameOf(layer), place: place + 1 })
  return (
    <FieldsButton
      className="button-small stack-chip"
      label={label}
      values={settings(layer)}
      testId={`layer-settings-${place}`}
      face={<span className="stack-chip-text">{settings(layer)}</span>}
    >
      <StackSettings layer={layer} onChange={(next) => stack.change(place, next)} />
    </FieldsButton>
  )
}
