import { layerParameters } from '../../spec/imageNetwork.ts'
import type { ImageNetwork } from '../../spec/imageLayers.ts'
import type { Evaluation, ImageTrainer } from '../trainer.ts'
import { MOST_SHOWN_PARAMETERS, type ImageFrame, type Predictions, type Resume } from './protocol.ts'
import { RowPace } from './rowPace.ts'
import type { OptionsOf } from './runOptions.ts'
import type { Change, Evidence, Glance, Moment, Seen, Sight } from './sight.ts'
import { Sweep } from './sweep.ts'

/** While training plays, evaluating both sets gets one of so many parts of the time. */
const EVALUATION_SHARE = 5

/** A state is read this often: of a large network that is megabytes. */
const STATE_REST_MS = 1000

/** While training plays, predictions are told this often: nobody reads tables faster. */
const PREDICTIONS_REST_MS = 250

/** Before anything has been evaluated. */
const UNKNOWN: Evaluation = { loss: Number.NaN, accuracy: Number.NaN }

/** What both sets were evaluated to. */
interface Found {
  readonly train: Evaluation
  readonly test: Evaluation
  readonly predictions: Predictions
  readonly epoch: number
}

/** An evaluation under way. */
interface Search {
  readonly sweep: Sweep
  readonly epoch: number
  /** The state that is evaluated, where it was read. */
  readonly state: Resume | null
  /** Whether training led there since the last one. */
  readonly trained: boolean
  /** Evidence was given. */
  reported: boolean
}

/**
 * Looks at a network that takes images: at one of them on its way through the layers, and how all of them fare. That
 * takes long, so it is found in slices between those of training, by a copy of the weights: what a frame tells of
 * both sets always belongs to one state, whose epoch it names. At rest that is the present state, as soon as it has
 * been found.
 */
export class ImageSight implements Sight {
  readonly #options: OptionsOf<ImageNetwork>
  readonly #trainer: ImageTrainer
  readonly #pace: RowPace
  #search: Search | null = null
  #found: Found | null = null
  #evidence: Evidence | null = null
  /** The last search began with the present weights. */
  #current = false
  /** What was found last has been looked at. */
  #seen = true
  /** Training went on since the last search began. */
  #trained = false
  #searchAt = -Infinity
  #told: Predictions | null = null
  #toldAt = -Infinity
  /** Where training stands, if it was read since it last changed, and whether a frame has told it. */
  #state: Resume | null = null
  #stateTold = false
  #stateToldAt = -Infinity
  #stateSearchedAt = -Infinity

  constructor(options: OptionsOf<ImageNetwork>, trainer: ImageTrainer) {
    this.#options = options
    this.#trainer = trainer
    this.#pace = new RowPace(trainer.rowsTogether)
  }

  changed(change: Change): void {
    this.#current = false
    this.#state = null
    this.#stateTold = false
    this.#trained = change === 'trained'
    if (change === 'trained') return
    this.#search = null
    this.#evidence = null
    if (change === 'moved') this.#found = null
  }

  async look(glance: Glance): Promise<Seen> {
    const found = this.#found
    const state = await this.#untoldState(glance)
    const { image, activations, parameters } = await this.#layers(glance)
    const picture = {
      kind: 'images',
      train: found?.train ?? UNKNOWN,
      test: found?.test ?? UNKNOWN,
      evaluatedAt: found?.epoch ?? null,
      predictions: this.#untoldPredictions(glance, found?.predictions ?? null),
      image,
      activations,
      parameters,
      state: state && { parameters: state.parameters, slots: state.slots, updates: state.updates },
    } as const
    this.#seen = true
    return { picture, evidence: this.#newEvidence() }
  }

  wait(playing: boolean, now: number): number {
    if (this.#current && this.#search === null) return Infinity
    if (!playing) return 0
    // Nothing is gained by finding more than is looked at.
    if (this.#search === null && !this.#seen) return Infinity
    return this.#searchAt - now
  }

  async evaluate(moment: Moment): Promise<boolean> {
    const { playing, now } = moment
    // At rest the numbers of this very moment, while training plays those of a moment ago.
    if (!playing && !this.#current) this.#search = null
    this.#search ??= await this.#begin(moment)
    const began = now()
    const { sweep } = this.#search
    await sweep.slice(this.#pace, now)
    this.#searchAt = now() + (EVALUATION_SHARE - 1) * (now() - began)
    if (sweep.done) return this.#finish(this.#search, moment)
    // Weights that have gone wrong are not waited for.
    return sweep.lost && this.#report(this.#search, moment)
  }

  #newEvidence(): Evidence | null {
    const evidence = this.#evidence
    this.#evidence = null
    // Training that has gone wrong is told once, also where it has gone on since.
    if (evidence !== null && !Number.isFinite(evidence.loss)) this.#trained = false
    return evidence
  }

  async #begin(moment: Moment): Promise<Search> {
    const { playing, epoch, now } = moment
    const readsState = !playing || now() - this.#stateSearchedAt >= STATE_REST_MS
    const state = readsState ? await this.#present(moment) : null
    if (readsState) this.#stateSearchedAt = now()
    await this.#trainer.hold()
    const trained = this.#trained
    this.#trained = false
    this.#current = true
    return { sweep: new Sweep(this.#trainer, this.#options, 'held'), epoch, state, trained, reported: false }
  }

  async #finish(search: Search, moment: Moment): Promise<boolean> {
    const { sweep, epoch } = search
    this.#found = { train: sweep.of('train'), test: sweep.of('test'), predictions: sweep.predictions, epoch }
    this.#seen = false
    this.#search = null
    if (search.state !== null || sweep.lost) await this.#report(search, moment)
    return true
  }

  /** Gives evidence, once; whether it did. */
  async #report(search: Search, moment: Moment): Promise<boolean> {
    if (search.reported) return false
    const { sweep, state, trained } = search
    search.reported = true
    this.#evidence = { state: state ?? (await this.#present(moment)), loss: sweep.of('train').loss, trained }
    return true
  }

  /** Where training stands. */
  async #present({ snapshot }: Moment): Promise<Resume> {
    return (this.#state ??= await snapshot())
  }

  async #untoldState(moment: Moment): Promise<Resume | null> {
    // It is told together with numbers: states that nothing is known of are not remembered.
    if (this.#stateTold || this.#found === null) return null
    if (moment.playing && moment.now() - this.#stateToldAt < STATE_REST_MS) return null
    const state = await this.#present(moment)
    this.#stateToldAt = moment.now()
    this.#stateTold = true
    return state
  }

  /** The page keeps predictions until there are others: each is told once, and again to a page that begins to ask. */
  #untoldPredictions({ view, playing, now }: Glance, predictions: Predictions | null): Predictions | null {
    if (!view.predictions || view.hidden) {
      this.#told = null
      this.#toldAt = -Infinity
      return null
    }
    if (predictions === this.#told || (playing && now() - this.#toldAt < PREDICTIONS_REST_MS)) return null
    this.#told = predictions
    this.#toldAt = now()
    return predictions
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
