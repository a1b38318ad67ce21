import { ACTIVATION_FUNCTIONS as REFERENCE } from '../../src/engine/reference/activations.ts'
import type { Samples } from '../../src/data/samples.ts'
import { LEAKY_SLOPE, type Activation, type Loss } from '../../src/spec/choices.ts'
import { hiddenActivation, type DenseNetwork } from '../../src/spec/network.ts'

/** An activation and its slope, both of the total input of a unit. */
interface ActivationFunction {
  output(totalInput: number): number
  slope(totalInput: number): number
}

/** Of activations that nobody races. */
function fromReference(activation: Activation): ActivationFunction {
  const { forward, derivative } = REFERENCE[activation]
  return { output: forward, slope: (x) => derivative(x, forward(x)) }
}

const ACTIVATION_FUNCTIONS: Record<Activation, ActivationFunction> = {
  linear: { output: (x) => x, slope: () => 1 },
  sigmoid: {
    output: (x) => 1 / (1 + Math.exp(-x)),
    slope: (x) => {
      const output = 1 / (1 + Math.exp(-x))
      return output * (1 - output)
    },
  },
  tanh: { output: (x) => Math.tanh(x), slope: (x) => 1 - Math.tanh(x) ** 2 },
  relu: { output: (x) => Math.max(0, x), slope: (x) => (x > 0 ? 1 : 0) },
  leaky_relu: {
    output: (x) => (x > 0 ? x : LEAKY_SLOPE * x),
    slope: (x) => (x > 0 ? 1 : LEAKY_SLOPE),
  },
  elu: fromReference('elu'),
  gelu: fromReference('gelu'),
  softplus: fromReference('softplus'),
  sine: fromReference('sine'),
  step: fromReference('step'),
}

class Link {
  readonly source: Node
  readonly destination: Node
  weight: number
  accumulatedSlope = 0

  constructor(source: Node, destination: Node, weight: number) {
    this.source = source
    this.destination = destination
    this.weight = weight
  }
}

class Node {
  readonly inputLinks: Link[] = []
  readonly outputLinks: Link[] = []
  readonly activation: ActivationFunction
  bias: number
  totalInput = 0
  output = 0
  /** Slope of the loss with respect to the total input. */
  inputSlope = 0
  accumulatedSlope = 0

  constructor(activation: ActivationFunction, bias: number) {
    this.activation = activation
    this.bias = bias
  }

  forward(): void {
    this.totalInput = this.bias
    for (const link of this.inputLinks) this.totalInput += link.weight * link.source.output
    this.output = this.activation.output(this.totalInput)
  }

  accumulate(): void {
    this.accumulatedSlope += this.inputSlope
    for (const link of this.inputLinks) link.accumulatedSlope += this.inputSlope * link.source.output
  }

  backward(): void {
    let outputSlope = 0
    for (const link of this.outputLinks) outputSlope += link.weight * link.destination.inputSlope
    this.inputSlope = outputSlope * this.activation.slope(this.totalInput)
  }

  update(rate: number): void {
    this.bias -= rate * this.accumulatedSlope
    this.accumulatedSlope = 0
    for (const link of this.inputLinks) {
      link.weight -= rate * link.accumulatedSlope
      link.accumulatedSlope = 0
    }
  }
}

/** The losses of an output by itself: objects that know their neighbours have no place for a softmax. */
type OutputLoss = Exclude<Loss, 'categorical_crossentropy'>

/** Slope of the loss with respect to the total input of the output unit. */
const OUTPUT_SLOPES: Record<OutputLoss, (node: Node, target: number) => number> = {
  binary_crossentropy: (node, target) => node.output - target,
  mean_squared_error: (node, target) => 2 * (node.output - target) * node.activation.slope(node.totalInput),
  half_squared_error: (node, target) => (node.output - target) * node.activation.slope(node.totalInput),
  mean_absolute_error: (node, target) =>
    Math.sign(node.output - target) * node.activation.slope(node.totalInput),
  huber: (node, target) =>
    Math.max(-1, Math.min(1, node.output - target)) * node.activation.slope(node.totalInput),
  hinge: (node, target) => {
    const sign = 2 * target - 1
    return sign * node.output < 1 ? -sign * node.activation.slope(node.totalInput) : 0
  },
  perceptron: (node, target) => node.output - target,
}

/**
 * The benchmark's baseline: a network as objects that hold each other, one sample at a time, slopes
 * accumulated on the links until the batch is full, plain gradient descent: the style of the `nn.ts` of
 * TensorFlow Playground, which like this one computes tanh again for its slope (reusing the output would
 * be about 1.4 times as fast on small networks).
 */
export class ObjectGraph {
  /** Inputs first, outputs last. */
  readonly #layers: Node[][]
  readonly #outputSlope: (node: Node, target: number) => number

  /**
   * `parameters` in the layout of `network`; behind `binary_crossentropy` the output is a sigmoid, behind
   * `perceptron` a step, behind `half_squared_error` linear. @throws RangeError for a softmax.
   */
  constructor(network: DenseNetwork, parameters: ArrayLike<number>, loss: Loss) {
    if (loss === 'categorical_crossentropy') throw new RangeError(`object graph: no ${loss}`)
    this.#outputSlope = OUTPUT_SLOPES[loss]
    this.#layers = [Array.from({ length: network.inputs }, () => new Node(ACTIVATION_FUNCTIONS.linear, 0))]
    for (const layer of network.layers) {
      const { units, kernelOffset, biasOffset } = layer
      const activation = ACTIVATION_FUNCTIONS[hiddenActivation(layer)]
      const sources = this.#layers.at(-1)!
      const nodes = Array.from({ length: units }, (_, j) => new Node(activation, parameters[biasOffset + j]!))
      for (const [i, source] of sources.entries()) {
        for (const [j, node] of nodes.entries()) {
          const link = new Link(source, node, parameters[kernelOffset + i * units + j]!)
          source.outputLinks.push(link)
          node.inputLinks.push(link)
        }
      }
      this.#layers.push(nodes)
    }
  }

  /** As `Trainer.train`: an update per `batchSize` rows of `order`, and one for a shorter rest. */
  train(samples: Samples, order: Uint32Array, batchSize: number, learningRate: number): void {
    let inBatch = 0
    for (const [i, row] of order.entries()) {
      this.#forward(samples, row)
      this.#backward(samples, row)
      inBatch++
      if (inBatch < batchSize && i < order.length - 1) continue
      this.#update(learningRate / inBatch)
      inBatch = 0
    }
  }

  /** Weights and biases in the layout of `DenseNetwork`. */
  parameters(): number[] {
    return this.#layers.slice(1).flatMap((nodes, l) => {
      const weights = this.#layers[l]!.flatMap((source) => source.outputLinks.map((link) => link.weight))
      return [...weights, ...nodes.map((node) => node.bias)]
    })
  }

  #forward({ inputs }: Samples, row: number): void {
    const [first, ...others] = this.#layers
    for (let i = 0; i < first!.length; i++) first![i]!.output = inputs[row * first!.length + i]!
    for (const layer of others) for (const node of layer) node.forward()
  }

  #backward({ targets }: Samples, row: number): void {
    const last = this.#layers.length - 1
    for (let l = last; l > 0; l--) {
      const layer = this.#layers[l]!
      for (let j = 0; j < layer.length; j++) {
        const node = layer[j]!
        if (l < last) node.backward()
        else node.inputSlope = this.#outputSlope(node, targets[row * layer.length + j]!) / layer.length
        node.accumulate()
      }
    }
  }

  #update(rate: number): void {
    for (let l = 1; l < this.#layers.length; l++) for (const node of this.#layers[l]!) node.update(rate)
  }
}
