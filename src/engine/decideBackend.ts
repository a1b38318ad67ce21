import type { Backend, BackendChoice } from '../spec/choices.ts'
import type { ChoiceReason } from './worker/protocol.ts'

/** What is known of the person's wish and of this machine. */
export interface BackendFacts {
  readonly wanted: BackendChoice
  /**
   * `untested`: WebGL 2 is there, and whether it can be trusted is not known; `lost`: it was there, and
   * its context did not come back.
   */
  readonly webgl: 'none' | 'lost' | 'software' | 'untested' | 'failed' | 'passed'
  /** WebAssembly with SIMD. */
  readonly wasm: boolean
  /** The asked speed is more than WebGL gives for this network, and WASM is at least twice as fast. */
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
  untested: null,
  failed: 'webgl-self-test-failed',
  passed: null,
}

/**
 * Which backend computes, and why. Home is WebGL on a hardware GPU that passed its self-test; else WASM
 * with SIMD; else the CPU, which is always there. A pinned backend is taken wherever it exists, WebGL on
 * a software GPU too.
 */
export function decideBackend(facts: BackendFacts): BackendDecision {
  const { wanted, webgl, wasm, fasterOnWasm } = facts
  const second: Backend = wasm ? 'wasm' : 'cpu'
  if (wanted !== 'auto') {
    const available = { webgl: webgl !== 'none' && webgl !== 'lost', wasm, cpu: true }
    if (available[wanted]) return { backend: wanted, reason: 'pinned' }
    const lost = wanted === 'webgl' && webgl === 'lost'
    return { backend: second, reason: lost ? 'webgl-context-lost' : 'pinned-unavailable' }
  }
  const against = AGAINST_WEBGL[webgl]
  if (against !== null) return { backend: second, reason: wasm ? against : 'no-wasm' }
  if (fasterOnWasm && wasm) return { backend: 'wasm', reason: 'faster-on-wasm' }
  return { backend: 'webgl', reason: 'hardware-gpu' }
}
