import type { engine as english } from '../en/engine.ts'
import type { Words } from '../words.ts'

/** The engine: backends, why one was taken, and its state; in Spanish. */
export const engine: Words<typeof english> = {
  'field.backend': 'Cálculo',
  'backend.auto': 'Automático',
  'backend.webgl': 'WebGL',
  'backend.wasm': 'WebAssembly',
  'backend.cpu': 'JavaScript',
  'engine.starting': 'Arrancando…',
  'engine.failed': 'Detenido',
}
