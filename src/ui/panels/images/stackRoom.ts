import { blockHeight, spareHeight } from '../../views/images/blockHeight.ts'

/** The tiles beside a block of the stack. */
export interface RowTiles {
  readonly element: HTMLElement
  /** Px: of all tiles, and of a single row of them. */
  heights(): { readonly whole: number; readonly row: number }
  /** All rows of tiles should keep to this many px. */
  setHeight(height: number): void
}

interface StackRoom {
  readonly members: Set<RowTiles>
  readonly sizes: ResizeObserver
  isWaiting: boolean
}

/** Px that tiles which are not there yet may want. */
const COMING_HEIGHT = 132

const rooms = new WeakMap<Element, StackRoom>()

/**
 * Shares out the height of the frame of the stack among its blocks, so that as many as possible are in sight, until
 * what it returns is called. Where the page itself scrolls, and outside of a frame, tiles keep the height they want.
 */
export function shareStackRoom(tiles: RowTiles): () => void {
  const frame = tiles.element.closest<HTMLElement>('.stack-frame')
  const card = tiles.element.closest('.stack-row')?.querySelector('.stack-card')
  if (frame === null || !card) {
    tiles.setHeight(Infinity)
    return () => {}
  }
  const room = rooms.get(frame) ?? newRoom(frame)
  room.members.add(tiles)
  room.sizes.observe(card)
  shareSoon(frame, room)
  return () => {
    room.members.delete(tiles)
    room.sizes.unobserve(card)
    shareSoon(frame, room)
  }
}

/** Lets the blocks of the stack share their height anew when `element`, which stands among them, comes, goes or grows. */
export function watchStackRoom(element: HTMLElement): () => void {
  const frame = element.closest<HTMLElement>('.stack-frame')
  if (frame === null) return () => {}
  const { sizes } = rooms.get(frame) ?? newRoom(frame)
  sizes.observe(element)
  return () => sizes.unobserve(element)
}

function newRoom(frame: HTMLElement): StackRoom {
  const members = new Set<RowTiles>()
  const sizes = new ResizeObserver(() => shareOut(frame, members))
  const room: StackRoom = { members, sizes, isWaiting: false }
  room.sizes.observe(frame)
  rooms.set(frame, room)
  return room
}

/** Once for all that come together, and before they are painted at a height that is not theirs. */
function shareSoon(frame: HTMLElement, room: StackRoom): void {
  if (room.isWaiting) return
  room.isWaiting = true
  queueMicrotask(() => {
    room.isWaiting = false
    shareOut(frame, room.members)
  })
}

function shareOut(frame: HTMLElement, members: ReadonlySet<RowTiles>): void {
  const style = getComputedStyle(frame)
  const height = frame.clientHeight - parseFloat(style.paddingTop) - parseFloat(style.paddingBottom)
  const list = frame.firstElementChild
  if (list === null) return
  const rows = [...list.children].map((row) => measured(row as HTMLElement, members))
  const scrolls = style.overflowY === 'auto' || style.overflowY === 'scroll'
  const gap = parseFloat(getComputedStyle(list).rowGap) || 0
  if (!scrolls) return rows.forEach(({ tiles }) => tiles?.setHeight(Infinity))
  const most = blockHeight(rows, height, gap)
  const growing = rows.filter(({ tiles }) => tiles !== null).length
  const spare = spareHeight(rows, growing, height, gap)
  for (const { tiles, card, others, wanted } of rows) {
    tiles?.setHeight(Math.max(0, Math.max(Math.min(most, wanted) + spare, card) - others))
  }
}

/** A row as a block: beside its card stand its tiles, with `others` px of something else under them. */
function measured(row: HTMLElement, members: ReadonlySet<RowTiles>) {
  const tiles = [...members].find(({ element }) => row.contains(element))
  const card = row.querySelector<HTMLElement>('.stack-card')?.offsetHeight ?? 0
  const side = row.querySelector<HTMLElement>('.stack-beside')
  if (tiles === undefined) {
    const height = row.offsetHeight
    // Where nothing stands beside a card yet, something will: what is there already does not take its place.
    const wanted = side?.childElementCount === 0 ? COMING_HEIGHT : height
    return { tiles: null, card, others: 0, least: height, wanted }
  }
  const beside = side?.offsetHeight ?? 0
  const { whole, row: one } = tiles.heights()
  // Beside the tiles, in their line, stand the colours: they take no height from them.
  const line = tiles.element.closest<HTMLElement>('.layer-tiles-line') ?? tiles.element
  const others = Math.max(0, beside - line.offsetHeight)
  return { tiles, card, others, least: Math.max(card, one + others), wanted: Math.max(card, whole + others) }
}
