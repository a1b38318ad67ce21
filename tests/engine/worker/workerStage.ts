import { onTestFinished } from 'vitest'
import type {
  Command,
  Frame,
  PointFrame,
  Port,
  Reply,
  ViewRequest,
} from '../../../src/engine/worker/protocol.ts'
import { serve } from '../../../src/engine/worker/serve.ts'
import {
  EngineError,
  isOfImages,
  type AnyTrainerOptions,
  type TrainerOptions,
} from '../../../src/engine/trainer.ts'
import type { CreateTrainer } from '../../../src/engine/trainerChooser.ts'
import { DEFAULT_SPEC, type Spec } from '../../../src/spec/spec.ts'
import { HandScheduler } from './handScheduler.ts'
import { newLog, slowTrainer, type Costs } from './slowTrainer.ts'

/** 20 training rows, batches of 5: four updates an epoch. */
export const SMALL: Spec = {
  ...DEFAULT_SPEC,
  data: { ...DEFAULT_SPEC.data, samples: 40 },
  network: { ...DEFAULT_SPEC.network, hidden: [{ units: 2, activation: 'tanh' }] },
  training: { ...DEFAULT_SPEC.training, batchSize: 5 },
  view: { ...DEFAULT_SPEC.view, speed: '1-epoch' },
}

export const VISIBLE: ViewRequest = {
  palette: Uint32Array.from({ length: 256 }, (_, i) => 0xff000000 + i),
  classRamps: new Uint32Array(0),
  tiles: true,
  enlarged: 4,
  discretize: false,
  mistakes: false,
  predictions: false,
  image: null,
  hidden: false,
}

export function atSpeed(speed: Spec['view']['speed'], spec: Spec = SMALL): Spec {
  return { ...spec, view: { ...spec.view, speed } }
}

export const FREE: Costs = { update: 0, evaluate: 0, maps: 0 }

/** A request without its numbers. */
export type Asking = Command extends infer C
  ? C extends { id: number }
    ? Omit<C, 'id' | 'generation'>
    : never
  : never

/** A worker in this thread behind a real `MessageChannel`, with the test as its page and its clock. */
export function openWorker(costs: Costs = FREE, make?: CreateTrainer) {
  const { port1, port2 } = new MessageChannel()
  onTestFinished(() => {
    port1.close()
    port2.close()
  })
  const scheduler = new HandScheduler()
  const log = newLog()
  const made: { options: TrainerOptions; avoid: string | undefined }[] = []
  let failures = 0
  const makeSlow: CreateTrainer = async (_wanted, asked, avoid) => {
    const options = overPoints(asked)
    made.push({ options, avoid })
    if (failures-- > 0) throw new EngineError('backend-unavailable', 'none starts')
    const trainer = slowTrainer(options, scheduler, costs, log)
    return { trainer, choice: { backend: 'cpu', kind: 'reference', reason: 'pinned', gpu: null } }
  }
  const page = new Page(port1, scheduler)
  serve(port2 as Port<Command, Reply>, make ?? makeSlow, scheduler)
  const failToMake = (times: number) => {
    failures = times
  }
  return { page, scheduler, log, made, failToMake }
}

class Page {
  readonly replies: Reply[] = []
  /** Gives every frame back at once. */
  paints = true
  readonly #port: MessagePort
  readonly #scheduler: HandScheduler
  #id = 0
  generation = 0

  constructor(port: MessagePort, scheduler: HandScheduler) {
    this.#port = port
    this.#scheduler = scheduler
    port.addEventListener('message', ({ data }: MessageEvent<Reply>) => {
      scheduler.now()
      this.replies.push(data)
      if (data.kind === 'frame' && this.paints) this.paint(data.frame)
    })
    port.start()
  }

  get frames(): PointFrame[] {
    const frames = this.replies.filter((reply) => reply.kind === 'frame').map(({ frame }) => frame)
    return frames.filter((frame) => frame.kind === 'points')
  }

  get lastFrame(): PointFrame {
    return this.frames.at(-1)!
  }

  repliesTo(id: number): Reply[] {
    return this.replies.filter((reply) => 'id' in reply && reply.id === id)
  }

  ofKind<K extends Reply['kind']>(kind: K): (Reply & { kind: K })[] {
    return this.replies.filter((reply): reply is Reply & { kind: K } => reply.kind === kind)
  }

  /** Sends without waiting; a build begins a new generation. */
  send(asking: Asking): number {
    if (asking.kind === 'build') this.generation++
    const id = ++this.#id
    this.#port.postMessage({ ...asking, id, generation: this.generation })
    return id
  }

  /** Sends, lets everything happen that takes no time, and gives the answer. */
  async ask(asking: Asking): Promise<Reply> {
    const id = this.send(asking)
    await this.#scheduler.settle()
    return this.repliesTo(id)[0]!
  }

  close(): void {
    this.#port.close()
  }

  build(spec: Spec): Promise<Reply> {
    return this.ask({ kind: 'build', spec, from: 'start' })
  }

  paint(frame: Frame, buffers = buffersOf(frame)): void {
    this.#port.postMessage({ kind: 'painted', frame: frame.frame, buffers }, buffers)
  }
}

/** The options as those of a network over points, which they have to be of. */
export function overPoints(options: AnyTrainerOptions): TrainerOptions {
  if (isOfImages(options))
    throw new EngineError('internal', 'options: expected those of a network over points')
  return options
}

export function buffersOf(frame: Frame): ArrayBuffer[] {
  if (frame.kind === 'images') return []
  return [frame.tiles, frame.map].filter((atlas) => atlas !== null).map(({ pixels }) => pixels.buffer)
}
