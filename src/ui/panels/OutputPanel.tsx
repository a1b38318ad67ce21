import { Undo2 } from 'lucide-react'
import { useRef } from 'react'
import { wholeOutput } from '../../spec/network.ts'
import { Button } from '../controls/Button.tsx'
import { Guarded } from '../controls/Guarded.tsx'
import { later } from '../controls/later.tsx'
import { Toggle } from '../controls/Toggle.tsx'
import { usePlayground } from '../hooks/usePlayground.ts'
import { denseNetwork } from '../hooks/usePointFrame.ts'
import { useRemembered } from '../hooks/useRemembered.ts'
import { useText } from '../hooks/useText.ts'
import { usePlaygroundContext } from '../PlaygroundContext.ts'
import { OutputView } from '../views/OutputView.tsx'
import { useAxes } from '../views/useAxes.ts'
import { useUnitName } from '../views/useUnitName.ts'
import { Legend } from './Legend.tsx'
import { Metrics } from './Metrics.tsx'
import { Panel } from './Panel.tsx'

export const SliceControls = later(() => import('./SliceControls.tsx'))

/** What the network makes of all that could be given to it, in large, and how well it does. */
export function OutputPanel() {
  const { t } = useText()
  const axes = useAxes()
  const columns = usePlayground((state) => state.dataset.columns.length)
  const [residuals, setResiduals] = useRemembered('sinapsis.residuals', true, isFlag)
  return (
    <Panel id="output" title={t('output.title')} help={t('output.help')} aside={<EnlargedUnit />}>
      <ProbedOutput residuals={residuals} />
      {axes.kind === 'plane' && columns > 2 && <SliceControls axes={axes} />}
      <div className="output-side">
        <Metrics />
        <Legend />
        <OutputToggles isCurve={axes.kind === 'curve'} residuals={residuals} onResiduals={setResiduals} />
      </div>
    </Panel>
  )
}

const isFlag = (value: unknown) => typeof value === 'boolean'

interface OutputTogglesProps {
  readonly isCurve: boolean
  readonly residuals: boolean
  onResiduals(shown: boolean): void
}

/** What is drawn over the picture, as far as the task has it. */
function OutputToggles({ isCurve, residuals, onResiduals }: OutputTogglesProps) {
  const { edit } = usePlaygroundContext()
  const view = usePlayground((state) => state.spec.view)
  const isRegression = usePlayground((state) => state.dataset.task === 'regression')
  const isDrawn = usePlayground((state) => state.dataset.id === 'points')
  const toggle = (field: 'testData' | 'mistakes' | 'discretize') => (
    <Guarded control={field}>
      <Toggle field={field} checked={view[field]} onChange={(checked) => edit.view({ [field]: checked })} />
    </Guarded>
  )
  return (
    <div className="output-toggles">
      {!isDrawn && toggle('testData')}
      {!isRegression && toggle('mistakes')}
      {isRegression && isCurve && <Toggle field="residuals" checked={residuals} onChange={onResiduals} />}
      {!(isRegression && isCurve) && toggle('discretize')}
    </div>
  )
}

/** The picture, and the value at the place that is pointed at: written by hand, for it changes with every frame. */
function ProbedOutput({ residuals }: { readonly residuals: boolean }) {
  const line = useRef<HTMLParagraphElement>(null)
  const isCurve = useAxes().kind === 'curve'
  const isLong = usePlayground(({ enlarged }) => enlarged === 'classes') || isCurve
  const isRegression = usePlayground((state) => state.dataset.task === 'regression')
  return (
    <>
      <OutputView
        residuals={residuals && isRegression}
        onProbe={(words) => {
          if (line.current !== null) line.current.textContent = words
        }}
      />
      <p className={isLong ? 'probe probe-long' : 'probe'} ref={line} />
    </>
  )
}

/** Which unit is enlarged, and the way back to the output. */
function EnlargedUnit() {
  const { t } = useText()
  const { edit } = usePlaygroundContext()
  const enlarged = usePlayground((state) => state.enlarged)
  const output = usePlayground((state) => wholeOutput(denseNetwork(state)))
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
