import { useState } from 'react'
import type { GivenImage } from '../../../store/imageMistakes.ts'
import { Button } from '../../controls/Button.tsx'
import { useAllText } from '../../hooks/useAllText.ts'
import { useInkWords } from '../../hooks/useInkWords.ts'
import { usePlayground } from '../../hooks/usePlayground.ts'
import { usePlaygroundContext } from '../../PlaygroundContext.ts'
import { RowPicture } from './DigitPicture.tsx'
import { useImages } from './useImages.ts'

/** So many are drawn at once, and so many more whenever one asks. */
const PAGE = 40

/** Images with what they are and what they are given; a press sends one through the network. */
export function GivenImages({ images: all }: { readonly images: readonly GivenImage[] }) {
  const { t, percent } = useAllText()
  const { edit } = usePlaygroundContext()
  const words = useInkWords()
  const images = useImages()
  const watched = usePlayground((state) => state.watched)
  const [most, setMost] = useState(PAGE)
  const left = all.length - most
  return (
    <ul className="given-list" data-testid="given-images">
      {all.slice(0, most).map(({ row, actual, given, share }) => {
        const said = percent(share, 0)
        return (
          <li key={row}>
            <button
              type="button"
              className="given-image"
              aria-pressed={watched === row}
              aria-label={t('digit.mistake.watch', { row: row + 1, actual, given, share: said })}
              onClick={() => edit.watch(row)}
            >
              <span className="given-picture">
                <RowPicture images={images} row={row} words={words} />
              </span>
              <span className="given-classes">{t('digit.mistake', { actual, given })}</span>
              <span className="given-share">{said}</span>
            </button>
          </li>
        )
      })}
      {left > 0 && (
        <li className="given-more">
          <Button className="button-small" data-testid="given-more" onClick={() => setMost(most + PAGE)}>
            {t('digit.more', { count: Math.min(PAGE, left) })}
          </Button>
        </li>
      )}
    </ul>
  )
}
