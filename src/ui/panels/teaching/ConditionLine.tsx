import { Check, Circle } from 'lucide-react'
import { useEffect, useRef } from 'react'
import type { Frame } from '../../../engine/worker/protocol.ts'
import type { Condition } from '../../../spec/teaching.ts'
import { evidenceOf, holds, OF_TEST } from '../../../store/goals.ts'
import { useGuard } from '../../controls/Guarded.tsx'
import { useFrame } from '../../hooks/useFrame.ts'
import { usePlayground } from '../../hooks/usePlayground.ts'
import { useText } from '../../hooks/useText.ts'
import { usePlaygroundContext } from '../../PlaygroundContext.ts'
import { useConditionWords } from './useConditionWords.ts'

interface ConditionLineProps {
  readonly condition: Condition
  /** Its goal has been met: what it is now does not matter any more. */
  readonly met: boolean
}

/** A condition of a goal, whether it holds and what is measured: written by hand, for it changes with every frame. */
export function ConditionLine({ condition, met }: ConditionLineProps) {
  const { frames } = usePlaygroundContext()
  const { t } = useText()
  const words = useConditionWords()
  const line = useRef<HTMLLIElement>(null)
  const now = useRef<HTMLSpanElement>(null)
  const network = usePlayground((state) => state.network)
  const dataset = usePlayground((state) => state.dataset)
  // Where a teacher hides what is measured on the test data, only whether it holds is said.
  const isSecret = useGuard('testLoss') === 'hidden' && OF_TEST.includes(condition.measure)

  function write(frame: Frame | null): void {
    if (frame === null || line.current === null || now.current === null || met) return
    const evidence = evidenceOf(frame, network, dataset)
    const value = evidence[condition.measure]
    const isHeld = holds(condition, evidence)
    line.current.dataset['holds'] = String(isHeld)
    now.current.textContent =
      value === null || isSecret ? '' : t('condition.now', { value: words.now(condition.measure, value) })
    line.current.title = t(isHeld ? 'condition.holds' : 'condition.missing')
  }

  useFrame(write)
  useEffect(() => write(frames.latest()))
  return (
    <li ref={line} className="condition" data-holds={met}>
      <Check aria-hidden size={14} strokeWidth={2.5} className="condition-yes" />
      <Circle aria-hidden size={14} className="condition-no" />
      <span>
        {words.say(condition)} {!met && <span ref={now} className="condition-now" />}
      </span>
    </li>
  )
}
