import { arc4Random } from '../../src/lib/arc4.ts'

/**
 * TensorFlow Playground as its behaviour is described, in 64 bits and with nothing of ours but the stream of
 * random numbers (which `tests/lib/arc4.test.ts` holds to seedrandom): what our data, weights and losses have to be.
 */
export interface OracleSettings {
  readonly problem: 'circle' | 'xor' | 'gauss' | 'spiral' | 'reg-plane' | 'reg-gauss'
  readonly seed: string
  /** Percent. */
  readonly noise: number
  readonly percTrainData: number
  readonly inputs: readonly OracleInput[]
  readonly shape: readonly number[]
  readonly activation: keyof typeof ACTIVATIONS
  readonly batchSize: number
  readonly learningRate: number
  readonly regularization: 'none' | 'L1' | 'L2'
  readonly regularizationRate: number
  readonly initZero: boolean
}

const ORACLE_DEFAULTS: OracleSettings = {
  problem: 'circle',
  seed: '0.59704',
  noise: 0,
  percTrainData: 50,
  inputs: ['x', 'y'],
  shape: [4, 2],
  activation: 'tanh',
  batchSize: 10,
  learningRate: 0.03,
  regularization: 'none',
  regularizationRate: 0,
  initZero: false,
}

interface Point {
  readonly x: number
  readonly y: number
  readonly label: number
}

const INPUTS = {
  x: (x: number) => x,
  y: (_: number, y: number) => y,
  xSquared: (x: number) => x * x,
  ySquared: (_: number, y: number) => y * y,
  xTimesY: (x: number, y: number) => x * y,
  sinX: (x: number) => Math.sin(x),
  sinY: (_: number, y: number) => Math.sin(y),
} as const
export type OracleInput = keyof typeof INPUTS

const ACTIVATIONS = {
  tanh: { output: Math.tanh, slope: (_: number, output: number) => 1 - output * output },
  relu: { output: (x: number) => Math.max(0, x), slope: (x: number) => (x <= 0 ? 0 : 1) },
  sigmoid: {
    output: (x: number) => 1 / (1 + Math.exp(-x)),
    slope: (_: number, output: number) => output * (1 - output),
  },
  linear: { output: (x: number) => x, slope: () => 1 },
}

interface Link {
  readonly source: Unit
  weight: number
  slope: number
  dead: boolean
}

interface Unit {
  readonly links: Link[]
  readonly activation: (typeof ACTIVATIONS)[keyof typeof ACTIVATIONS]
  bias: number
  biasSlope: number
  total: number
  output: number
  /** Slope of the loss by the output. */
  outputSlope: number
}

export class Oracle {
  readonly train: readonly Point[]
  readonly test: readonly Point[]
  readonly #settings: OracleSettings
  readonly #layers: Unit[][]
  #rows = 0

  constructor(settings: Partial<OracleSettings> = {}) {
    this.#settings = { ...ORACLE_DEFAULTS, ...settings }
    const next = arc4Random(this.#settings.seed).next
    const points = shuffled(drawPoints(this.#settings, next), next)
    const split = Math.floor((points.length * this.#settings.percTrainData) / 100)
    this.train = points.slice(0, split)
    this.test = points.slice(split)
    this.#layers = drawNetwork(this.#settings, next)
  }

  /** Layer by layer, unit by unit, in the order in which they are drawn. */
  weights(): number[] {
    return this.#layers.flatMap((units) => units.flatMap(({ links }) => links.map(({ weight }) => weight)))
  }

  biases(): number[] {
    return this.#layers.slice(1).flatMap((units) => units.map(({ bias }) => bias))
  }

  loss(set: 'train' | 'test'): number {
    const points = this[set]
    return (
      points.reduce((sum, point) => sum + 0.5 * (this.#forward(point) - point.label) ** 2, 0) / points.length
    )
  }

  /** An update behind every `batchSize` points; what a shorter rest adds up stays for the next epoch, as theirs. */
  epoch(): void {
    for (const [i, point] of this.train.entries()) {
      this.#forward(point)
      this.#backward(point.label)
      this.#rows++
      if ((i + 1) % this.#settings.batchSize === 0) this.#update()
    }
  }

  epochs(count: number): this {
    for (let epoch = 0; epoch < count; epoch++) this.epoch()
    return this
  }

  #forward({ x, y }: Point): number {
    for (const [i, id] of this.#settings.inputs.entries()) this.#layers[0]![i]!.output = INPUTS[id](x, y)
    for (const unit of this.#layers.slice(1).flat()) {
      unit.total = unit.links.reduce((sum, { source, weight }) => sum + weight * source.output, unit.bias)
      unit.output = unit.activation.output(unit.total)
    }
    return this.#layers.at(-1)![0]!.output
  }

  #backward(label: number): void {
    for (const unit of this.#layers.flat()) unit.outputSlope = 0
    const output = this.#layers.at(-1)![0]!
    output.outputSlope = output.output - label
    for (const unit of this.#layers.slice(1).reverse().flat()) {
      const slope = unit.outputSlope * unit.activation.slope(unit.total, unit.output)
      unit.biasSlope += slope
      for (const link of unit.links) {
        if (!link.dead) link.slope += slope * link.source.output
        link.source.outputSlope += slope * link.weight
      }
    }
  }

  #update(): void {
    for (const unit of this.#layers.slice(1).flat()) {
      unit.bias -= (this.#settings.learningRate * unit.biasSlope) / this.#rows
      unit.biasSlope = 0
      for (const link of unit.links) if (!link.dead) this.#updateLink(link)
    }
    this.#rows = 0
  }

  #updateLink(link: Link): void {
    const { learningRate, regularization, regularizationRate } = this.#settings
    const penalty = { none: 0, L1: Math.sign(link.weight), L2: link.weight }[regularization]
    const learned = link.weight - (learningRate * link.slope) / this.#rows
    const weight = learned - learningRate * regularizationRate * penalty
    link.dead = regularization === 'L1' && learned * weight < 0
    link.weight = link.dead ? 0 : weight
    link.slope = 0
  }
}

function drawNetwork({ inputs, shape, activation, problem, initZero }: OracleSettings, next: () => number) {
  const output = isRegression(problem) ? 'linear' : 'tanh'
  const layers: Unit[][] = [inputs.map(() => unitOf([], 'linear', 0))]
  for (const [depth, count] of [...shape, 1].entries()) {
    const sources = layers.at(-1)!
    const units = Array.from({ length: count }, () => {
      const links = sources.map((source) => {
        const drawn = next() - 0.5
        return { source, weight: initZero ? 0 : drawn, slope: 0, dead: false }
      })
      return unitOf(links, depth === shape.length ? output : activation, initZero ? 0 : 0.1)
    })
    layers.push(units)
  }
  return layers
}

function unitOf(links: Link[], activation: keyof typeof ACTIVATIONS, bias: number): Unit {
  const zero = { biasSlope: 0, total: 0, output: 0, outputSlope: 0 }
  return { links, activation: ACTIVATIONS[activation], bias, ...zero }
}

const isRegression = (problem: OracleSettings['problem']) => problem.startsWith('reg-')

function shuffled(points: Point[], next: () => number): Point[] {
  for (let left = points.length; left > 0; left--) {
    const chosen = Math.floor(next() * left)
    const held = points[left - 1]!
    points[left - 1] = points[chosen]!
    points[chosen] = held
  }
  return points
}

function drawPoints({ problem, noise }: OracleSettings, next: () => number): Point[] {
  const count = isRegression(problem) ? 1200 : 500
  const within = (low: number, high: number) => next() * (high - low) + low
  return Array.from({ length: count }, (_, i) => DRAWS[problem](i, count, noise / 100, within, next))
}

type Within = (low: number, high: number) => number
type Draw = (i: number, count: number, noise: number, within: Within, next: () => number) => Point

const sign = (isPlus: boolean) => (isPlus ? 1 : -1)

const DRAWS: Record<OracleSettings['problem'], Draw> = {
  circle(i, count, noise, within) {
    const r = i < count / 2 ? within(0, 2.5) : within(3.5, 5)
    const angle = within(0, 2 * Math.PI)
    const x = r * Math.sin(angle)
    const y = r * Math.cos(angle)
    const movedX = x + within(-5, 5) * noise
    const movedY = y + within(-5, 5) * noise
    return { x, y, label: sign(Math.sqrt(movedX ** 2 + movedY ** 2) < 2.5) }
  },
  xor(_, __, noise, within) {
    const drawnX = within(-5, 5)
    const x = drawnX + 0.3 * sign(drawnX > 0)
    const drawnY = within(-5, 5)
    const y = drawnY + 0.3 * sign(drawnY > 0)
    const movedX = x + within(-5, 5) * noise
    const movedY = y + within(-5, 5) * noise
    return { x, y, label: sign(movedX * movedY >= 0) }
  },
  gauss(i, count, noise, _, next) {
    const label = sign(i < count / 2)
    const deviation = Math.sqrt(0.5 + 7 * noise)
    const x = 2 * label + deviation * normal(next)
    return { x, y: 2 * label + deviation * normal(next), label }
  },
  spiral(i, count, noise, within) {
    const first = i < count / 2
    const along = (first ? i : i - count / 2) / (count / 2)
    const t = 1.75 * along * 2 * Math.PI + (first ? 0 : Math.PI)
    const x = along * 5 * Math.sin(t) + within(-1, 1) * noise
    return { x, y: along * 5 * Math.cos(t) + within(-1, 1) * noise, label: sign(first) }
  },
  'reg-plane': (_, __, noise, within) => inSquare(noise, within, (x, y) => (x + y) / 10),
  'reg-gauss': (_, __, noise, within) => inSquare(noise, within, cones),
}

function inSquare(noise: number, within: Within, label: (x: number, y: number) => number): Point {
  const x = within(-6, 6)
  const y = within(-6, 6)
  const movedX = x + within(-6, 6) * noise
  return { x, y, label: label(movedX, y + within(-6, 6) * noise) }
}

function cones(x: number, y: number): number {
  let largest = 0
  for (const [column, centerX] of [-4, 0, 4].entries()) {
    for (const [row, centerY] of [2.5, -2.5].entries()) {
      const height = Math.max(0, Math.min(1, 1 - Math.hypot(x - centerX, y - centerY) / 2))
      if (height > Math.abs(largest)) largest = height * sign((column + row) % 2 === 0)
    }
  }
  return largest
}

function normal(next: () => number): number {
  for (;;) {
    const u = 2 * next() - 1
    const v = 2 * next() - 1
    const s = u * u + v * v
    if (s <= 1) return Math.sqrt((-2 * Math.log(s)) / s) * u
  }
}
