import { KernelBackend, registerBackend, removeBackend, setBackend } from '@tensorflow/tfjs-core'
import '../../../src/engine/tfjs/backend.ts'

/** Enough for tfjs to set it up and count its tensors. */
class EmptyBackend extends KernelBackend {
  readonly wasm = { cwrap: () => () => {} }

  override numDataIds(): number {
    return 0
  }
}

/**
 * In Node tfjs' own wasm backend has nowhere to fetch its files from. Our kernel needs none of them, only a
 * backend of that name to be dispatched on.
 */
export async function useEmptyWasmBackend(): Promise<void> {
  removeBackend('wasm')
  registerBackend('wasm', () => new EmptyBackend())
  await setBackend('wasm')
}
