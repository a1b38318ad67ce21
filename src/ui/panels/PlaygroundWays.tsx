import { DEFAULT_SPEC, type DataSpec, type NetworkSpec } from '../../spec/spec.ts'
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
      {seedsIn(data, network).map(({ key, seed }) => (
        <p key={key}>{t(key, { seed })}</p>
      ))}
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

/** The seeds of theirs that are in use, one sentence for both where they are the same. */
function seedsIn(data: DataSpec, network: NetworkSpec) {
  const [forData, forWeights] = [data.playgroundSeed, network.playgroundSeed]
  if (forData === forWeights) return sentences('playground-ways.both', forData)
  return [...sentences('playground-ways.data', forData), ...sentences('playground-ways.weights', forWeights)]
}

function sentences(key: `playground-ways.${'both' | 'data' | 'weights'}`, seed: string | null) {
  return seed === null ? [] : [{ key, seed }]
}
