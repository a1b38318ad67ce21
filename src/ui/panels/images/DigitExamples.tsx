import { ChevronRight, X } from 'lucide-react'
import { useMemo, useState } from 'react'
import type { Dataset } from '../../../data/dataset.ts'
import { Button } from '../../controls/Button.tsx'
import { Help } from '../../controls/Help.tsx'
import { useAllText } from '../../hooks/useAllText.ts'
import { useInkWords } from '../../hooks/useInkWords.ts'
import { usePlayground } from '../../hooks/usePlayground.ts'
import { usePlaygroundContext } from '../../PlaygroundContext.ts'
import '../../styles/digitData.css'
import { RowPicture } from './DigitPicture.tsx'
import { useImages } from './useImages.ts'

/** One image of every class to be watched, and the digits that the person drew. */
export default function DigitExamples() {
  const { t } = useAllText()
  const [turn, setTurn] = useState(0)
  const dataset = usePlayground((state) => state.dataset)
  const drawn = usePlayground((state) => state.spec.data.drawnDigits.length)
  const rows = useMemo(() => examples(dataset, drawn, turn), [dataset, drawn, turn])
  return (
    <section className="digit-data" aria-label={t('digit.examples')}>
      <div className="field-line">
        <span className="field-label">{t('digit.examples')}</span>
        <Help name={t('digit.examples')} text={t('digit.examples.help')} />
        <Button
          icon={ChevronRight}
          className="button-small digit-others"
          variant="quiet"
          data-testid="digit-others"
          aria-label={t('digit.others')}
          hint={{ title: t('digit.others'), body: t('digit.examples.help') }}
          onClick={() => setTurn(turn + 1)}
        />
      </div>
      <RowButtons rows={rows} />
      {drawn > 0 && <DrawnDigits />}
    </section>
  )
}

/** The `turn`-th image of every class, from the first again behind the last; those drawn by the person are left out. */
function examples(
  { targets, count, classes }: Pick<Dataset, 'targets' | 'count' | 'classes'>,
  drawn: number,
  turn: number,
): number[] {
  const rows: number[][] = classes.map(() => [])
  for (let row = drawn; row < count; row++) rows[targets[row]!]?.push(row)
  return rows.flatMap((them) => (them.length === 0 ? [] : [them[turn % them.length]!]))
}

function RowButtons({ rows }: { readonly rows: readonly number[] }) {
  const { t } = useAllText()
  const { edit } = usePlaygroundContext()
  const words = useInkWords()
  const dataset = usePlayground((state) => state.dataset)
  const watched = usePlayground((state) => state.watched)
  const { targets } = dataset
  const images = useImages()
  return (
    <div className="digit-grid" data-testid="digit-examples">
      {rows.map((row) => (
        <button
          key={row}
          type="button"
          className="digit-button"
          aria-pressed={watched === row}
          aria-label={t('digit.watch', { row: row + 1, digit: targets[row]! })}
          onClick={() => edit.watch(row)}
        >
          <RowPicture images={images} row={row} words={words} />
        </button>
      ))}
    </div>
  )
}

/** The digits that the person drew: they are the first of the training images. */
function DrawnDigits() {
  const { t } = useAllText()
  const { edit } = usePlaygroundContext()
  const words = useInkWords()
  const drawn = usePlayground((state) => state.spec.data.drawnDigits)
  const images = useImages()
  const watched = usePlayground((state) => state.watched)
  return (
    <>
      <div className="field-line">
        <span className="field-label">{t('digit.drawn')}</span>
        <Help name={t('digit.drawn')} text={t('digit.drawn.help')} />
        <span className="field-unit">{drawn.length}</span>
      </div>
      <ul className="digit-grid" data-testid="digits-drawn">
        {drawn.map(({ label }, place) => (
          <li key={place} className="digit-drawn">
            <button
              type="button"
              className="digit-button"
              aria-pressed={watched === place}
              aria-label={t('digit.watch', { row: place + 1, digit: label })}
              onClick={() => edit.watch(place)}
            >
              <RowPicture images={images} row={place} words={words} />
              <span className="digit-label">{label}</span>
            </button>
            <Button
              icon={X}
              className="button-small"
              variant="quiet"
              data-testid={`digit-remove-${place}`}
              aria-label={t('digit.remove', { digit: label })}
              onClick={() => edit.removeDigit(place)}
            />
          </li>
        ))}
      </ul>
    </>
  )
}
