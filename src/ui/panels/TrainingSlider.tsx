import { DEFAULT_SPEC, defaultRho, type TrainingSpec } from '../../spec/spec.ts'
import { NumberSlider } from '../controls/NumberSlider.tsx'
import { usePlayground } from '../hooks/usePlayground.ts'
import { usePlaygroundContext } from '../PlaygroundContext.ts'
import { sliderOf, type SliderName } from './numberFields.ts'

export type TrainingNumber = SliderName & keyof TrainingSpec

interface TrainingSliderProps {
  readonly name: TrainingNumber
  readonly testId?: string
  /** 0 means that there is none of it. */
  readonly offAtZero?: boolean
}

/** A number of the training. */
export function TrainingSlider({ name, ...rest }: TrainingSliderProps) {
  const { edit } = usePlaygroundContext()
  const value = usePlayground((state) => state.spec.training[name])
  const initial = usePlayground(({ spec }) =>
    name === 'rho' ? defaultRho(spec.training.optimizer) : DEFAULT_SPEC.training[name],
  )
  return (
    <NumberSlider
      {...sliderOf(name)}
      {...rest}
      value={value}
      initial={initial}
      onChange={(typed) => edit.training({ [name]: typed })}
    />
  )
}
