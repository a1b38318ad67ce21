import { Pause, Play, SkipBack, SkipForward } from 'lucide-react'
import { useEffect, useEffectEvent, useState } from 'react'
import type { ImageShape } from '../../../spec/imageLayers.ts'
import { Button } from '../../controls/Button.tsx'
import { useAllText } from '../../hooks/useAllText.ts'
import { steppedPlace, type Pixel } from '../../views/images/slidingPlace.ts'

interface LensSlideProps {
  /** Of what the layer hands on: the places of its window. */
  readonly shape: ImageShape
  readonly place: Pixel
  onPlace(place: Pixel): void
}

const WALK_MS = 140

/** Moves the window place by place, row by row; where the person wants motion, by itself as well. */
export function LensSlide({ shape, place, onPlace }: LensSlideProps) {
  const { t } = useAllText()
  const [walking, setWalking] = useState(false)
  const step = (by: 1 | -1) => onPlace(steppedPlace(shape, place, by))
  const walk = useEffectEvent(() => step(1))
  useEffect(() => {
    if (!walking) return
    const timer = setInterval(() => walk(), WALK_MS)
    return () => clearInterval(timer)
  }, [walking])
  const stepOnce = (by: 1 | -1) => {
    setWalking(false)
    step(by)
  }
  return (
    <span className="lens-slide">
      <Button
        variant="quiet"
        icon={SkipBack}
        data-testid="lens-back"
        aria-label={t('lens.back')}
        onClick={() => stepOnce(-1)}
      />
      {!wantsLessMotion() && (
        <Button
          variant="quiet"
          icon={walking ? Pause : Play}
          data-testid="lens-walk"
          aria-label={t(walking ? 'lens.halt' : 'lens.walk')}
          onClick={() => setWalking(!walking)}
        />
      )}
      <Button
        variant="quiet"
        icon={SkipForward}
        data-testid="lens-step"
        aria-label={t('lens.step')}
        onClick={() => stepOnce(1)}
      />
      <span className="lens-place">{t('lens.place', { row: place.row + 1, column: place.column + 1 })}</span>
    </span>
  )
}

const wantsLessMotion = () => matchMedia('(prefers-reduced-motion: reduce)').matches
