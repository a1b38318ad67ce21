import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import {
  createTiles,
  type FoldPlace,
  type TilesDrawing,
  type TileScene,
} from '../../../src/draw/images/tiles.ts'
import { LIGHT } from '../palettes.ts'
import { recordCanvases, type Call } from '../recordingContext.ts'

/** Six maps of 2x2 pixels with kernels of 3x3. */
const MAPS: TileScene = { count: 6, resolution: 2, kernelSize: 3, signed: true, height: 400 }

let calls: Call[]
let element: HTMLElement
let fold: FoldPlace | null
let chosen: number[]
let tiles: TilesDrawing

/** Says at once how large something is, as a browser does before it paints. */
class PromptResizeObserver {
  readonly #callback: () => void
  constructor(callback: () => void) {
    this.#callback = callback
  }
  observe(): void {
    this.#callback()
  }
  disconnect(): void {}
}

beforeEach(() => {
  calls = recordCanvases()
  vi.stubGlobal('ResizeObserver', PromptResizeObserver)
  element = document.createElement('div')
  element.id = 'maps'
  vi.spyOn(element, 'clientWidth', 'get').mockReturnValue(200)
  vi.spyOn(element, 'getBoundingClientRect').mockReturnValue(new DOMRect(10, 20, 200, 400))
  document.body.append(element)
  fold = null
  chosen = []
  tiles = createTiles(element, {
    onFold: (place) => (fold = place),
    onChoose: (index) => chosen.push(index),
    nameOf: (index) => `Map ${index + 1}`,
  })
  tiles.setPalette(LIGHT)
  tiles.setScene(MAPS)
})

afterEach(() => {
  tiles.destroy()
  element.remove()
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
})

const press = (key: string) =>
  element.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }))
const click = (x: number, y: number) =>
  element.dispatchEvent(new MouseEvent('click', { clientX: 10 + x, clientY: 20 + y, bubbles: true }))
const option = () => element.querySelector('[role=option]')!
/** The box at the tile that is pointed at; `null` while there is none. */
const named = () => {
  const box = element.querySelector<HTMLElement>('.tile-name')!
  return box.hidden ? null : box.textContent
}
const drawn = () => calls.filter(({ name }) => name === 'drawImage')

function update(patch: { kernels?: Float32Array | null } = {}): void {
  const values = Float32Array.from({ length: 24 }, (_, i) => i - 12)
  const kernels = patch.kernels === undefined ? new Float32Array(54) : patch.kernels
  tiles.update({ values, largest: 12, kernels, largestWeight: 1 })
}

describe('painting', () => {
  test('a map and its kernel for every tile, within its height', () => {
    calls.length = 0
    update()
    expect(drawn()).toHaveLength(12)
    // Three columns of 56 px, kernels of 25 px above the maps.
    expect(drawn()[1]!.values.slice(5)).toEqual([0, 27, 56, 56])
    expect(element.style.height).toBe(`${2 * (56 + 27) + 2}px`)
  })

  test('kernels that do not come with a frame stay what they were', () => {
    update()
    calls.length = 0
    update({ kernels: null })
    expect(drawn()).toHaveLength(12)
  })

  test('thousands of numbers are one image', () => {
    tiles.setScene({ count: 1000, resolution: 1, kernelSize: 0, signed: true, height: 100 })
    calls.length = 0
    tiles.update({ values: new Float32Array(1000), largest: 1, kernels: null, largestWeight: 0 })
    expect(drawn()).toHaveLength(1)
  })

  test('nothing is painted of another scene', () => {
    update()
    calls.length = 0
    tiles.setScene(MAPS)
    expect(drawn()).toHaveLength(0)
  })
})

describe('choosing', () => {
  test('by pointer: the tile that is there, and nothing beside the tiles', () => {
    click(60, 10)
    click(5, 90)
    click(195, 10)
    expect(chosen).toEqual([1, 3])
  })

  test('by keyboard: arrows move, Enter chooses', () => {
    press('ArrowRight')
    press('ArrowDown')
    press('Enter')
    expect(named()).toBe('Map 5')
    expect(chosen).toEqual([4])
    expect(option().getAttribute('aria-label')).toBe('Map 5')
    expect(element.getAttribute('aria-activedescendant')).toBe(option().id)
  })

  test('an arrow at the edge is not left to the page', () => {
    expect(press('ArrowLeft')).toBe(false)
    expect(press('x')).toBe(true)
    expect(named()).toBeNull()
  })

  test('what is open is the selected option, from which the keys go on', () => {
    tiles.setChosen(2)
    expect(option().getAttribute('aria-selected')).toBe('true')
    press('ArrowLeft')
    expect(named()).toBe('Map 2')
    expect(option().getAttribute('aria-selected')).toBe('false')
  })
})

describe('names', () => {
  const move = (x: number, y: number) =>
    element.dispatchEvent(new MouseEvent('pointermove', { clientX: 10 + x, clientY: 20 + y }))

  test('stand at the tile under the pointer, and go with it', () => {
    move(60, 10)
    expect(named()).toBe('Map 2')
    move(195, 10)
    expect(named()).toBeNull()
    move(5, 90)
    expect(named()).toBe('Map 4')
    element.dispatchEvent(new MouseEvent('pointerleave'))
    expect(named()).toBeNull()
  })
})

describe('folding', () => {
  test('a low room shows the first row, says what is hidden, and unfolds', () => {
    // Six columns of 28 px beside each other, of which the last is the way to the others.
    const many = { ...MAPS, count: 12 }
    tiles.setScene(many)
    expect(fold).toBeNull()
    tiles.setRoom({ height: 42, fold: 'folded' })
    expect(fold).toEqual({ hidden: 6, left: 6 * 28, top: 0, width: 26, height: 42 })
    expect(element.style.height).toBe('42px')
    press('End')
    expect(option().getAttribute('aria-label')).toBe('Map 6')
    tiles.setRoom({ height: 42, fold: 'open' })
    expect(fold).toMatchObject({ hidden: 0, top: 44, left: 5 * 28 })
    press('End')
    expect(option().getAttribute('aria-label')).toBe('Map 12')
  })

  test('says how high the tiles want to be, and how high a row of them is', () => {
    tiles.setScene({ ...MAPS, count: 12, height: 50 })
    expect(tiles.heights()).toEqual({ whole: 86, row: 42 })
  })
})
