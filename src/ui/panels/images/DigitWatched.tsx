import { ChevronLeft, ChevronRight, Dices } from 'lucide-react'
import { useMemo } from 'react'
import { Button } from '../../controls/Button.tsx'
import { useAllText } from '../../hooks/useAllText.ts'
import { useInkWords } from '../../hooks/useInkWords.ts'
import { usePlayground } from '../../hooks/usePlayground.ts'
import { usePlaygroundContext } from '../../PlaygroundContext.ts'
import { DigitPicture, pixelsOfRow } from './DigitPicture.tsx'
import { DigitVerdict } from './DigitVerdict.tsx'
import { useImages } from './useImages.ts'
import { useNextMistake } from './useNextMistake.ts'

/** The image of the data that goes through the network, what it is, and the way to others. */
export function DigitWatched({ row }: { readonly row: number }) {
  const { t, count } = useAllText()
  const words = useInkWords()
  const { targets, trainCount } = usePlayground((state) => state.dataset)
  const images = useImages()
  const pixels = useMemo(() => pixelsOfRow(images, row), [images, row])
  const label = targets[row] ?? 0
  const isTrain = row < trainCount
  const place = count(isTrain ? row + 1 : row - trainCount + 1)
  return (
    <>
      <div
        className="output-map digit-large"
        data-testid="output-map"
        role="img"
        aria-label={t('digit.image', { row: row + 1, digit: label })}
      >
        <DigitPicture pixels={pixels} words={words} />
      </div>
      <div className="digit-side">
        <p className="digit-place">{t(`digit.of.${isTrain ? 'train' : 'test'}`, { row: place })}</p>
        <DigitVerdict actual={label} />
        <DigitWays row={row} />
      </div>
    </>
  )
}

/** To the image before, the next, any, or the next that the network gets wrong. */
function DigitWays({ row }: { readonly row: number }) {
  const { t } = useAllText()
  const { edit } = usePlaygroundContext()
  const total = usePlayground((state) => state.dataset.count)
  const mistakes = useNextMistake(row)
  const ways = [
    { name: 'previous', icon: ChevronLeft, to: () => (row + total - 1) % total },
    { name: 'random', icon: Dices, to: () => crypto.getRandomValues(new Uint32Array(1))[0]! % total },
    { name: 'next', icon: ChevronRight, to: () => (row + 1) % total },
  ] as const
  return (
    <div className="digit-ways">
      {ways.map(({ name, icon, to }) => (
        <Button
          key={name}
          icon={icon}
          data-testid={`digit-${name}`}
          aria-label={t(`digit.${name}`)}
          title={t(`digit.${name}`)}
          onClick={() => edit.watch(to())}
        />
      ))}
      <Button
        className="digit-mistake"
        data-testid="digit-next-mistake"
        hint={{ title: t('digit.next-mistake'), body: t('digit.next-mistake.help') }}
        onClick={mistakes.go}
      >
        {t(mistakes.none ? 'digit.no-mistake' : 'digit.next-mistake')}
      </Button>
    </div>
  )
}
