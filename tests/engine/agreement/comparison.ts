import type { Samples } from '../../../src/data/samples.ts'
import type { Trainer } from '../../../src/engine/trainer.ts'
import type { TrainingSpec } from '../../../src/spec/spec.ts'

/** How far a trainer may be from the reference. */
export interface Tolerance {
  /** Losses, activations and raw values of maps: of the value, or absolute where it is below 1. */
  readonly loss: number
  /** Gradients: of the largest gradient of the network, or of 0.01 where that is less. */
  readonly gradient: number
  /** Parameters, slots and losses after 50 updates: of the value, or absolute where it is below 1. */
  readonly parameters50: number
  /** The same after 200 updates; left out, training stops after 50. */
  readonly parameters200?: number
}

/** What trainers are compared on. */
export interface ComparedCase {
  readonly name: string
  /** One after another. */
  readonly trainings: readonly TrainingSpec[]
  readonly train: Samples
  readonly test: Samples
  readonly parameters: Float32Array
}

/** A trainer and the reference, what they are compared on, and how far apart they may be. */
export interface Compared<Subject extends Trainer, Case extends ComparedCase> {
  readonly subject: Subject
  readonly oracle: Subject
  readonly agreementCase: Case
  readonly tolerance: Tolerance
  /**
   * For every row of a set how much an output of the reference would have to change for another class; of a step,
   * what comes before it.
   */
  margins(set: 'train' | 'test'): Promise<number[]>
}

/** Both going through the same motions. */
export interface Comparison<
  Subject extends Trainer = Trainer,
  Case extends ComparedCase = ComparedCase,
> extends Compared<Subject, Case> {
  /** What both were last configured with. */
  readonly training: TrainingSpec
  /** Configures both, with the case's initial parameters and slots of zeros. */
  restart(training: TrainingSpec): Promise<void>
  configure(training: TrainingSpec): Promise<void>
  train(order: Uint32Array, batchSize: number): Promise<void>
  perturb(inputs: Float32Array | null): Promise<void>
  report(problem: string): void
  /** Reports where a number departs by more than `tolerance` x max(`floor`, |expected|). */
  compare(what: string, got: ArrayLike<number>, expected: ArrayLike<number>, tolerance: number): void
}

export function comparison<Subject extends Trainer, Case extends ComparedCase>(
  compared: Compared<Subject, Case>,
  problems: string[],
): Comparison<Subject, Case> {
  const { subject, oracle, agreementCase } = compared
  const both = async (act: (trainer: Trainer) => Promise<void>) => {
    await act(subject)
    await act(oracle)
  }
  let training = agreementCase.trainings[0]!
  const report = (problem: string) => {
    problems.push(`${agreementCase.name}: ${wordsFor(training)}: ${problem}`)
  }
  const configure = (next: TrainingSpec) => {
    training = next
    return both((trainer) => trainer.configure(next))
  }
  const start = { parameters: agreementCase.parameters, slots: [], updates: 0 }
  return {
    ...compared,
    get training() {
      return training
    },
    async restart(next) {
      await configure(next)
      await both((trainer) => trainer.setState(start))
    },
    configure,
    train: (order, batchSize) => both((trainer) => trainer.train(order, batchSize)),
    perturb: (inputs) => both((trainer) => trainer.perturb(inputs)),
    report,
    compare(what, got, expected, allowed) {
      const problem = difference(got, expected, allowed, (value) => Math.max(1, Math.abs(value)))
      if (problem !== null) report(`${what}: ${problem}`)
    },
  }
}

function wordsFor({ loss, optimizer, l1, l2, dropout, maxNorm, clipValue }: TrainingSpec): string {
  const limits = Object.entries({ dropout, maxNorm, clipValue }).filter(([, value]) => value !== 0)
  return [loss, optimizer, `l1 ${l1}`, `l2 ${l2}`, ...limits.map(([name, value]) => `${name} ${value}`)].join(
    ', ',
  )
}

/**
 * The worst entry that departs by more than `allowed` x `scale(expected)`, in words, or `null`. Two
 * `NaN` agree.
 */
export function difference(
  got: ArrayLike<number>,
  expected: ArrayLike<number>,
  allowed: number,
  scale: (expected: number) => number,
): string | null {
  if (got.length !== expected.length) return `${got.length} numbers, expected ${expected.length}`
  let worst = -1
  let worstError = allowed
  for (let i = 0; i < expected.length; i++) {
    if (Object.is(got[i], expected[i])) continue
    const error = Math.abs(got[i]! - expected[i]!) / scale(expected[i]!)
    if (error <= worstError) continue
    worst = i
    worstError = Number.isNaN(error) ? Infinity : error
  }
  if (worst < 0) return null
  return `number ${worst} is ${got[worst]}, expected ${expected[worst]} (error ${worstError}, allowed ${allowed})`
}
