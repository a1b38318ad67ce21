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
  'reason.hardware-gpu': 'This machine has a graphics card, and it passed the self-test.',
  'reason.software-gpu':
    'This browser only emulates a graphics card, which is slow. The processor is faster here.',
  'reason.no-webgl': 'This browser offers no WebGL, so the processor computes.',
  'reason.webgl-self-test-failed':
    'The graphics card gave imprecise numbers in the self-test, so it is not used.',
  'reason.no-wasm': 'This browser offers neither a usable graphics card nor WebAssembly SIMD.',
  'reason.pinned': 'You chose this backend.',
  'reason.pinned-unavailable': 'The backend you chose is not available here; this is the next best.',
  'reason.faster-on-wasm':
    'For so small a network the processor is faster than the graphics card, so training moved there.',
  'reason.webgl-context-lost':
    'The browser took the graphics card away; training goes on from the last weights.',
  'engine.gpu': 'Graphics: {gpu}',
} as const
