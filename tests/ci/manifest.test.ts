import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { root } from '../../.ci/root.mjs'

interface Manifest {
  readonly background_color: string
  readonly id?: string
  readonly start_url: string
  readonly scope: string
  readonly icons: readonly { src: string; sizes: string; type: string; purpose?: string }[]
}

const read = (path: string) => readFileSync(join(root, path))
const page = read('index.html').toString()
const manifest = JSON.parse(read('public/manifest.webmanifest').toString()) as Manifest

/** Width and height, from the header of a PNG. */
function sizeOf(png: Buffer): string {
  expect(png.subarray(1, 4).toString()).toBe('PNG')
  return `${png.readUInt32BE(16)}x${png.readUInt32BE(20)}`
}

test('the app opens in its own folder, with icons of the sizes it names', () => {
  expect([manifest.start_url, manifest.scope]).toEqual(['./', './'])
  // Browsers read it from the top of the host, where a copy in another folder would be the same app.
  expect(manifest.id).toBeUndefined()
  const pictures = manifest.icons.filter(({ type }) => type === 'image/png')
  for (const { src, sizes } of pictures) expect(sizeOf(read(join('public', src)))).toBe(sizes)
  expect(pictures.map(({ sizes, purpose = 'any' }) => `${sizes} ${purpose}`)).toEqual([
    '192x192 any',
    '512x512 any',
    '512x512 maskable',
  ])
  expect(sizeOf(read('public/apple-touch-icon.png'))).toBe('180x180')
})

test('the page and its manifest have the same icon and the same paper', () => {
  const [, data = ''] = /href="data:image\/svg\+xml,([^"]*)"/.exec(page) ?? []
  expect(decodeURIComponent(data)).toBe(read('public/icon.svg').toString().trim())
  expect(page).toContain(`content="${manifest.background_color}"`)
})
