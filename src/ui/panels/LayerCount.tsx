import { Minus, Plus } from 'lucide-react'
import { CommandButton } from '../controls/CommandButton.tsx'
import { Guarded } from '../controls/Guarded.tsx'
import { usePlayground } from '../hooks/usePlayground.ts'
import { useText } from '../hooks/useText.ts'

/** How many hidden layers, and one more or one fewer. */
export function LayerCount() {
  const { t } = useText()
  const count = usePlayground((state) => state.spec.network.hidden.length)
  return (
    <Guarded control="layers">
      <div className="layer-count">
        <CommandButton command="remove-layer" icon={Minus} className="button-small" />
        <span className="layer-count-text">{t('network.layers.count', { count })}</span>
        <CommandButton command="add-layer" icon={Plus} className="button-small" />
      </div>
    </Guarded>
  )
}
