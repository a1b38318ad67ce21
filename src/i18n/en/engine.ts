/** The engine: backends, why one was taken, and its state; in English. */
export const engine = {
  'field.backend': 'Computed by',
  'backend.auto': 'Automatic',
  'backend.webgl': 'WebGL',
  'backend.wasm': 'WebAssembly',
  'backend.cpu': 'JavaScript',
  'engine.starting': 'Starting…',
  'engine.failed': 'Stopped',
} as const
