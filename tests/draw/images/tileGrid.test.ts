import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { tileAt, tileByKey, tileGrid, tilePlace, type TileRoom } from '../../../src/draw/images/tileGrid.ts'

const ROOM: TileRoom = {
  width: 100,
  height: 60,
  fold: 'whole',
  smallest: 10,
  largest: 40,
  gap: 2,
  kernelSide: () => 0,
}

describe('tileGrid', () => {
  test('takes the largest tiles that fit', () => {
    expect(tileGrid(2, ROOM)).toMatchObject({ side: 40, columns: 2, rows: 1, width: 82, height: 40 })
    expect(tileGrid(6, ROOM)).toMatchObject({ side: 29, columns: 3, rows: 2, height: 60 })
  })

  test('goes beyond the height rather than below the smallest tile', () => {
    expect(tileGrid(100, ROOM)).toMatchObject({ side: 10, columns: 8, rows: 13, height: 154 })
  })

  test('a kernel stands above its map', () => {
    const grid = tileGrid(1, { ...ROOM, kernelSide: (side) => side / 2 })
    expect(grid).toMatchObject({ side: 38, kernelSide: 19, tileWidth: 38, tileHeight: 59 })
  })

  test('a kernel wider than its map makes the tile as wide', () => {
    expect(tileGrid(1, { ...ROOM, largest: 10, kernelSide: () => 40 })).toMatchObject({
      side: 10,
      tileWidth: 40,
    })
  })

  test('shows nothing without room or tiles', () => {
    expect(tileGrid(5, { ...ROOM, width: 0 })).toMatchObject({ count: 0, height: 0 })
    expect(tileGrid(0, ROOM)).toMatchObject({ count: 0, width: 0, height: 0 })
  })
})

describe('folding', () => {
  const folded: TileRoom = { ...ROOM, fold: 'folded' }

  test('keeps to the height, with a place for the way to the rest', () => {
    // Eight columns, five rows of which the last place is not a tile's.
    const grid = tileGrid(100, folded)
    expect(grid).toMatchObject({ side: 10, count: 39, hidden: 61, foldPlace: 39, height: 58 })
    expect(tilePlace(grid, grid.foldPlace!)).toEqual({ x: 7 * 12, y: 4 * 12 })
  })

  test('does nothing while there is height for all', () => {
    expect(tileGrid(40, folded)).toEqual(tileGrid(40, ROOM))
    expect(tileGrid(6, { ...folded, fold: 'open' })).toEqual(tileGrid(6, ROOM))
    // A single row is never lower, so folding it would win nothing.
    expect(tileGrid(8, { ...folded, height: 0 })).toMatchObject({ count: 8, hidden: 0, rows: 1 })
  })

  test('unfolded shows all, and behind them the place to fold again', () => {
    const grid = tileGrid(96, { ...folded, fold: 'open' })
    expect(grid).toMatchObject({ count: 96, hidden: 0, foldPlace: 96, columns: 8, rows: 13 })
  })

  test('leaves a row at least, and in a single column a tile', () => {
    expect(tileGrid(20, { ...folded, height: 0 })).toMatchObject({ rows: 1, count: 7, hidden: 13 })
    expect(tileGrid(20, { ...folded, height: 0, width: 11 })).toMatchObject({ rows: 2, count: 1, hidden: 19 })
  })

  test('never loses a tile, nor shows one where its place is', () => {
    const sizes = fc.integer({ min: 1, max: 500 })
    fc.assert(
      fc.property(sizes, sizes, fc.integer({ min: 0, max: 200 }), (count, width, height) => {
        const grid = tileGrid(count, { ...folded, width, height })
        expect(grid.count + grid.hidden).toBe(count)
        expect(grid.foldPlace).toBe(grid.hidden > 0 ? grid.count : null)
        expect(grid.rows * grid.columns).toBeGreaterThanOrEqual(grid.count + Math.min(1, grid.hidden))
      }),
    )
  })
})

describe('hit testing', () => {
  const grid = tileGrid(6, ROOM)

  test('finds the tile at a place, its gap included', () => {
    expect(tileAt(grid, 0, 0)).toBe(0)
    expect(tileAt(grid, 30, 0)).toBe(0)
    expect(tileAt(grid, 31, 0)).toBe(1)
    expect(tileAt(grid, 5, 31)).toBe(3)
  })

  test('finds nothing beside the tiles', () => {
    expect(tileAt(grid, -1, 5)).toBeNull()
    expect(tileAt(grid, 95, 5)).toBeNull()
    expect(tileAt(grid, 5, 64)).toBeNull()
    expect(tileAt(tileGrid(5, ROOM), 65, 35)).toBeNull()
  })

  test('every tile is where it is painted', () => {
    const sizes = fc.integer({ min: 1, max: 400 })
    fc.assert(
      fc.property(sizes, sizes, fc.integer({ min: 0, max: 4 }), (count, width, gap) => {
        const tiles = tileGrid(count, { ...ROOM, width, gap })
        for (let i = 0; i < count; i++) {
          const { x, y } = tilePlace(tiles, i)
          expect(tileAt(tiles, x + tiles.tileWidth / 2, y + tiles.tileHeight / 2)).toBe(i)
        }
      }),
    )
  })
})

describe('keys', () => {
  const grid = tileGrid(5, ROOM)

  test.each([
    ['ArrowRight', 0, 1],
    ['ArrowLeft', 1, 0],
    ['ArrowDown', 0, 3],
    ['ArrowUp', 4, 1],
    ['Home', 4, 0],
    ['End', 0, 4],
    ['ArrowLeft', 0, null],
    ['ArrowRight', 4, null],
    ['ArrowDown', 2, null],
    ['a', 2, null],
  ])('%s from %i leads to %s', (key, from, to) => {
    expect(tileByKey(grid, from, key)).toBe(to)
  })
})
