import { deflateSync } from 'fflate'
import { randomStream, type Random } from '../../src/lib/random.ts'
import { FIELDS } from '../../src/spec/fields.ts'
import { LONGEST_LINK } from '../../src/spec/link.ts'
import { toBase64url } from '../../src/spec/packed/base64url.ts'
import { crc32 } from '../../src/spec/packed/crc32.ts'
import { pack } from '../../src/spec/packed/pack.ts'
import { PACKED_VERSION, seal } from '../../src/spec/packed/sealed.ts'
import { LINKS } from './links.fixtures.ts'
import { FRUIT } from './someTable.ts'

/** What was done to a link. */
export const HOSTILE_KINDS = ['valid', 'mutated', 'truncated', 'oversized', 'bomb', 'script'] as const
export type HostileKind = (typeof HOSTILE_KINDS)[number]

/** Texts that would do harm if they were ever taken for more than text. */
const SCRIPTS = [
  '<script>window.ran=1</script>',
  '<img src=x onerror=window.ran=1>',
  '"><svg onload=window.ran=1>',
  "');window.ran=1;//",
  'javascript:window.ran=1',
  '{{constructor.constructor("window.ran=1")()}}',
  '${window.ran=1}',
  '__proto__',
  'constructor.prototype',
  '%3Cscript%3Ewindow.ran=1%3C/script%3E',
  '\u202e<script>\u0000window.ran=1</script>',
] as const

/** Link number `index` of its kind; the same for the same number on every machine. */
export function hostileLink(kind: HostileKind, index: number): string {
  return MAKERS[kind](randomStream(index, 'hostile', kind), index)
}

const MAKERS: Readonly<Record<HostileKind, (random: Random, index: number) => string>> = {
  valid: (random, index) => validLink(random, index),
  mutated: (random, index) => mutated(validLink(random, index), random),
  truncated(random, index) {
    const link = validLink(random, index)
    return link.slice(0, random.integer(link.length + 1))
  },
  oversized: (random) => OVERSIZED[random.integer(OVERSIZED.length)]!(random),
  bomb: (random, index) => BOMBS[index % BOMBS.length]!(random),
  script: (random, index) => scripted(random, index),
}

const pick = <Item>(items: readonly Item[], random: Random): Item => items[random.integer(items.length)]!

function validLink(random: Random, index: number): string {
  const [link] = pick(LINKS, random)
  if (index % 2 === 0) return `#${link}`
  return `#${[link, `pack=${packedValue(random)}`].filter((part) => part !== '').join('&')}`
}

/** Weights of the network that opens by default, so of many of the links. */
function packedValue(random: Random): string {
  const parameters = Float32Array.from({ length: 33 }, () => random.normal())
  const trained = { parameters, epoch: random.integer(1e6), position: 0, iteration: random.integer(1e9) }
  const table = random.integer(4) === 0 ? FRUIT : null
  return pack({ trained, table, texts: [] }, pick(['exact', 20, 16, 12] as const, random))
}

const PIECES = [
  ...[
    '',
    '&',
    '=',
    '.',
    ',',
    ';',
    '-',
    '%',
    '%25',
    '&amp;',
    '#',
    'e9',
    '1e999',
    'NaN',
    '-1',
    '0x7f',
    '\u0000',
  ],
  ...['\ud800', '__proto__', 'pack=', 'data=table', '(', ')', '\u{1f600}', '9'.repeat(40)],
  ...SCRIPTS,
]

/** With up to six pieces cut out and others put in. */
function mutated(link: string, random: Random): string {
  let text = link
  for (let cuts = 1 + random.integer(6); cuts > 0; cuts--) {
    const start = random.integer(text.length + 1)
    text = text.slice(0, start) + pick(PIECES, random) + text.slice(start + random.integer(9))
  }
  return text
}

const long = (random: Random) => LONGEST_LINK + random.integer(400_000)
const filled = (piece: string, length: number) => piece.repeat(Math.ceil(length / piece.length))
const repeated = (key: string, piece: string) => (random: Random) =>
  `#data=points&${key}=${filled(piece, long(random))}`

const OVERSIZED: readonly ((random: Random) => string)[] = [
  (random) => `#${filled('x', long(random))}`,
  (random) => `#${filled('lr=1&', long(random))}`,
  (random) => `#data=xor&pack=${filled('AWNc', long(random))}`,
  (random) => `#${filled('&amp;', long(random))}`,
  (random) => `#${filled('%25', long(random))}`,
  ...FIELDS.flatMap(({ key }) => [repeated(key, '1,1,0;'), repeated(key, '9.tanh,'), repeated(key, 'x1+')]),
]

/** Behind a right checksum, whatever it holds. */
function sealedBytes(deflated: Uint8Array): string {
  const bytes = Uint8Array.of(PACKED_VERSION, ...deflated, 0, 0, 0, 0)
  const end = bytes.length - 4
  new DataView(bytes.buffer).setUint32(end, crc32(bytes.subarray(0, end)))
  return toBase64url(bytes)
}

const ZEROS = deflateSync(new Uint8Array(14_000_000), { level: 9 })
const BOMB = sealedBytes(ZEROS)
const nested = (open: string, close: string, depth: number) =>
  `#in=x1,${open.repeat(depth)}x1${close.repeat(depth)}`

/** Short texts that unpack, nest or multiply into much. */
const BOMBS: readonly ((random: Random) => string)[] = [
  ...[
    `#pack=${BOMB}`,
    `#pack=${seal(new TextEncoder().encode(BOMB))}`,
    `#pack=${packTexts('in', filled('(x1+1),', 200_000))}`,
    `#data=points&pack=${packTexts('points', filled('1,1,0;', 200_000))}`,
    `#data=points&pack=${packTexts('points', filled(';', 200_000))}`,
    `#pack=${packTexts('net', filled('8.tanh,', 200_000))}`,
    `#data=digits&pack=${packTexts('stack', filled('conv.8.3.relu,', 200_000))}`,
    `#data=digits&pack=${packTexts('hand', filled('7:AAAA;', 200_000))}`,
    `#pack=${packTexts('goal', filled('loss-test:max:1,', 200_000))}`,
    `#pack=${packTexts('task', filled('<b>', 200_000))}`,
    `#pack=${pack({ trained: null, table: null, texts: manyTexts(20_000) }, 'exact')}`,
    `#in=${filled('x1+1,', 19_000)}`,
    `#in=${Array.from({ length: 3000 }, (_, i) => `x1+${i}`).join()}`,
    `#net=${filled('8.tanh,', 19_000)}`,
    `#data=digits&stack=${filled('conv.8.3.relu,', 19_000)}`,
    `#goal=${filled('loss-test:max:1;', 19_000)}`,
    `#${filled('%26amp;', 19_000)}`,
  ].map((link) => () => link),
  (random) => `#pack=${sealedBytes(ZEROS.subarray(0, 1 + random.integer(ZEROS.length - 1)))}`,
  (random) => `#pack=${sealedBytes(Uint8Array.from({ length: 200 }, () => random.integer(256)))}`,
  (random) => `#pack=${seal(Uint8Array.from({ length: 60 }, () => random.integer(256)))}`,
  (random) => nested('(', ')', 100 + random.integer(9000)),
  (random) => nested('abs(', ')', 100 + random.integer(4000)),
  (random) => nested('-', '', 100 + random.integer(9000)),
  (random) => nested('x1^', '', 100 + random.integer(4000)),
]

function packTexts(key: string, text: string): string {
  return pack({ trained: null, table: null, texts: [[key, text]] }, 'exact')
}

function manyTexts(count: number) {
  return Array.from({ length: count }, (_, i) => [`k${i}`, '<script>'] as const)
}

/** Harmful text as the value, or in the value, of one key after another, of all, or as a key. */
function scripted(random: Random, index: number): string {
  const script = pick(SCRIPTS, random)
  const escaped = random.integer(2) === 0 ? encodeURIComponent(script) : script
  const { key } = FIELDS[index % FIELDS.length]!
  switch (random.integer(4)) {
    case 0:
      return `#${FIELDS.map((field) => `${field.key}=${escaped}`).join('&')}`
    case 1:
      return `#${escaped}=${escaped}&${key}=${escaped}`
    case 2:
      return `#data=points&pack=${pack({ trained: null, table: null, texts: [[key, script]] }, 'exact')}`
    default:
      return `#${key}=${escaped}`
  }
}
