import { randomFrom, type Random } from './random.ts'

const WIDTH = 256
/** Bytes drawn for a number at first: 48 bits. */
const CHUNKS = 6

/**
 * The stream that seedrandom 2.4 and 3.0 (David Bau) draw for this text: ARC4 keyed by the text, its first 256
 * bytes thrown away, and 53 bits a number. Any text is a seed, the empty one too.
 */
export function arc4Random(seed: string): Random {
  return randomFrom(numbers(arc4(keyOf(seed))))
}

/** At most 256 bytes, into which every character of the text goes. */
function keyOf(seed: string): number[] {
  const key: number[] = []
  let smear = 0
  for (let i = 0; i < seed.length; i++) {
    smear ^= (key[i % WIDTH] ?? 0) * 19
    key[i % WIDTH] = (smear + seed.charCodeAt(i)) & (WIDTH - 1)
  }
  return key.length === 0 ? [0] : key
}

/** The bytes of ARC4 one by one. */
function arc4(key: readonly number[]): () => number {
  const state = Uint8Array.from({ length: WIDTH }, (_, i) => i)
  let i = 0
  let j = 0
  const exchange = () => {
    const held = state[i]!
    state[i] = state[j]!
    state[j] = held
    return state[i]! + held
  }
  for (; i < WIDTH; i++) {
    j = (j + key[i % key.length]! + state[i]!) % WIDTH
    exchange()
  }
  i = j = 0
  const next = () => {
    i = (i + 1) % WIDTH
    j = (j + state[i]!) % WIDTH
    return state[exchange() % WIDTH]!
  }
  for (let thrown = 0; thrown < WIDTH; thrown++) next()
  return next
}

/** Numbers in [0, 1) of as many bytes as it takes to have 52 significant bits. */
function numbers(byte: () => number): () => number {
  return () => {
    let numerator = 0
    for (let chunk = 0; chunk < CHUNKS; chunk++) numerator = numerator * WIDTH + byte()
    let denominator = WIDTH ** CHUNKS
    let last = 0
    while (numerator < 2 ** 52) {
      numerator = (numerator + last) * WIDTH
      denominator *= WIDTH
      last = byte()
    }
    while (numerator >= 2 ** 53) {
      numerator /= 2
      denominator /= 2
      last >>>= 1
    }
    return (numerator + last) / denominator
  }
}
