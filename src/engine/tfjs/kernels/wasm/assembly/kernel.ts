// The kernel's entry: what TypeScript sees. Numbers it shares (ids, sizes, field offsets) are exported here and
// read from the compiled module, so that they are written down once.

export * from './activations'
export * from './constraints'
export * from './dropout'
export * from './evaluation'
export * from './layers'
export * from './losses'
export * from './maps'
export * from './memory'
export * from './optimizers'
export * from './penalties'
export * from './training'
export * from './mathsInPlace'
