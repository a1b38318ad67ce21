/**
 * A stream of random numbers. Those of `randomStream` are sfc32 (Chris Doty-Humphrey, PractRand), seeded by
 * hashing the seed and the stream's name with the finaliser of MurmurHash3. Integer arithmetic only, so every
 * machine draws the same bits; `normal` adds the platform's `Math.log`.
 */
export interface Random {
  /** Uniform in [0, 1), of `randomStream` with 32 random bits. */
  next(): number
  /** Uniform in [min, max). */
  uniform(min: number, max: number): number
  /** Uniform whole number in [0, bound); `bound` at least 1. */
  integer(bound: number): number
  /** Normal with mean 0 and variance 1 (Marsaglia's polar method, one of its two values used). */
  normal(): number
  /** Fisher-Yates shuffle in place. */
  shuffle<Buffer extends ArrayBufferLike>(items: Uint32Array<Buffer>): Uint32Array<Buffer>
}

/** The stream of this name under `seed`; another name or seed gives an unrelated stream. */
export function randomStream(seed: number, ...name: readonly (string | number)[]): Random {
  return randomFrom(sfc32(hash(`${seed}/${name.join('/')}`)))
}

/** All that can be drawn from `next`, which is uniform in [0, 1). */
export function randomFrom(next: () => number): Random {
  const uniform = (min: number, max: number) => min + (max - min) * next()
  const integer = (bound: number) => Math.floor(next() * bound)
  return {
    next,
    uniform,
    integer,
    normal: () => polarNormal(uniform),
    shuffle: (items) => shuffle(items, integer),
  }
}

function polarNormal(uniform: Random['uniform']): number {
  for (;;) {
    const u = uniform(-1, 1)
    const v = uniform(-1, 1)
    const s = u * u + v * v
    if (s > 0 && s < 1) return u * Math.sqrt((-2 * Math.log(s)) / s)
  }
}

/** For one type of array only: an order is drawn for every epoch, and shared code was 4 times slower. */
function shuffle<Buffer extends ArrayBufferLike>(
  items: Uint32Array<Buffer>,
  integer: Random['integer'],
): Uint32Array<Buffer> {
  for (let i = items.length - 1; i > 0; i--) {
    const j = integer(i + 1)
    const held = items[i]!
    items[i] = items[j]!
    items[j] = held
  }
  return items
}

type Words = [number, number, number, number]

function hash(text: string): Words {
  const words: Words = [0x9e3779b9, 0x243f6a88, 0xb7e15162, 0x85a308d3]
  for (let k = 0; k < words.length; k++) {
    let h = words[k]!
    for (let i = 0; i < text.length; i++) h = mix(h ^ text.charCodeAt(i))
    words[k] = mix(h ^ text.length)
  }
  return words
}

function mix(h: number): number {
  let x = Math.imul(h ^ (h >>> 16), 0x85ebca6b)
  x = Math.imul(x ^ (x >>> 13), 0xc2b2ae35)
  return (x ^ (x >>> 16)) >>> 0
}

function sfc32(words: Words): () => number {
  // In a typed array, because closure variables of 32 bits would be allocated anew with every draw.
  const state = Int32Array.from(words)
  const next = () => {
    const a = state[0]!
    const b = state[1]!
    const c = state[2]!
    const counter = state[3]!
    const sum = (a + b + counter) | 0
    state[0] = b ^ (b >>> 9)
    state[1] = c + (c << 3)
    state[2] = ((c << 21) | (c >>> 11)) + sum
    state[3] = counter + 1
    return (sum >>> 0) / 4294967296
  }
  for (let i = 0; i < 12; i++) next()
  return next
}
