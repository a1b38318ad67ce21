import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { shareStackRoom, type RowTiles } from '../../../../src/ui/panels/images/stackRoom.ts'

/** What the browser would measure. */
const heights = new Map<Element, number>()
let frame: HTMLElement

beforeEach(() => {
  vi.stubGlobal(
    'ResizeObserver',
    class {
      observe() {}
      unobserve() {}
    },
  )
  vi.spyOn(HTMLElement.prototype, 'offsetHeight', 'get').mockImplementation(function (this: HTMLElement) {
    return heights.get(this) ?? 0
  })
  vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockImplementation(function (this: HTMLElement) {
    return heights.get(this) ?? 0
  })
})

afterEach(() => {
  frame.remove()
  heights.clear()
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
})

/** A stack of `rows` blocks whose cards are 50 px high, 10 px apart, in a frame of `height` px. */
function stackOf(rows: number, height: number, overflow = 'auto'): readonly HTMLElement[] {
  frame = document.createElement('div')
  frame.className = 'stack-frame'
  frame.style.cssText = `overflow-y: ${overflow}; padding: 0px`
  const row =
    '<li class="stack-row"><div class="stack-card"></div><div class="stack-beside"></div></li>'.repeat(rows)
  frame.innerHTML = `<ol style="row-gap: 10px">${row}</ol>`
  document.body.append(frame)
  heights.set(frame, height)
  for (const each of frame.querySelectorAll('.stack-row, .stack-card')) heights.set(each, 50)
  return [...frame.querySelectorAll<HTMLElement>('.stack-beside')]
}

/** Tiles that want `whole` px, of which a row takes 40, with `under` px of something else below them. */
async function fill(beside: HTMLElement, whole: number, under = 0) {
  const element = document.createElement('div')
  beside.append(element)
  heights.set(element, 40)
  heights.set(beside, 40 + under)
  const setHeight = vi.fn<RowTiles['setHeight']>()
  const leave = shareStackRoom({ element, heights: () => ({ whole, row: 40 }), setHeight })
  await Promise.resolve()
  return { leave, given: () => setHeight.mock.lastCall?.[0] }
}

describe('the height of the stack', () => {
  test('is shared out among the blocks that want more', async () => {
    const [first, second, third] = stackOf(3, 220)
    const low = await fill(first!, 40)
    const high = await fill(second!, 200)
    const other = await fill(third!, 200)
    // 220 less two gaps and a low block of 50.
    expect([low, high, other].map(({ given }) => given())).toEqual([50, 75, 75])
  })

  test('is kept for blocks whose tiles are still to come', async () => {
    const [first] = stackOf(3, 220)
    const early = await fill(first!, 200)
    expect(early.given()).toBe(Math.floor((220 - 20) / 3))
  })

  test('goes on growing where all have what they want', async () => {
    const [first, second] = stackOf(2, 310)
    const one = await fill(first!, 60)
    const two = await fill(second!, 100)
    // 310 less a gap and 160, for both of them.
    expect([one, two].map(({ given }) => given())).toEqual([60 + 70, 100 + 70])
  })

  test('is not taken by the colours beside the tiles', async () => {
    const [only] = stackOf(1, 90)
    only!.innerHTML = '<div class="layer-tiles-line"><div></div></div>'
    const line = only!.firstElementChild!
    const element = line.firstElementChild as HTMLElement
    heights.set(only!, 80).set(line, 80).set(element, 40)
    const setHeight = vi.fn<RowTiles['setHeight']>()
    shareStackRoom({ element, heights: () => ({ whole: 200, row: 40 }), setHeight })
    await Promise.resolve()
    expect(setHeight).toHaveBeenLastCalledWith(90)
  })

  test('leaves out what stands under the tiles', async () => {
    const [only] = stackOf(1, 120)
    const above = await fill(only!, 200, 45)
    expect(above.given()).toBe(120 - 45)
  })

  test('is at least that of the card, however little room there is', async () => {
    const [first, second] = stackOf(2, 60)
    const one = await fill(first!, 200)
    await fill(second!, 200)
    expect(one.given()).toBe(50)
  })

  test('has no end where the page itself scrolls', async () => {
    const [first] = stackOf(1, 60, 'visible')
    expect((await fill(first!, 200)).given()).toBe(Infinity)
  })

  test('comes back to the others when a block goes', async () => {
    const [first, second] = stackOf(2, 170)
    const one = await fill(first!, 200)
    const two = await fill(second!, 200)
    expect(one.given()).toBe(80)
    second!.parentElement!.remove()
    two.leave()
    await Promise.resolve()
    expect(one.given()).toBe(170)
  })
})
