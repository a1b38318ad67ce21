import { expect, test } from 'vitest'
import { embedHtml, embedUrl, fullUrl } from '../../../../src/ui/panels/teaching/embedHtml.ts'

const PAGE = 'https://example.org/sinapsis/'

test.each([
  [PAGE, `${PAGE}#embed=1`],
  [`${PAGE}#data=xor`, `${PAGE}#data=xor&embed=1`],
  [`${PAGE}#data=xor&pack=ab-_`, `${PAGE}#data=xor&pack=ab-_&embed=1`],
])('%s within another page, and back', (full, embedded) => {
  expect(embedUrl(full)).toBe(embedded)
  expect(embedUrl(embedded)).toBe(embedded)
  expect(fullUrl(embedded)).toBe(full)
  expect(fullUrl(full)).toBe(full)
})

test('embed=1 goes wherever it stands', () => {
  expect(fullUrl(`${PAGE}#embed=1&lock=noise`)).toBe(`${PAGE}#lock=noise`)
  expect(fullUrl(`${PAGE}#lang=es&embed=1&pack=x`)).toBe(`${PAGE}#lang=es&pack=x`)
})

test('what would end an attribute is escaped', () => {
  const html = embedHtml(`${PAGE}#task="<script>"&lr=1`, 800, 600, 'A "name"')
  const element = /^<iframe src="([^"]*)" width="800" height="600" title="([^"]*)" [^<>]*><\/iframe>$/.exec(
    html,
  )
  expect(element?.[1]).toBe(`${PAGE}#task=&quot;&lt;script>&quot;&amp;lr=1&amp;embed=1`)
  expect(element?.[2]).toBe('A &quot;name&quot;')
})
