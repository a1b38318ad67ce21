import { env, getBackend, ready, setBackend } from '@tensorflow/tfjs-core'
import '@tensorflow/tfjs-backend-cpu'
import { setWasmPaths } from '@tensorflow/tfjs-backend-wasm'
import simdUrl from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-simd.wasm?url'
import type { Backend } from '../../spec/choices.ts'
import { EngineError } from '../trainer.ts'
import { renewWebgl } from './backendWebgl.ts'

/** Fetching and compiling 400 kB of wasm takes well under a second; a start that hangs hangs for ever. */
const START_LIMIT_MS = 20_000

// Only the SIMD build is used, and tfjs insists on a name for all three: `hasWasmSimd` is asked before wasm
// is taken, and threads never settle in a minified build of tfjs 4.22 and would need COOP and COEP headers.
env().set('WASM_HAS_MULTITHREAD_SUPPORT', false)
setWasmPaths({
  'tfjs-backend-wasm.wasm': simdUrl,
  'tfjs-backend-wasm-simd.wasm': simdUrl,
  'tfjs-backend-wasm-threaded-simd.wasm': simdUrl,
})

/**
 * Starts `backend` if it is not running and makes it the one tfjs computes on. A WebGL backend whose
 * context was lost is replaced by a new one; tensors of the old one are gone.
 *
 * @throws EngineError `backend-unavailable` where it cannot be started, or not within 20 s.
 */
export async function startBackend(backend: Backend): Promise<void> {
  if (backend === 'webgl') renewWebgl()
  if (getBackend() === backend) return
  const started = await withTimeLimit(setBackend(backend), backend)
  if (!started) throw new EngineError('backend-unavailable', `backend ${backend}: did not start`)
  await ready()
}

/** Whether this machine runs the SIMD build of the wasm backend (and so our own kernels). */
export async function hasWasmSimd(): Promise<boolean> {
  return Boolean(await env().getAsync('WASM_HAS_SIMD_SUPPORT'))
}

async function withTimeLimit(start: Promise<boolean>, backend: Backend): Promise<boolean> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const limit = new Promise<never>((_resolve, reject) => {
    const late = () =>
      reject(new EngineError('backend-unavailable', `backend ${backend}: no start in ${START_LIMIT_MS} ms`))
    timer = setTimeout(late, START_LIMIT_MS)
  })
  try {
    return await Promise.race([start, limit])
  } catch (cause) {
    if (cause instanceof EngineError) throw cause
    throw new EngineError('backend-unavailable', `backend ${backend}: ${String(cause)}`, { cause })
  } finally {
    clearTimeout(timer)
  }
}
