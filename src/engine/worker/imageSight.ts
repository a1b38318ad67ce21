import { layerParameters } from '../../spec/imageNetwork.ts'
import type { ImageNetwork } from '../../spec/imageLayers.ts'
import type { Evaluation, ImageTrainer } from '../trainer.ts'
import { MOST_SHOWN_PARAMETERS, type ImageFrame, type Predictions, type Resume } from './protocol.ts'
import type { ViewRequest } from './protocol.ts'
import type { OptionsOf } from './runOptions.ts'
import type { Glance, Seen, Sight } from './sight.ts'

/** While training plays, evaluating both sets gets one of so many parts of the time. */
const EVALUATION_SHARE = 5

/** A state is read this often: of a large network that is megabytes. */
const STATE_REST_MS = 1000

/** What takes long, as it was last found. */
interface Found {
  readonly train: Evaluation
  readonly test: Evaluation
  readonly predictions: Predictions | null
  readonly epoch: number
}

/** Looks at a network that takes images: at one of them on its way through the layers, and how all of them fare. */
export class ImageSight implements Sight {
  readonly #options: OptionsOf<ImageNetwork>
  readonly #trainer: ImageTrainer
  #found: Found | null = null
  /** Nothing has changed since `#found` was found. */
  #fresh = false
  #told: Predictions | null = null
  #evaluateAt = -Infinity
  #stateFresh = false
  #stateAt = -Infinity

  constructor(options: OptionsOf<ImageNetwork>, trainer: ImageTrainer) {
    this.#options = options
    this.#trainer = trainer
  }

  changed(): void {
    this.#fresh = false
    this.#stateFresh = false
  }

  async look(glance: Glance): Promise<Seen> {
    const found = await this.#evaluate(glance)
    const goneWrong = !Number.isFinite(found.train.loss)
    const state = await this.#readState(glance, goneWrong)
    const { image, activations, parameters } = await this.#layers(glance)
    const { train, test } = found
    const picture = {
      kind: 'images',
      train,
      test,
      evaluatedAt: found.epoch,
      predictions: this.#untold(glance.view, found),
      image,
      activations,
      parameters,
      state: state && { parameters: state.parameters, slots: state.slots, updates: state.updates },
    } as const
    return { picture, state }
  }

  /** At rest the numbers of this very moment, while training plays those of a moment ago. */
  async #evaluate({ view, playing, epoch, now }: Glance): Promise<Found> {
    const lacking = view.predictions && !view.hidden && this.#found?.predictions === null
    const began = now()
    const waits = playing && began < this.#evaluateAt
    if (this.#found !== null && !lacking && (this.#fresh || waits)) return this.#found
    const train = await this.#trainer.evaluate('train')
    const test = await this.#trainer.evaluate('test')
    const predictions = view.predictions && !view.hidden ? await this.#predict() : null
    const end = now()
    this.#evaluateAt = end + (EVALUATION_SHARE - 1) * (end - began)
    this.#found = { train, test, predictions, epoch }
    this.#fresh = true
    return this.#found
  }

  /** The page keeps predictions until there are others: each is told once, and again to a page that begins to ask. */
  #untold({ predictions: asked, hidden }: ViewRequest, { predictions }: Found): Predictions | null {
    const isNew = asked && !hidden && predictions !== this.#told
    this.#told = asked && !hidden ? predictions : null
    return isNew ? predictions : null
  }

  async #predict(): Promise<Predictions> {
    const of = async (set: 'train' | 'test') => {
      const { rows } = this.#options[set]
      const all = Uint32Array.from({ length: rows }, (_, row) => row)
      return Float32Array.from(await this.#trainer.predict(set, all))
    }
    return { train: await of('train'), test: await of('test') }
  }

  async #readState({ playing, now, snapshot }: Glance, goneWrong: boolean): Promise<Resume | null> {
    if (this.#stateFresh) return null
    if (playing && !goneWrong && now() - this.#stateAt < STATE_REST_MS) return null
    const state = await snapshot()
    this.#stateAt = now()
    this.#stateFresh = true
    return state
  }

  /** What each layer makes of the image that is looked at, and those of its parameters that can be looked at. */
  async #layers({ view }: Glance): Promise<Pick<ImageFrame, 'image' | 'activations' | 'parameters'>> {
    const asked = view.hidden ? null : view.image
    const image = typeof asked === 'number' ? this.#imageOf(asked) : asked
    if (image === null) return { image, activations: [], parameters: [] }
    const activations = await this.#trainer.activations(image)
    return { image, activations, parameters: await this.#shownParameters() }
  }

  /** `null` for a row that this dataset has not. */
  #imageOf(row: number): Float32Array | null {
    const { train, test, network } = this.#options
    const [set, at] = row < train.rows ? [train, row] : [test, row - train.rows]
    if (!(at >= 0 && at < set.rows)) return null
    return set.inputs.slice(at * network.inputs, (at + 1) * network.inputs)
  }

  async #shownParameters(): Promise<Float32Array[]> {
    const { layers } = this.#options.network
    const isShown = layers.map((layer) => {
      const { from, to } = layerParameters(layer)
      return to > from && to - from <= MOST_SHOWN_PARAMETERS
    })
    const numbers = layers.flatMap((_, l) => (isShown[l] ? [l] : []))
    const shown = await this.#trainer.parametersOf(numbers)
    return layers.map((_, l) => shown[numbers.indexOf(l)] ?? new Float32Array(0))
  }
}
