// Where everything lies in the one linear memory, in bytes. TypeScript lays it out and sets these globals.
// Samples are handled in chunks of at most CHUNK lanes; a chunk's rows (one per unit) lie back to back.

/** Most samples that go through the network at once: their activations should stay in the first cache. */
export const CHUNK: usize = 128

/** The first byte that is free. */
export const firstByte: usize = __heap_base

/** The layer table, see layers.ts. */
export let table: usize = 0
export let layerCount: usize = 0
export let inputCount: usize = 0
export let outputCount: usize = 0

/** Length of the arrays of parameters, gradients and slots, filled up to whole vectors with zeros. */
export let parameterBytes: usize = 0
export let parameters: usize = 0
export let gradients: usize = 0
export let slot0: usize = 0
export let slot1: usize = 0

/** Training rows: inputs, then targets, filled up to whole vectors. */
export let rows: usize = 0
export let rowBytes: usize = 0
/** Indices of training rows. */
export let order: usize = 0

/** One chunk of gathered rows, transposed: a row of lanes per input and per target. */
export let batch: usize = 0
/** One chunk of activations of all units behind the inputs, and the loss's slopes by their pre-activations. */
export let activations: usize = 0
/** Like `activations`: the slopes of those that their own value does not tell (GELU and sine). */
export let factors: usize = 0
export let slopes: usize = 0
/** Like `activations`, in an update with dropout: what the next layer gets of them. */
export let thinned: usize = 0
