import { SlidersHorizontal } from 'lucide-react'
import { useRef, useState } from 'react'
import type { OptimizerId } from '../../spec/choices.ts'
import { DEFAULT_SPEC, defaultRho } from '../../spec/spec.ts'
import { Button } from '../controls/Button.tsx'
import { LazyFloating } from '../controls/LazyFloating.tsx'
import { NumberSlider } from '../controls/NumberSlider.tsx'
import { usePlayground } from '../hooks/usePlayground.ts'
import { useText } from '../hooks/useText.ts'
import { usePlaygroundContext } from '../PlaygroundContext.ts'
import { sliderOf } from './numberFields.ts'

const PARAMETERS = {
  sgd: [],
  momentum: ['momentum'],
  nesterov: ['momentum'],
  adagrad: ['epsilon'],
  rmsprop: ['rho', 'epsilon'],
  adadelta: ['rho', 'epsilon'],
  adam: ['beta1', 'beta2', 'epsilon'],
} as const satisfies Record<OptimizerId, readonly string[]>

type Parameter = (typeof PARAMETERS)[OptimizerId][number]

/** The optimizer's own parameters: their values on a button, their controls in a box below it. */
export function OptimizerParameters() {
  const { t, exact } = useText()
  const training = usePlayground((state) => state.spec.training)
  const button = useRef<HTMLButtonElement>(null)
  const [open, setOpen] = useState(false)
  const names = PARAMETERS[training.optimizer]
  if (names.length === 0) return null
  const label = t('training.optimizer-parameters', { optimizer: t(`optimizer.${training.optimizer}`) })
  const values = names.map((name) => `${t(`field.${name}`)} ${exact(training[name])}`).join(', ')
  return (
    <>
      <Button
        ref={button}
        icon={SlidersHorizontal}
        aria-label={label}
        aria-haspopup="dialog"
        aria-expanded={open}
        hint={{ title: label, body: values }}
        onClick={() => setOpen(!open)}
      />
      {open && button.current && (
        <LazyFloating anchor={button.current} label={label} takesFocus onClose={() => setOpen(false)}>
          <div className="floating-fields">
            {names.map((name) => (
              <ParameterSlider key={name} name={name} />
            ))}
          </div>
        </LazyFloating>
      )}
    </>
  )
}

function ParameterSlider({ name }: { readonly name: Parameter }) {
  const { edit } = usePlaygroundContext()
  const value = usePlayground((state) => state.spec.training[name])
  const initial = usePlayground(({ spec }) =>
    name === 'rho' ? defaultRho(spec.training.optimizer) : DEFAULT_SPEC.training[name],
  )
  return (
    <NumberSlider
      {...sliderOf(name)}
      value={value}
      initial={initial}
      onChange={(typed) => edit.training({ [name]: typed })}
    />
  )
}
