import { X } from 'lucide-react'
import { useEffect, useMemo, useRef, useState } from 'react'
import type { Predictions } from '../../../engine/worker/protocol.ts'
import { imagesOfCell, mistakesOf, surestFirst, type GivenImage } from '../../../store/imageMistakes.ts'
import { Button } from '../../controls/Button.tsx'
import { useGuard } from '../../controls/Guarded.tsx'
import { Help } from '../../controls/Help.tsx'
import { useAllText } from '../../hooks/useAllText.ts'
import { usePlayground } from '../../hooks/usePlayground.ts'
import { usePlaygroundContext } from '../../PlaygroundContext.ts'
import '../../styles/digitMetrics.css'
import { ConfusionMatrix } from '../ConfusionMatrix.tsx'
import { GivenImages } from './GivenImages.tsx'
import { Segments } from './Segments.tsx'

const SETS = ['test', 'train'] as const
type Set = (typeof SETS)[number]

interface ImageMetricsProps {
  readonly sets: Readonly<Record<Set, { readonly predictions: Float32Array; readonly targets: Float32Array }>>
  readonly predictions: Predictions
}

/** Which digits are taken for which, and the images themselves: of a cell, or the surest mistakes. */
export function ImageMetrics({ sets, predictions }: ImageMetricsProps) {
  const { t } = useAllText()
  const { edit } = usePlaygroundContext()
  const [chosen, setChosen] = useState<Set>('test')
  const isTestHidden = useGuard('testLoss') === 'hidden'
  const set = isTestHidden ? 'train' : chosen
  const choice = (
    <Segments
      label={t('digit.sets')}
      choices={SETS}
      value={set}
      nameOf={(name) => t(`output.${name}`)}
      testId="matrix-set"
      onChange={(next) => {
        setChosen(next)
        edit.lightCell(null)
      }}
    />
  )
  return (
    <div className="metrics-tab digit-metrics">
      <ConfusionMatrix set={set} {...sets[set]} heading={isTestHidden ? undefined : choice} />
      <Shown set={set} predictions={predictions} />
    </div>
  )
}

/** The images of the cell that is pressed, or else the mistakes. */
function Shown({ set, predictions }: { readonly set: Set; readonly predictions: Predictions }) {
  const { t, count } = useAllText()
  const { edit } = usePlaygroundContext()
  const dataset = usePlayground((state) => state.dataset)
  const lit = usePlayground(({ litCell }) => (litCell?.set === set ? litCell : null))
  const shown: readonly GivenImage[] = useMemo(
    () =>
      lit === null
        ? surestFirst(mistakesOf(set, predictions, dataset))
        : imagesOfCell(lit, predictions, dataset),
    [lit, set, predictions, dataset],
  )
  const number = count(shown.length)
  const title = useRef<HTMLHeadingElement>(null)
  // In one column the images are below the matrix, perhaps out of sight: who presses a cell wants to see them.
  useEffect(() => {
    if (lit !== null) title.current?.scrollIntoView({ block: 'nearest' })
  }, [lit])
  return (
    <section className="given-images" aria-label={t('digit.mistakes')}>
      <h3 className="matrix-title" ref={title}>
        {lit === null ? t('digit.mistakes') : t('digit.cell.images', { ...lit, count: number })}
        {lit === null && <span className="matrix-accuracy">{number}</span>}
        {lit === null ? (
          <Help name={t('digit.mistakes')} text={t('digit.mistakes.help')} />
        ) : (
          <Button
            icon={X}
            variant="quiet"
            className="button-small"
            aria-label={t('digit.cell.close')}
            title={t('digit.cell.close')}
            onClick={() => edit.lightCell(null)}
          />
        )}
      </h3>
      {shown.length === 0 ? (
        <p className="given-none">{t(lit === null ? 'digit.no-mistakes' : 'digit.none')}</p>
      ) : (
        <GivenImages key={`${set}${lit?.actual}${lit?.given}`} images={shown} />
      )}
    </section>
  )
}
