import { ChevronDown, ChevronUp } from 'lucide-react'
import { lazy, Suspense } from 'react'
import { Button } from '../controls/Button.tsx'
import { useGuard } from '../controls/Guarded.tsx'
import { later } from '../controls/later.tsx'
import { Toggle } from '../controls/Toggle.tsx'
import { usePlayground } from '../hooks/usePlayground.ts'
import { useRemembered } from '../hooks/useRemembered.ts'
import { useText } from '../hooks/useText.ts'
import { usePlaygroundContext } from '../PlaygroundContext.ts'
import { Diagnosis } from './Diagnosis.tsx'
import { DrawerTabs, TABS } from './DrawerTabs.tsx'
import { ResizeHandle } from './ResizeHandle.tsx'
import { TimelineSlot } from './TimelineSlot.tsx'

export const LearningCurve = later(() => import('./LearningCurve.tsx'))

const MetricsTab = lazy(() => import('./MetricsTab.tsx'))

const LOWEST = 120
const HIGHEST = 480
const isHeight = (value: unknown): value is number =>
  typeof value === 'number' && value >= LOWEST && value <= HIGHEST
const isTab = (value: unknown): value is number => TABS.some((_, index) => index === value)
const isBoolean = (value: unknown): value is boolean => typeof value === 'boolean'

/** The drawer with the learning curves, and the metrics behind them. */
export function CurvesPanel() {
  const { t } = useText()
  const [isOpen, setOpen] = useRemembered('curves.open', true, isBoolean)
  const presented = usePlayground(({ presenting }) => presenting?.picture === 'curves')
  const open = isOpen || presented
  const [height, setHeight] = useRemembered<number>('curves.height', 200, isHeight)
  const [index, setIndex] = useRemembered<number>('curves.tab', 0, isTab)
  const tab = TABS[index]!
  if (useGuard('curves') === 'hidden') return null
  return (
    <section
      className="panel panel-curves"
      aria-label={t('drawer.title')}
      data-testid="curves"
      data-open={open}
      style={{ '--curves-height': `${height}px` }}
    >
      {open && <ResizeHandle height={height} min={LOWEST} max={HIGHEST} onResize={setHeight} />}
      <div className="panel-head">
        <DrawerTabs
          tab={tab}
          open={open}
          onTab={(next) => {
            setIndex(TABS.indexOf(next))
            setOpen(true)
          }}
        />
        <Diagnosis />
        {open && tab === 'curves' && <LogToggle />}
        <Button
          icon={open ? ChevronDown : ChevronUp}
          variant="quiet"
          className="button-small"
          aria-label={t(open ? 'curves.close' : 'curves.open')}
          aria-expanded={open}
          onClick={() => setOpen(!open)}
        />
      </div>
      {open && (
        <div className="drawer-panel" id="drawer-panel" role="tabpanel" aria-labelledby={`tab-${tab}`}>
          {tab === 'curves' ? (
            <Charts />
          ) : (
            <Suspense fallback={null}>
              <MetricsTab />
            </Suspense>
          )}
        </div>
      )}
      <TimelineSlot open={open} />
    </section>
  )
}

function LogToggle() {
  const { edit } = usePlaygroundContext()
  const logLoss = usePlayground((state) => state.spec.view.logLoss)
  return <Toggle field="logLoss" checked={logLoss} onChange={(checked) => edit.view({ logLoss: checked })} />
}

/** Room for the charts; they come once the page can be used, and draw all that has been learned by then. */
function Charts() {
  const ready = usePlayground((state) => state.engine !== 'starting')
  const task = usePlayground((state) => state.dataset.task)
  // A regression has no accuracy: the loss gets all the room.
  const measures = task === 'regression' ? (['loss'] as const) : (['loss', 'accuracy'] as const)
  return (
    <div className="charts">
      {measures.map((measure) => (
        <div key={measure} className="chart">
          {ready && <LearningCurve measure={measure} />}
        </div>
      ))}
    </div>
  )
}
