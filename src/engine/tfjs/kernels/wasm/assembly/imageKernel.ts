// The entry of the kernel for images: what TypeScript sees. A module of its own beside kernel.ts, so that
// networks of the plane neither load nor wait for it; what both need they share as source files.

export { ACTIVATION, FIRST_UNIT, INPUTS, KERNEL, KIND, UNITS } from './layers'
export { FEATURE_BYTES } from './batchNormalization'
export { clipValue, maxNorm } from './constraints'
export { seed } from './dropout'
export { l1, l2 } from './penalties'
export * from './activations'
export * from './imageLayers'
export * from './imageMemory'
export * from './imageTraining'
export * from './losses'
export * from './memory'
export * from './optimizers'
