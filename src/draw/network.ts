import { createCanvasLayer } from './canvasLayer.ts'
import type { Palette } from './color.ts'
import { networkLayout, type NetworkLayout } from './layout/networkLayout.ts'
import type { Diagram, NetworkTarget } from './network/diagram.ts'
import { createInspection } from './network/inspection.ts'
import { createLinkPainter } from './network/linkPainter.ts'
import { anchorOf, type Anchor } from './network/targets.ts'
import { createTileAtlas, type TilePicture } from './network/tileAtlas.ts'
import { createTileButtons } from './network/tileButtons.ts'
import { createTilePainter } from './network/tilePainter.ts'

export type { Diagram, DiagramUnit, NetworkTarget } from './network/diagram.ts'
export type { Anchor } from './network/targets.ts'

export interface NetworkCallbacks {
  /** Where the columns are now; their controls fit into `COLUMN_HEADER` px above them. */
  onLayout(layout: NetworkLayout): void
  /** Something is pointed at by mouse, finger or keyboard, or no longer. */
  onInspect(target: NetworkTarget | null, anchor: Anchor): void
  /** Click or Enter on a link or a bias: edit its number; on a tile: show it large. */
  onEdit(target: NetworkTarget, anchor: Anchor): void
}

/** Parameters in the numbering of the diagram, and the units' maps; `tiles` null leaves those drawn before. */
export interface NetworkPicture {
  readonly parameters: Float32Array
  readonly tiles: TilePicture | null
  /** Units that the last update left out: they and their links step back. None by default. */
  readonly dropped?: Uint32Array
}

export interface NetworkDrawing {
  setPalette(palette: Palette): void
  setDiagram(diagram: Diagram): void
  /** The unit shown large, ringed; -1 for none. */
  setEnlarged(unit: number): void
  /** While playing, every update moves sparks along the strong links, unless the person wants less motion. */
  setPlaying(playing: boolean): void
  /** Draws at once and keeps nothing of `picture`; `null` shows the network without numbers. */
  update(picture: NetworkPicture | null): void
  destroy(): void
}

/** How far, in px, a spark moves with each update. */
const FLOW_STEP = 0.6

const NONE: ReadonlySet<number> = new Set()

const EMPTY: Diagram = { columns: [], kernelOffsets: [] }

/**
 * Draws a network into `element`, which must have a size of its own and may scroll: the drawing can be
 * larger. Name the element for screen readers; every tile is a button in it.
 */
export function createNetwork(element: HTMLElement, callbacks: NetworkCallbacks): NetworkDrawing {
  if (getComputedStyle(element).position === 'static') element.style.position = 'relative'
  const root = document.createElement('div')
  root.style.cssText = 'position:absolute;left:0;top:0'
  element.append(root)
  const linkLayer = createCanvasLayer(root)
  const tileLayer = createCanvasLayer(root)
  const atlas = createTileAtlas()
  const links = linkLayer.context && createLinkPainter(linkLayer.context)
  const tiles = tileLayer.context && createTilePainter(tileLayer.context, atlas)
  const buttons = createTileButtons(root)
  let diagram = EMPTY
  let size = { width: 0, height: 0 }
  let layout = networkLayout({ width: 0, height: 0 }, [])
  let parameters: Float32Array | null = null
  let dropped = NONE
  let enlarged = -1
  let flow = 0
  let flowing = false

  const inspection = createInspection({
    root,
    buttons,
    scene: () => ({ diagram, layout }),
    onInspect(target) {
      paint()
      callbacks.onInspect(target, target === null ? { x: 0, y: 0 } : anchorOf(diagram, layout, target))
    },
    onEdit: (target) => callbacks.onEdit(target, anchorOf(diagram, layout, target)),
  })

  function paint(): void {
    links?.paint(parameters, inspection.pointedAt(), flowing ? flow : null, dropped)
    tiles?.paint(parameters, inspection.pointedAt(), enlarged, dropped)
  }

  function resize(): void {
    const { clientWidth: width, clientHeight: height } = element
    if (width !== size.width || height !== size.height) place()
  }

  function place(): void {
    size = { width: element.clientWidth, height: element.clientHeight }
    layout = networkLayout(
      size,
      diagram.columns.map(({ units }) => units.length),
    )
    root.style.width = `${layout.width}px`
    root.style.height = `${layout.height}px`
    linkLayer.resize(layout.width, layout.height)
    tileLayer.resize(layout.width, layout.height)
    links?.setScene(diagram, layout)
    tiles?.setScene(diagram, layout)
    buttons.place(diagram, layout)
    callbacks.onLayout(layout)
    paint()
  }

  const resizing = new ResizeObserver(resize)
  resizing.observe(element)

  return {
    setPalette(palette) {
      links?.setPalette(palette)
      tiles?.setPalette(palette)
      buttons.setPalette(palette)
      paint()
    },
    setDiagram(next) {
      const sameShape = shapeOf(next) === shapeOf(diagram)
      diagram = next
      if (!sameShape) {
        parameters = null
        dropped = NONE
        atlas.clear()
        inspection.reset()
      }
      place()
    },
    setEnlarged(unit) {
      enlarged = unit
      buttons.setEnlarged(unit)
      paint()
    },
    setPlaying(playing) {
      flowing = playing && !matchMedia('(prefers-reduced-motion: reduce)').matches
      paint()
    },
    update(picture) {
      parameters = picture === null ? null : copyInto(parameters, picture.parameters)
      dropped = picture?.dropped?.length ? new Set(picture.dropped) : NONE
      flow += FLOW_STEP
      if (picture === null) atlas.clear()
      else if (picture.tiles !== null) atlas.put(picture.tiles)
      paint()
    },
    destroy() {
      resizing.disconnect()
      inspection.destroy()
      root.remove()
    },
  }
}

const shapeOf = ({ columns, kernelOffsets }: Diagram) =>
  `${columns.map(({ units }) => units.length).join()}/${kernelOffsets.join()}`

function copyInto(held: Float32Array | null, values: Float32Array): Float32Array {
  if (held === null || held.length !== values.length) return values.slice()
  held.set(values)
  return held
}
