import type { Backend, BackendChoice } from '../spec/choices.ts'
import type { ChoiceReason } from './worker/protocol.ts'

/** What is known of the person's wish and of this machine. */
export interface BackendFacts {
  readonly wanted: BackendChoice
  /**
   * `none`: WebGL 2 is not there or does not start; `lost`: it was there and did not come back; `failed`:
   * the GPU is hardware and did not pass the self-test, where that was made.
   */
  readonly webgl: 'none' | 'lost' | 'software' | 'failed' | 'hardware'
  /** WebAssembly with SIMD. */
  readonly wasm: boolean
  /** The asked speed is more than WebGL gives for this network, and WASM gives at least twice as much. */
  readonly fasterOnWasm: boolean
}

export interface BackendDecision {
  readonly backend: Backend
  readonly reason: ChoiceReason
}

/** Why Auto does not take WebGL; `null`: it does. */
const AGAINST_WEBGL: Record<BackendFacts['webgl'], ChoiceReason | null> = {
  none: 'no-webgl',
  lost: 'webgl-context-lost',
  software: 'software-gpu',
  failed: 'webgl-self-test-failed',
  hardware: null,
}

/**
 * Which backend computes, and why. Home is WebGL on a hardware GPU that passed its self-test; else WASM
 * with SIMD; else the CPU, which is always there. A pinned backend is taken wherever it exists, WebGL on
 * a software GPU too.
 */
export function decideBackend(facts: BackendFacts): BackendDecision {
  return facts.wanted === 'auto' ? decideFreely(facts) : decidePinned(facts.wanted, facts)
}

function decideFreely({ webgl, wasm, fasterOnWasm }: BackendFacts): BackendDecision {
  const against = AGAINST_WEBGL[webgl]
  if (against === null) {
    if (fasterOnWasm && wasm) return { backend: 'wasm', reason: 'faster-on-wasm' }
    return { backend: 'webgl', reason: 'hardware-gpu' }
  }
  if (wasm) return { backend: 'wasm', reason: against }
  return { backend: 'cpu', reason: 'no-wasm' }
}

function decidePinned(wanted: Backend, { webgl, wasm }: BackendFacts): BackendDecision {
  const available = { webgl: webgl !== 'none' && webgl !== 'lost', wasm, cpu: true }
  if (available[wanted]) return { backend: wanted, reason: 'pinned' }
  const lost = wanted === 'webgl' && webgl === 'lost'
  return {
    backend: wasm ? 'wasm' : 'cpu',
    reason: lost ? 'webgl-context-lost' : 'pinned-unavailable',
  }
}
