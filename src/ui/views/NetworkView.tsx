import { useDeferredValue, useEffect, useEffectEvent, useMemo, useRef } from 'react'
import {
  createNetwork,
  type Diagram,
  type NetworkCallbacks,
  type NetworkDrawing,
} from '../../draw/network.ts'
import { usePlayground } from '../hooks/usePlayground.ts'
import { denseNetwork, pointFrame, usePointFrame } from '../hooks/usePointFrame.ts'
import { useText } from '../hooks/useText.ts'
import { usePlaygroundContext } from '../PlaygroundContext.ts'
import { networkDiagram } from './networkDiagram.ts'
import { useDataNames } from './useDataNames.ts'
import { useDrawing } from './useDrawing.ts'
import { usePalette } from './usePalette.ts'

/** The drawn network. */
export function NetworkView(callbacks: NetworkCallbacks) {
  const { t } = useText()
  const { frames } = usePlaygroundContext()
  const network = usePlayground(denseNetwork)
  const features = usePlayground((state) => state.spec.features)
  const enlarged = usePlayground((state) => state.enlarged)
  const playing = usePlayground((state) => state.playing)
  const names = useDataNames()
  const diagram = useMemo(() => networkDiagram(network, features, t, names), [network, features, t, names])

  const onLayout = useEffectEvent(callbacks.onLayout)
  const onInspect = useEffectEvent(callbacks.onInspect)
  const onEdit = useEffectEvent(callbacks.onEdit)
  const { host, drawing } = useDrawing<NetworkDrawing>((element) =>
    createNetwork(element, {
      onLayout: (layout) => onLayout(layout),
      onInspect: (target, anchor) => onInspect(target, anchor),
      onEdit: (target, anchor) => onEdit(target, anchor),
    }),
  )
  usePalette((palette) => drawing.current?.setPalette(palette))
  const placed = useRef<Diagram | null>(null)
  function place(): void {
    if (placed.current === diagram) return
    placed.current = diagram
    drawing.current?.setDiagram(diagram)
  }

  // A wide network takes long to place: a task of its own, unless its first numbers come before that.
  const settled = useDeferredValue(diagram)
  const onSettled = useEffectEvent(place)
  useEffect(() => onSettled(), [settled])
  useEffect(() => drawing.current?.setEnlarged(enlarged === 'classes' ? -1 : enlarged), [enlarged, drawing])
  useEffect(() => drawing.current?.setPlaying(playing), [playing, drawing])
  useEffect(() => {
    // A drawing made after training began shows the weights at once; their pixels are gone.
    const latest = pointFrame(frames.latest())
    if (latest !== null) drawing.current?.update({ ...latest, tiles: null })
  }, [frames, drawing])
  usePointFrame((frame) => {
    if (frame === null) return
    place()
    drawing.current?.update(frame)
  })
  return (
    <div
      ref={host}
      className="network-drawing"
      data-testid="network"
      role="group"
      aria-label={t('network.title')}
    />
  )
}
