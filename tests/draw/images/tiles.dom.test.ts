import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { createTiles, type TilesDrawing, type TileScene } from '../../../src/draw/images/tiles.ts'
import { LIGHT } from '../palettes.ts'
import { recordCanvases, type Call } from '../recordingContext.ts'

/** Six maps of 2x2 pixels with kernels of 3x3. */
const MAPS: TileScene = { count: 6, resolution: 2, kernelSize: 3, signed: true, height: 400 }

let calls: Call[]
let element: HTMLElement
let pointed: (number | null)[]
let chosen: number[]
let tiles: TilesDrawing

beforeEach(() => {
  calls = recordCanvases()
  element = document.createElement('div')
  element.id = 'maps'
  vi.spyOn(element, 'clientWidth', 'get').mockReturnValue(200)
  vi.spyOn(element, 'getBoundingClientRect').mockReturnValue(new DOMRect(10, 20, 200, 400))
  document.body.append(element)
  pointed = []
  chosen = []
  tiles = createTiles(element, {
    onPoint: (index) => pointed.push(index),
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
    expect(pointed).toEqual([1, 4])
    expect(chosen).toEqual([4])
    expect(option().getAttribute('aria-label')).toBe('Map 5')
    expect(element.getAttribute('aria-activedescendant')).toBe(option().id)
  })

  test('an arrow at the edge is not left to the page', () => {
    expect(press('ArrowLeft')).toBe(false)
    expect(press('x')).toBe(true)
    expect(pointed).toEqual([])
  })

  test('what is open is the selected option, from which the keys go on', () => {
    tiles.setChosen(2)
    expect(option().getAttribute('aria-selected')).toBe('true')
    press('ArrowLeft')
    expect(pointed).toEqual([1])
    expect(option().getAttribute('aria-selected')).toBe('false')
  })
})
