import type { Backend, BackendChoice } from '../spec/choices.ts'
import { decideBackend, type BackendFacts } from './decideBackend.ts'
import { EngineError, type AnyTrainer, type AnyTrainerOptions } from './trainer.ts'
import type { TrainerChoice } from './worker/protocol.ts'

/** What choosing asks of the machine, and what it does to it. */
export interface Machine {
  /** The GPU behind WebGL, or `null` where there is no WebGL. */
  detectGpu(): { readonly name: string; readonly kind: 'hardware' | 'software' } | null
  webglPassesSelfTest(): Promise<boolean>
  hasWasmSimd(): Promise<boolean>
  /** The best trainer for the network on `backend`; rejects with an `EngineError`. */
  make(backend: Backend, options: AnyTrainerOptions): Promise<AnyTrainer>
  /** Measured speed of a fresh trainer, which is left as it was. */
  samplesPerSecond(trainer: AnyTrainer, options: AnyTrainerOptions): Promise<number>
}

export interface ChosenTrainer {
  readonly trainer: AnyTrainer
  readonly choice: TrainerChoice
}

/**
 * Makes the trainer for `wanted`; backends that do not start are passed over. `avoid` names one that has
 * just failed for good. Where `askedSamplesPerSecond` is more than WebGL gives, Auto tries WASM too and
 * moves there if it is at least twice as fast; 0 asks for nothing.
 *
 * @throws EngineError where no backend can train this network, and `bad-parameters`.
 */
export type CreateTrainer = (
  wanted: BackendChoice,
  options: AnyTrainerOptions,
  avoid?: 'webgl',
  askedSamplesPerSecond?: number,
) => Promise<ChosenTrainer>

/** How many times as fast WASM must be for Auto to leave WebGL. */
const WORTH_MOVING = 2

/** A `CreateTrainer` that looks at the machine when first asked, and only once. */
export function trainerChooser(machine: Machine): CreateTrainer {
  const probe = {
    gpu: once(() => machine.detectGpu()),
    passes: once(() => machine.webglPassesSelfTest()),
    wasm: once(() => machine.hasWasmSimd()),
  }
  const webglFact = async (wanted: BackendChoice): Promise<BackendFacts['webgl']> => {
    if (wanted === 'wasm' || wanted === 'cpu') return 'none'
    const kind = probe.gpu()?.kind ?? 'none'
    return wanted === 'auto' && kind === 'hardware' && !(await probe.passes()) ? 'failed' : kind
  }
  return async (wanted, options, avoid, askedSamplesPerSecond = 0) => {
    const facts: BackendFacts = {
      wanted,
      webgl: avoid === 'webgl' ? 'lost' : await webglFact(wanted),
      wasm: wanted !== 'cpu' && (await probe.wasm()),
      fasterOnWasm: false,
    }
    const gpu = wanted === 'wasm' || wanted === 'cpu' ? null : (probe.gpu()?.name ?? null)
    const chosen = await makeFirstPossible(machine, facts, gpu, options)
    return moveIfWorthIt(machine, facts, chosen, options, askedSamplesPerSecond)
  }
}

async function makeFirstPossible(
  machine: Machine,
  facts: BackendFacts,
  gpu: string | null,
  options: AnyTrainerOptions,
): Promise<ChosenTrainer> {
  const { backend, reason } = decideBackend(facts)
  try {
    const trainer = await machine.make(backend, options)
    return { trainer, choice: { backend, kind: trainer.kind, reason, gpu } }
  } catch (error) {
    const fewer = withoutBackend(facts, backend, error)
    if (fewer === null) throw error
    return makeFirstPossible(machine, fewer, gpu, options)
  }
}

/** The facts after `backend` has failed, or `null` where nothing is left to try. */
function withoutBackend(facts: BackendFacts, backend: Backend, error: unknown): BackendFacts | null {
  if (!(error instanceof EngineError) || error.failure === 'bad-parameters' || backend === 'cpu') return null
  if (backend === 'wasm') return { ...facts, wasm: false, fasterOnWasm: false }
  return { ...facts, webgl: error.failure === 'context-lost' ? 'lost' : 'none' }
}

async function moveIfWorthIt(
  machine: Machine,
  facts: BackendFacts,
  chosen: ChosenTrainer,
  options: AnyTrainerOptions,
  asked: number,
): Promise<ChosenTrainer> {
  if (chosen.choice.reason !== 'hardware-gpu' || asked === 0 || !facts.wasm) return chosen
  const speed = await machine.samplesPerSecond(chosen.trainer, options)
  if (speed >= asked) return chosen
  const other = await makeFirstPossible(machine, { ...facts, fasterOnWasm: true }, chosen.choice.gpu, options)
  const worthIt =
    other.choice.reason === 'faster-on-wasm' &&
    (await machine.samplesPerSecond(other.trainer, options)) >= WORTH_MOVING * speed
  const [kept, dropped] = worthIt ? [other, chosen] : [chosen, other]
  dropped.trainer.dispose()
  return kept
}

function once<T>(ask: () => T): () => T {
  let answer: { readonly value: T } | null = null
  return () => (answer ??= { value: ask() }).value
}
