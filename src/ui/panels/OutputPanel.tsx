import { Undo2 } from 'lucide-react'
import { useRef } from 'react'
import type { OutputMapProbe } from '../../draw/outputMap.ts'
import { wholeOutput } from '../../spec/network.ts'
import { Button } from '../controls/Button.tsx'
import { Toggle } from '../controls/Toggle.tsx'
import { usePlayground } from '../hooks/usePlayground.ts'
import { useText, type Text } from '../hooks/useText.ts'
import { usePlaygroundContext } from '../PlaygroundContext.ts'
import { OutputMapView } from '../views/OutputMapView.tsx'
import { useUnitName } from '../views/useUnitName.ts'
import { Legend } from './Legend.tsx'
import { Metrics } from './Metrics.tsx'
import { Panel } from './Panel.tsx'

/** What the network makes of the plane, in large, and how well it does. */
export function OutputPanel() {
  const { t } = useText()
  const { edit } = usePlaygroundContext()
  const discretize = usePlayground((state) => state.spec.view.discretize)
  const testData = usePlayground((state) => state.spec.view.testData)
  const mistakes = usePlayground((state) => state.spec.view.mistakes)
  const task = usePlayground((state) => state.dataset.task)
  return (
    <Panel id="output" title={t('output.title')} help={t('output.help')} aside={<EnlargedUnit />}>
      <ProbedMap />
      <div className="output-side">
        <Metrics />
        <Legend />
        <div className="output-toggles">
          <Toggle
            field="testData"
            checked={testData}
            onChange={(checked) => edit.view({ testData: checked })}
          />
          {task === 'binary' && (
            <Toggle
              field="mistakes"
              checked={mistakes}
              onChange={(checked) => edit.view({ mistakes: checked })}
            />
          )}
          <Toggle
            field="discretize"
            checked={discretize}
            onChange={(checked) => edit.view({ discretize: checked })}
          />
        </div>
      </div>
    </Panel>
  )
}

/** The map, and the value at the place that is pointed at: written by hand, for it changes with every frame. */
function ProbedMap() {
  const { t, measured } = useText()
  const line = useRef<HTMLParagraphElement>(null)
  return (
    <>
      <OutputMapView
        onProbe={(probe) => {
          if (line.current === null) return
          line.current.textContent = probe === null ? '' : probeText(probe, t, measured)
        }}
      />
      <p className="probe" ref={line} />
    </>
  )
}

function probeText({ x1, x2, value }: OutputMapProbe, t: Text['t'], measured: Text['measured']): string {
  const shown = value === null ? t('readout.none') : measured(value)
  return t('output.probe', { x1: measured(x1), x2: measured(x2), value: shown })
}

/** Which unit is enlarged, and the way back to the output. */
function EnlargedUnit() {
  const { t } = useText()
  const { edit } = usePlaygroundContext()
  const enlarged = usePlayground((state) => state.enlarged)
  const output = usePlayground((state) => wholeOutput(state.network))
  const nameOf = useUnitName()
  if (enlarged === output || enlarged === 'classes') return null
  return (
    <span className="enlarged">
      <span className="enlarged-name">{nameOf(enlarged)}</span>
      <Button
        icon={Undo2}
        variant="quiet"
        aria-label={t('output.back')}
        hint={{ title: t('output.back'), body: t('output.unit', { unit: nameOf(enlarged) }) }}
        onClick={() => edit.enlarge(output)}
      />
    </span>
  )
}
