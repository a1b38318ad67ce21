import type { engine as english } from '../../en/later/engine.ts'
import type { Words } from '../../words.ts'

/** Explanations: the engine: backends, why one was taken, and its state; in Spanish. */
export const engine: Words<typeof english> = {
  'field.backend.help':
    'Dónde calcula TensorFlow.js. En automático usa la tarjeta gráfica si es real y fiable; si no, WebAssembly.',
  'backend.auto.help': 'Examina este equipo y elige lo más rápido que supere la autocomprobación.',
  'backend.webgl.help': 'Calcula en la tarjeta gráfica mediante WebGL.',
  'backend.wasm.help':
    'Calcula en el procesador con instrucciones SIMD; da las mismas cifras en cualquier equipo.',
  'backend.cpu.help': 'Calcula en el procesador con JavaScript: funciona en todas partes, más despacio.',
  'engine.starting.help':
    'El motor se está cargando. Ya se puede ajustar todo; si pulsas Entrenar, se recuerda.',
  'engine.failed.help':
    'El motor no ha podido seguir. Recarga la página: el enlace conserva todos los ajustes.',
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
  'engine.gpu': 'Gráficos: {gpu}',
}
