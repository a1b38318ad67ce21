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
}
