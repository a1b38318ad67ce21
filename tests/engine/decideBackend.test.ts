import { describe, expect, it } from 'vitest'
import { decideBackend, type BackendFacts } from '../../src/engine/decideBackend.ts'

type Row = [Partial<BackendFacts>, string, string]

const GOOD: BackendFacts = { wanted: 'auto', webgl: 'hardware', wasm: true, fasterOnWasm: false }

const TABLE: Row[] = [
  [{}, 'webgl', 'hardware-gpu'],
  [{ wasm: false }, 'webgl', 'hardware-gpu'],
  [{ fasterOnWasm: true }, 'wasm', 'faster-on-wasm'],
  [{ fasterOnWasm: true, wasm: false }, 'webgl', 'hardware-gpu'],
  [{ webgl: 'software' }, 'wasm', 'software-gpu'],
  [{ webgl: 'software', fasterOnWasm: true }, 'wasm', 'software-gpu'],
  [{ webgl: 'failed' }, 'wasm', 'webgl-self-test-failed'],
  [{ webgl: 'none' }, 'wasm', 'no-webgl'],
  [{ webgl: 'lost' }, 'wasm', 'webgl-context-lost'],
  [{ webgl: 'software', wasm: false }, 'cpu', 'no-wasm'],
  [{ webgl: 'failed', wasm: false }, 'cpu', 'no-wasm'],
  [{ webgl: 'none', wasm: false }, 'cpu', 'no-wasm'],
  [{ webgl: 'lost', wasm: false }, 'cpu', 'no-wasm'],
  [{ wanted: 'webgl' }, 'webgl', 'pinned'],
  [{ wanted: 'webgl', webgl: 'software' }, 'webgl', 'pinned'],
  [{ wanted: 'webgl', webgl: 'failed' }, 'webgl', 'pinned'],
  [{ wanted: 'webgl', fasterOnWasm: true }, 'webgl', 'pinned'],
  [{ wanted: 'webgl', webgl: 'none' }, 'wasm', 'pinned-unavailable'],
  [{ wanted: 'webgl', webgl: 'none', wasm: false }, 'cpu', 'pinned-unavailable'],
  [{ wanted: 'webgl', webgl: 'lost' }, 'wasm', 'webgl-context-lost'],
  [{ wanted: 'wasm' }, 'wasm', 'pinned'],
  [{ wanted: 'wasm', webgl: 'none' }, 'wasm', 'pinned'],
  [{ wanted: 'wasm', wasm: false }, 'cpu', 'pinned-unavailable'],
  [{ wanted: 'cpu' }, 'cpu', 'pinned'],
  [{ wanted: 'cpu', webgl: 'none', wasm: false }, 'cpu', 'pinned'],
]

describe('decideBackend', () => {
  it.each(TABLE)('%o -> %s, because %s', (facts, backend, reason) => {
    expect(decideBackend({ ...GOOD, ...facts })).toEqual({ backend, reason })
  })
})
