import { expect, test, type Page } from 'playwright/test'
import { PlaygroundPage } from './playgroundPage.ts'

const SIZES = [
  { width: 390, height: 844 },
  { width: 768, height: 1024 },
  { width: 1024, height: 768 },
  { width: 1280, height: 720 },
  { width: 1366, height: 768 },
  { width: 1920, height: 1080 },
]
/** The deepest things on the page: what a person presses or reads. */
const CONTROLS = 'button, select, input:not([type="range"]), [data-value], label, h1, h2'

/** Pairs of controls that overlap, controls outside the page, and texts that are cut off. */
async function faults(page: Page): Promise<string[]> {
  return page.evaluate((selector) => {
    const name = (e: Element) =>
      `${e.tagName} ${e.getAttribute('data-testid') ?? ''} "${(e.getAttribute('aria-label') ?? e.textContent ?? '').slice(0, 30)}"`
    const inScroller = (e: Element) => {
      for (let p = e.parentElement; p !== null && p !== document.body; p = p.parentElement) {
        const { overflowX, overflowY, position } = getComputedStyle(p)
        if (/auto|scroll/.test(overflowX + overflowY) || position === 'fixed' || position === 'sticky')
          return true
      }
      return false
    }
    const visible = [...document.querySelectorAll(selector)].filter((e) =>
      e.checkVisibility({ visibilityProperty: true, opacityProperty: true }),
    )
    // The tiles lie over the drawing of the network, and what scrolls or floats may pass under other things.
    const flat = visible.filter((e) => e.closest('[data-testid="network"]') === null && !inScroller(e))
    const boxes = flat
      .map((e) => ({ e, box: e.getBoundingClientRect() }))
      .filter(({ box }) => box.width > 1 && box.height > 1)
    const found: string[] = []
    for (const { e, box } of boxes) {
      if (box.left < -1 || box.right > innerWidth + 1)
        found.push(`outside: ${name(e)} ${box.left}..${box.right}`)
    }
    for (const [i, a] of boxes.entries()) {
      for (const b of boxes.slice(i + 1)) {
        if (a.e.contains(b.e) || b.e.contains(a.e)) continue
        const wide = Math.min(a.box.right, b.box.right) - Math.max(a.box.left, b.box.left)
        const high = Math.min(a.box.bottom, b.box.bottom) - Math.max(a.box.top, b.box.top)
        // The touch area of a small button may reach a few pixels beyond what is drawn of it.
        if (Math.min(wide, high) > 6) found.push(`overlap: ${name(a.e)} and ${name(b.e)}`)
      }
    }
    for (const e of visible) {
      const { overflow, overflowX, display } = getComputedStyle(e)
      const cut =
        display !== 'inline' && /hidden|clip/.test(overflow + overflowX) && e.scrollWidth > e.clientWidth + 1
      if (cut && e.clientWidth > 2) found.push(`cut off: ${name(e)}`)
    }
    return found
  }, CONTROLS)
}

for (const size of SIZES) {
  for (const language of ['en', 'es']) {
    test(`nothing overlaps, is cut off or scrolls sideways at ${size.width} px in ${language}`, async ({
      page,
    }) => {
      await page.setViewportSize(size)
      const playground = new PlaygroundPage(page)
      await playground.open(
        `#lang=${language}&net=8.tanh,6.relu,4.leaky_relu&in=x1,x2,x1^2,x2^2,x1x2,sin(x1),sin(x2)&opt=adam`,
      )
      for (const theme of ['light', 'dark', 'projector']) {
        await expect(page.locator('html')).toHaveAttribute('data-theme', theme)
        const scroll = await page.evaluate(() => ({
          width: document.documentElement.scrollWidth,
          height: document.documentElement.scrollHeight,
        }))
        expect(scroll.width, theme).toBeLessThanOrEqual(size.width)
        const oneScreen = size.width >= 1280 && theme !== 'projector'
        if (oneScreen) expect(scroll.height, theme).toBeLessThanOrEqual(size.height)
        expect(await faults(page), theme).toEqual([])
        await playground.press('theme')
      }
    })
  }
}
