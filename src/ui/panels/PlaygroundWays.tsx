import { DEFAULT_SPEC } from '../../spec/spec.ts'
import { NumberSlider } from '../controls/NumberSlider.tsx'
import { Toggle } from '../controls/Toggle.tsx'
import { useAllText } from '../hooks/useAllText.ts'
import { usePlayground } from '../hooks/usePlayground.ts'
import { usePlaygroundContext } from '../PlaygroundContext.ts'
import { sliderOf } from './numberFields.ts'
import '../styles/playgroundWays.css'

/** What TensorFlow Playground does otherwise, where it is done here: whose seeds, first biases, order of points. */
export default function PlaygroundWays() {
  const { t } = useAllText()
  const { edit } = usePlaygroundContext()
  const { data, network, training } = usePlayground((state) => state.spec)
  return (
    <div className="playground-ways" data-testid="playground-ways">
      {data.playgroundSeed !== null && <p>{t('playground-ways.data', { seed: data.playgroundSeed })}</p>}
      {network.playgroundSeed !== null && (
        <p>{t('playground-ways.weights', { seed: network.playgroundSeed })}</p>
      )}
      <Toggle field="shuffle" checked={training.shuffle} onChange={(shuffle) => edit.training({ shuffle })} />
      <NumberSlider
        {...sliderOf('bias')}
        value={network.bias}
        initial={DEFAULT_SPEC.network.bias}
        onChange={edit.bias}
      />
    </div>
  )
}
