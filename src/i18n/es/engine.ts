import type { engine as english } from '../en/engine.ts'
import type { Words } from '../words.ts'

/** The engine: backends, why one was taken, and its state; in Spanish. */
export const engine: Words<typeof english> = {
  'field.backend': 'Cálculo',
  'backend.auto': 'Automático',
  'backend.webgl': 'WebGL',
  'backend.wasm': 'WebAssembly',
  'backend.cpu': 'JavaScript',
  'reason.hardware-gpu': 'Este equipo tiene tarjeta gráfica y ha superado la autocomprobación.',
  'reason.software-gpu':
    'Este navegador solo emula una tarjeta gráfica, y eso es lento. Aquí el procesador es más rápido.',
  'reason.no-webgl': 'Este navegador no ofrece WebGL, así que calcula el procesador.',
  'reason.webgl-self-test-failed':
    'La tarjeta gráfica dio números imprecisos en la autocomprobación, así que no se usa.',
  'reason.no-wasm': 'Este navegador no ofrece ni una tarjeta gráfica utilizable ni WebAssembly SIMD.',
  'reason.pinned': 'Lo has elegido tú.',
  'reason.pinned-unavailable': 'Lo que elegiste no está disponible aquí; esto es lo mejor que queda.',
  'reason.faster-on-wasm':
    'Con una red tan pequeña el procesador es más rápido que la tarjeta gráfica, así que se entrena en él.',
  'reason.webgl-context-lost':
    'El navegador retiró la tarjeta gráfica; se sigue entrenando desde los últimos pesos.',
  'engine.starting': 'Arrancando…',
  'engine.failed': 'Detenido',
  'engine.gpu': 'Gráficos: {gpu}',
}
