import { useEffect, useRef, useState, type RefObject } from 'react'
import type { ImageLayer } from '../../../spec/imageLayers.ts'
import { NEW_LAYERS } from '../../../spec/newLayer.ts'
import { mayUse } from '../../../store/locks.ts'
import { usePlayground } from '../../hooks/usePlayground.ts'
import { useText } from '../../hooks/useText.ts'
import { usePlaygroundContext } from '../../PlaygroundContext.ts'
import { useStackWords } from './useStackWords.ts'

/** The stack that the person is at, and all that can be done with it. */
export interface Stack {
  /** The rows of the layers, for the focus. */
  readonly list: RefObject<HTMLOListElement | null>
  /** The draft where the person's stack is impossible. */
  readonly layers: readonly ImageLayer[]
  /** False where a teacher has locked the layers: then there is nothing but to look at. */
  readonly isFree: boolean
  /** What was done last, in words for those who do not see it. */
  readonly said: string
  add(kind: ImageLayer['kind'], place: number): void
  remove(place: number): void
  /** Takes a layer out and puts it back as layer `to` of those that then are. */
  move(from: number, to: number): void
  change(place: number, layer: ImageLayer): void
  take(layers: readonly ImageLayer[]): void
}

export function useStack(): Stack {
  const { t } = useText()
  const { nameOf } = useStackWords()
  const { edit } = usePlaygroundContext()
  const layers = usePlayground(({ stackDraft, spec }) => stackDraft?.layers ?? spec.network.stack)
  const isFree = usePlayground((state) => mayUse(state, 'layers'))
  const [said, setSaid] = useState('')
  const { list, focusRow } = useRowFocus()
  const count = layers.length
  return {
    list,
    layers,
    isFree,
    said,
    add(kind, place) {
      const layer = NEW_LAYERS[kind]
      edit.stack(layers.toSpliced(place, 0, layer))
      setSaid(t('stack.said.added', { layer: nameOf(layer), place: place + 1, count: count + 1 }))
      focusRow(place)
    },
    remove(place) {
      edit.stack(layers.toSpliced(place, 1))
      setSaid(t('stack.said.removed', { layer: nameOf(layers[place]!) }))
      focusRow(Math.min(place, count - 2))
    },
    move(from, to) {
      const layer = layers[from]!
      if (to < 0 || to >= count) return setSaid(t('stack.said.end', { layer: nameOf(layer) }))
      if (to === from) return
      edit.stack(layers.toSpliced(from, 1).toSpliced(to, 0, layer))
      setSaid(t('stack.said.moved', { layer: nameOf(layer), place: to + 1, count }))
      focusRow(to)
    },
    change: (place, layer) => edit.stack(layers.with(place, layer)),
    take: edit.stack,
  }
}

/** Puts the focus onto the handle of a row once it stands where it was put; of row -1 onto what adds a layer there. */
function useRowFocus() {
  const list = useRef<HTMLOListElement>(null)
  const [asked, setAsked] = useState<{ readonly row: number } | null>(null)
  useEffect(() => {
    if (asked === null) return
    const row = list.current?.querySelector(`[data-row="${asked.row}"]`)
    row?.querySelector<HTMLElement>('.stack-handle, .stack-add')?.focus()
  }, [asked])
  return { list, focusRow: (row: number) => setAsked({ row }) }
}
