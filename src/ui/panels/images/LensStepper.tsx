import { ChevronLeft, ChevronRight } from 'lucide-react'
import type { ReactNode } from 'react'
import { Button } from '../../controls/Button.tsx'

interface LensStepperProps {
  readonly previous: string
  readonly next: string
  readonly testId: string
  readonly children: ReactNode
  onStep: (by: 1 | -1) => void
  readonly first: boolean
  readonly last: boolean
}

/** A thing among others, with the one before and the one behind it a press away. */
export function LensStepper(props: LensStepperProps) {
  const { previous, next, testId, children, onStep, first, last } = props
  return (
    <span className="lens-stepper" data-testid={testId}>
      <Button
        variant="quiet"
        icon={ChevronLeft}
        aria-label={previous}
        disabled={first}
        onClick={() => onStep(-1)}
      />
      <span className="lens-stepper-name">{children}</span>
      <Button
        variant="quiet"
        icon={ChevronRight}
        aria-label={next}
        disabled={last}
        onClick={() => onStep(1)}
      />
    </span>
  )
}
