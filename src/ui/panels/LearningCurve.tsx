import { useCallback } from 'react'
import type { Palette } from '../../draw/color.ts'
import type { CurvesOptions } from '../../draw/curves.ts'
import type { HistoryPoint } from '../../store/state.ts'
import { useGuard } from '../controls/Guarded.tsx'
import { usePlayground } from '../hooks/usePlayground.ts'
import { useText, type Text } from '../hooks/useText.ts'
import { CurvesView } from '../views/CurvesView.tsx'

/** How the loss or the accuracy has gone, on the training and on the test points. */
export default function LearningCurve({ measure }: { readonly measure: 'loss' | 'accuracy' }) {
  const text = useText()
  const noTest = useGuard('testLoss') === 'hidden'
  const log = usePlayground((state) => state.spec.view.logLoss)
  const optionsFor = useCallback(
    (palette: Palette) => {
      const options = measure === 'loss' ? lossOptions(palette, text, log) : accuracyOptions(palette, text)
      return { ...options, series: options.series.filter(({ id }) => id === 'train' || !noTest) }
    },
    [measure, text, log, noTest],
  )
  return <CurvesView label={text.t(`curves.${measure}`)} optionsFor={optionsFor} />
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
