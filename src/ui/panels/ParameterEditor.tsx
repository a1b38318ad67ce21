import { useState, type RefObject } from 'react'
import type { Anchor, NetworkTarget } from '../../draw/network.ts'
import { LazyFloating } from '../controls/LazyFloating.tsx'
import { NumberField } from '../controls/NumberField.tsx'
import { useAllText } from '../hooks/useAllText.ts'
import { usePlaygroundContext } from '../PlaygroundContext.ts'
import { useUnitName } from '../views/useUnitName.ts'
import { pointFrame } from '../hooks/usePointFrame.ts'

export interface EditedParameter {
  readonly target: Exclude<NetworkTarget, { kind: 'unit' }>
  readonly anchor: Anchor
}

interface ParameterEditorProps extends EditedParameter {
  /** The element that `anchor` is measured in; it may be scrolled. */
  readonly stage: RefObject<HTMLElement | null>
  onClose(): void
}

/** Single precision holds no more; what is larger would be infinite. */
const LARGEST = 1e30

/** A box at a link or a bias where its number is typed; Enter puts it into the network and closes. */
export default function ParameterEditor({ target, anchor, stage, onClose }: ParameterEditorProps) {
  const { t } = useAllText()
  const { edit, frames } = usePlaygroundContext()
  const nameOf = useUnitName()
  // As it is now: a number that changes while it is typed over could not be typed.
  const [value] = useState(() => pointFrame(frames.latest())?.parameters[target.parameter] ?? 0)
  const name =
    target.kind === 'weight'
      ? t('network.weight', { from: nameOf(target.from), to: nameOf(target.to) })
      : t('network.bias', { unit: nameOf(target.unit) })
  return (
    <LazyFloating
      anchor={{ getBoundingClientRect: () => placeInPage(stage.current, anchor) }}
      label={name}
      takesFocus
      onClose={onClose}
    >
      <div className="parameter-editor">
        <span className="hint-title">{name}</span>
        <NumberField
          label={t('network.value')}
          value={Number(value.toPrecision(6))}
          range={{ min: -LARGEST, max: LARGEST, whole: false, example: 0.5 }}
          onChange={(typed) => edit.parameters([{ parameter: target.parameter, value: typed }])}
          onDone={onClose}
        />
      </div>
    </LazyFloating>
  )
}

function placeInPage(stage: HTMLElement | null, { x, y }: Anchor): DOMRect {
  const drawing = stage?.querySelector('.network-drawing')?.getBoundingClientRect()
  return new DOMRect((drawing?.left ?? 0) + x, (drawing?.top ?? 0) + y, 0, 0)
}
