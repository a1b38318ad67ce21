// What lies in the memory of an image network beside what memory.ts names.

/** Samples that go through the network at once where they are independent, a multiple of 8. */
export let chunk: usize = 8

/** Whether the samples of a batch depend on each other, so that all of them go through the network at once. */
export let batchAtOnce: bool = false

/** One chunk of an image with zeros round it, the largest that a convolution needs, and its slopes. */
export let padded: usize = 0
export let paddedSlopes: usize = 0

/** A vector per weight, for the largest kernel: sums that are kept apart for each lane. */
export let laneSums: usize = 0

/** What batch normalization keeps of its features, layer after layer, see batchNormalization.ts. */
export let statistics: usize = 0

/** Length of the rows of a chunk of `count` samples: pairs of vectors. */
export function rowBytesOf(count: usize): usize {
  return ((count + 7) & ~7) << 2
}
