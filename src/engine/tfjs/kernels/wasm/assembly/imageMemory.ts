// What lies in the memory of an image network beside what memory.ts names.

/** Most samples that go through the network at once, a multiple of 8. */
export let chunk: usize = 8

/** One chunk of an image with zeros round it, the largest that a convolution needs, and its slopes. */
export let padded: usize = 0
export let paddedSlopes: usize = 0

/** A vector per weight, for the largest kernel: sums that are kept apart for each lane. */
export let laneSums: usize = 0

/** Length of the rows of a chunk of `count` samples: pairs of vectors. */
export function rowBytesOf(count: usize): usize {
  return ((count + 7) & ~7) << 2
}
