import type { Condition, Measure } from '../../../spec/teaching.ts'
import { useText } from '../../hooks/useText.ts'

/** Conditions of goals and what they measure, in words. */
export function useConditionWords() {
  const { t, exact, measured, percent, count, epoch } = useText()
  const isAccuracy = (measure: Measure) => measure.startsWith('accuracy')
  return {
    say: ({ measure, bound, value }: Condition): string =>
      t(`condition.${bound}`, {
        measure: t(`measure.${measure}`),
        value: isAccuracy(measure) ? percent(value / 100, Number.isInteger(value) ? 0 : 1) : exact(value),
      }),
    now(measure: Measure, value: number): string {
      if (isAccuracy(measure)) return percent(value / 100)
      if (measure === 'epochs') return epoch(value)
      return ['neurons', 'layers', 'parameters'].includes(measure) ? count(value) : measured(value)
    },
  }
}
