import { ChevronDown, ChevronUp } from 'lucide-react'
import { lazy, Suspense, useCallback } from 'react'
import type { Palette } from '../../draw/color.ts'
import type { CurvesOptions } from '../../draw/curves.ts'
import type { HistoryPoint } from '../../store/state.ts'
import { Button } from '../controls/Button.tsx'
import { Toggle } from '../controls/Toggle.tsx'
import { usePlayground } from '../hooks/usePlayground.ts'
import { useRemembered } from '../hooks/useRemembered.ts'
import { useText, type Text } from '../hooks/useText.ts'
import { usePlaygroundContext } from '../PlaygroundContext.ts'
import { CurvesView } from '../views/CurvesView.tsx'
import { Diagnosis } from './Diagnosis.tsx'
import { DrawerTabs, TABS } from './DrawerTabs.tsx'
import { ResizeHandle } from './ResizeHandle.tsx'

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
  const [open, setOpen] = useRemembered('curves.open', true, isBoolean)
  const [height, setHeight] = useRemembered<number>('curves.height', 200, isHeight)
  const [index, setIndex] = useRemembered<number>('curves.tab', 0, isTab)
  const tab = TABS[index]!
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
    </section>
  )
}

function LogToggle() {
  const { edit } = usePlaygroundContext()
  const logLoss = usePlayground((state) => state.spec.view.logLoss)
  return <Toggle field="logLoss" checked={logLoss} onChange={(checked) => edit.view({ logLoss: checked })} />
}

function Charts() {
  const text = useText()
  const log = usePlayground((state) => state.spec.view.logLoss)
  const task = usePlayground((state) => state.dataset.task)
  const loss = useCallback((palette: Palette) => lossOptions(palette, text, log), [text, log])
  const accuracy = useCallback((palette: Palette) => accuracyOptions(palette, text), [text])
  // A regression has no accuracy: the loss gets all the room.
  return (
    <div className="charts">
      <CurvesView label={text.t('curves.loss')} optionsFor={loss} />
      {task === 'binary' && <CurvesView label={text.t('curves.accuracy')} optionsFor={accuracy} />}
    </div>
  )
}

type Options = CurvesOptions<HistoryPoint>

function lossOptions(palette: Palette, text: Text, log: boolean): Options {
  return {
    ...sharedOptions(text),
    series: series(
      palette,
      text,
      (point) => point.lossTrain,
      (point) => point.lossTest,
    ),
    log,
    yDomain: null,
    yLabel: text.t('curves.loss'),
    format: text.measured,
    formatTick: text.tick,
    empty: text.t('curves.empty'),
  }
}

function accuracyOptions(palette: Palette, text: Text): Options {
  return {
    ...sharedOptions(text),
    series: series(
      palette,
      text,
      (point) => point.accuracyTrain,
      (point) => point.accuracyTest,
    ),
    log: false,
    yDomain: [0, 1],
    yLabel: text.t('curves.accuracy'),
    format: text.percent,
    formatTick: (share) => text.percent(share, 0),
    // Said beside it, once.
    empty: '',
  }
}

function sharedOptions({ t, epoch }: Text): Pick<Options, 'x' | 'xLabel' | 'formatX'> {
  return { x: (point) => point.epoch, xLabel: t('curves.epoch'), formatX: epoch }
}

type ValueOf = (point: HistoryPoint) => number | null

function series(palette: Palette, { t }: Text, train: ValueOf, test: ValueOf): Options['series'] {
  return [
    { id: 'train', label: t('curves.train'), color: palette.muted, dashed: true, value: train },
    { id: 'test', label: t('curves.test'), color: palette.accent, dashed: false, value: test },
  ]
}
