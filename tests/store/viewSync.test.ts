import { expect, test } from 'vitest'
import { openWorld } from './world.fixtures.ts'

const palette = new Uint32Array(256)
const classRamps = new Uint32Array(10 * 256)

test('nothing is told before a view has spoken, and then all that was missed', () => {
  const world = openWorld()
  world.playground.edit.enlarge(3)
  world.setHidden(true)
  expect(world.asked()).toEqual(['build'])
  world.playground.edit.visible({ palette, classRamps, tiles: true, map: true })
  expect(world.asked()).toEqual(['view 3 false true'])
})

test('more than two classes are shown as a whole at first', () => {
  const world = openWorld('#data=blobs')
  world.playground.edit.visible({ palette, classRamps, tiles: true, map: true })
  expect(world.asked()).toEqual(['build', 'view classes false false'])
})

test('no unit is enlarged while the large map is out of sight', () => {
  const world = openWorld()
  world.playground.edit.visible({ palette, classRamps, tiles: true, map: false })
  expect(world.asked()).toEqual(['build', 'view null false false'])
})

test('another theme is told by its colours, the same colours in another array are not', () => {
  const world = openWorld()
  world.asked()
  world.playground.edit.visible({ palette, classRamps, tiles: true, map: true })
  world.playground.edit.visible({ classRamps, palette: palette.slice(), tiles: true, map: true })
  expect(world.asked()).toHaveLength(1)
  world.playground.edit.visible({ classRamps, palette: palette.map(() => 7), tiles: true, map: true })
  expect(world.asked()).toHaveLength(1)
  const others = classRamps.map(() => 7)
  world.playground.edit.visible({ classRamps: others, palette: palette.map(() => 7), tiles: true, map: true })
  expect(world.asked()).toHaveLength(1)
})

test('the view is told of a new shape before it is built, so that its first frame holds the right map', () => {
  const world = openWorld()
  world.playground.edit.visible({ palette, classRamps, tiles: true, map: true })
  world.asked()
  world.playground.edit.units(0, 4)
  expect(world.asked()).toEqual(['view 6 false false', 'build'])
})

test('asking for the mistakes is told, and asking again is not', () => {
  const world = openWorld()
  world.playground.edit.visible({ palette, classRamps, tiles: true, map: true })
  world.asked()
  world.playground.edit.view({ mistakes: true })
  expect(world.asked()).toHaveLength(1)
  world.playground.edit.view({ mistakes: true })
  expect(world.asked()).toEqual([])
})
