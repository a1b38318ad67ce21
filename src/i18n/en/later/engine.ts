/** Explanations: the engine: backends, why one was taken, and its state; in English. */
export const engine = {
  'field.backend.help':
    'Where TensorFlow.js computes. Automatic takes the graphics card when it is real and sound, otherwise WebAssembly.',
  'backend.auto.help': 'Looks at this machine and takes the fastest backend that passes its self-test.',
  'backend.webgl.help': 'Computes on the graphics card through WebGL.',
  'backend.wasm.help':
    'Computes on the processor with SIMD instructions; gives the same digits on every machine.',
  'backend.cpu.help': 'Computes on the processor in plain JavaScript: works everywhere, slower.',
  'engine.starting.help': 'The engine is loading. Everything can be set already; Play is remembered.',
  'engine.failed.help': 'The engine could not go on. Reload the page: the link keeps all your settings.',
} as const
