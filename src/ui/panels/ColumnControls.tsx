import { Minus, Plus } from 'lucide-react'
import type { NetworkLayout } from '../../draw/layout/networkLayout.ts'
import { ACTIVATIONS } from '../../spec/choices.ts'
import { LIMITS, type HiddenLayer } from '../../spec/spec.ts'
import { Button } from '../controls/Button.tsx'
import { Guarded } from '../controls/Guarded.tsx'
import { ChoiceSelect } from '../controls/Select.tsx'
import { usePlayground } from '../hooks/usePlayground.ts'
import { denseNetwork } from '../hooks/usePointFrame.ts'
import { useText } from '../hooks/useText.ts'
import { usePlaygroundContext } from '../PlaygroundContext.ts'

/** Names and controls above the columns of the drawing. */
export function ColumnControls({ layout }: { readonly layout: NetworkLayout | null }) {
  const { t } = useText()
  const hidden = usePlayground((state) => state.spec.network.hidden)
  const output = usePlayground((state) => denseNetwork(state).layers.at(-1)!.activation)
  // For one moment the drawing may still have the columns of the network before.
  if (layout?.columns.length !== hidden.length + 2) return <div className="columns" />
  const [first, second] = layout.columns
  const spacing = first && second ? second.x - first.x : 0
  const styleOf = (column: number) => ({ left: layout.columns[column]?.x ?? 0 })
  return (
    <div className="columns" style={{ width: layout.width, '--spacing': `${spacing}px` }}>
      <div className="column column-inputs" style={styleOf(0)}>
        <span className="column-name">{t('network.input')}</span>
      </div>
      {hidden.map((layer, index) => (
        <div
          key={index}
          className="column"
          role="group"
          aria-label={t('network.hidden', { layer: index + 1 })}
          style={styleOf(index + 1)}
        >
          <HiddenColumn index={index} layer={layer} />
        </div>
      ))}
      <div className="column" style={styleOf(hidden.length + 1)}>
        <span className="column-name">{t('network.output')}</span>
        <span className="column-fixed" title={t(`activation.${output}.help`)}>
          {t(`activation.${output}`)}
        </span>
      </div>
    </div>
  )
}

function HiddenColumn({ index, layer }: { readonly index: number; readonly layer: HiddenLayer }) {
  const { t, exact } = useText()
  const { edit } = usePlaygroundContext()
  const { units, activation } = layer
  const { min, max } = LIMITS.units
  const number = { layer: index + 1 }
  return (
    <>
      <Guarded control="units">
        <div className="units">
          <Button
            icon={Minus}
            variant="quiet"
            className="button-small"
            aria-label={t('network.units.fewer', number)}
            aria-disabled={units <= min}
            onClick={() => edit.units(index, units - 1)}
          />
          <span className="units-count" title={t('network.units.help')}>
            {exact(units)}
          </span>
          <Button
            icon={Plus}
            variant="quiet"
            className="button-small"
            aria-label={t('network.units.more', number)}
            aria-disabled={units >= max}
            onClick={() => edit.units(index, units + 1)}
          />
        </div>
      </Guarded>
      <Guarded control="activation">
        <ChoiceSelect
          label={t('network.activation', number)}
          title={`${t('field.activation.help')} ${t(`activation.${activation}.help`)}`}
          choices={ACTIVATIONS}
          value={activation}
          nameOf={(choice) => t(`activation.${choice}`)}
          onChange={(choice) => edit.activation(index, choice)}
        />
      </Guarded>
    </>
  )
}
