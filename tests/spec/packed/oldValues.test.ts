import { expect, test } from 'vitest'
import type { PackedContents } from '../../../src/spec/packed/contents.ts'
import { unpack } from '../../../src/spec/packed/pack.ts'
import { FRUIT } from '../someTable.ts'

const EMPTY: PackedContents = { trained: null, table: null, texts: [] }
const place = { epoch: 412, position: 30, iteration: 10_303 }
const trained = (...parameters: readonly number[]) => ({
  ...place,
  parameters: Float32Array.from(parameters),
})

/** Values that links out there have: they are kept for ever, and so is what they mean. */
const OLD: readonly [text: string, contents: PackedContents][] = [
  ['AWPkm8Mstz-AWYBlAkMEwwMGAIMD0TU', { ...EMPTY, trained: trained(0.5, -1.25, 3) }],
  ['AWMUnsMstz-AmQEKFjjY73cAAHYPAQk', { ...EMPTY, trained: trained(0.5, -1.25, 3) }],
  ['AWMUmMMstz-AWYRlAgNrA8MDBgYAYytFBg', { ...EMPTY, trained: trained(0.5, -1.25, 3) }],
  ['AWPkncMstz-AmYdlAmvDAwYAUFYp2A', { ...EMPTY, trained: trained(0.5, -1.25, 3) }],
  [
    'AWPWZmIryM_MKykWNNQz1dE10jGwNtYx0TMy1TFkKUkszuY-tD-w9PBKhbLUYnsACTNDDA',
    {
      ...EMPTY,
      texts: [
        ['points', '1.5,-2,0;3,4.25,1'],
        ['task', '¿Qué ves?'],
      ],
    },
  ],
  [
    'AWPKZE0rKs0sYWNlyc7MS0llZk0sKMhJZSlITSxiKcgpzWVkZmRmZWUrT81MzyhhWMt0lekg00umwGjW8syUkgymu9w_uRhWcy9ka2VnTS9KTEllYGZlByLWgqLM5FTml-yPOe9yv2T_yvybEQDeiFkI',
    { ...EMPTY, table: FRUIT },
  ],
]

test.each(OLD)('%s means what it always meant', (text, contents) => {
  expect(unpack(text)).toEqual({ contents })
})
