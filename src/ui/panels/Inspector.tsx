import { useLayoutEffect, useRef } from 'react'
import type { Anchor, NetworkTarget } from '../../draw/network.ts'
import type { PointFrame } from '../../engine/worker/protocol.ts'
import { useAllText } from '../hooks/useAllText.ts'
import { usePlayground } from '../hooks/usePlayground.ts'
import { denseNetwork, pointFrame, usePointFrame } from '../hooks/usePointFrame.ts'
import { useText } from '../hooks/useText.ts'
import { usePlaygroundContext } from '../PlaygroundContext.ts'
import { placeOf } from '../views/unitName.ts'
import { useUnitName } from '../views/useUnitName.ts'

export interface Inspected {
  readonly target: NetworkTarget
  readonly anchor: Anchor
}

/** The note beside what is pointed at: its name, its number, its formula, and what a click does. */
export default function Inspector({ target, anchor }: Inspected) {
  const { t } = useAllText()
  const { name, formula } = useTargetWords(target)
  return (
    <div
      className="inspector"
      role="status"
      data-below={anchor.y < 150}
      style={{ '--anchor-x': `${anchor.x}px`, '--anchor-y': `${anchor.y}px` }}
    >
      <strong className="inspector-name">{name}</strong>
      {target.kind === 'unit' ? <DroppedNote unit={target.unit} /> : <LiveValue target={target} />}
      <span className="inspector-formula">{formula}</span>
      <span className="inspector-action">
        {t(target.kind === 'unit' ? 'network.enlarge' : 'network.edit')}
      </span>
    </div>
  )
}

type ParameterTarget = Exclude<NetworkTarget, { kind: 'unit' }>

/** The number of a weight or bias, written by hand as it changes. */
function LiveValue({ target }: { readonly target: ParameterTarget }) {
  const { measured } = useText()
  const { frames } = usePlaygroundContext()
  const output = useRef<HTMLSpanElement>(null)

  function write(frame: PointFrame | null): void {
    const value = frame?.parameters[target.parameter]
    if (output.current === null || value === undefined) return
    const symbol = target.kind === 'weight' ? 'w' : 'b'
    output.current.textContent = `${symbol} = ${measured(value)}`
    output.current.dataset['value'] = String(value)
  }

  usePointFrame(write)
  useLayoutEffect(() => write(pointFrame(frames.latest())), [target, measured])
  return <span className="inspector-value" aria-live="off" ref={output} />
}

/** Said of a unit while the update shown left it out. */
function DroppedNote({ unit }: { readonly unit: number }) {
  const { t } = useText()
  const { frames } = usePlaygroundContext()
  const output = useRef<HTMLSpanElement>(null)

  function write(frame: PointFrame | null): void {
    const isOut = frame?.dropped.includes(unit) === true
    if (output.current !== null) output.current.textContent = isOut ? t('network.dropped') : ''
  }

  usePointFrame(write)
  useLayoutEffect(() => write(pointFrame(frames.latest())), [unit, t])
  return <span className="inspector-note" aria-live="off" ref={output} />
}

/** What a target is called, and what it does in the network. */
function useTargetWords(target: NetworkTarget): { name: string; formula: string } {
  const { t } = useText()
  const nameOf = useUnitName()
  const network = usePlayground(denseNetwork)
  if (target.kind === 'weight') {
    const ends = { from: nameOf(target.from), to: nameOf(target.to) }
    return { name: t('network.weight', ends), formula: t('network.formula.weight') }
  }
  const name = nameOf(target.unit)
  if (target.kind === 'bias')
    return { name: t('network.bias', { unit: name }), formula: t('network.formula.bias') }
  const layer = network.layers[placeOf(network, target.unit).column - 1]
  if (layer === undefined) return { name, formula: t('network.formula.input') }
  const activation = t(`activation.${layer.activation}`)
  return { name, formula: t('network.formula.unit', { activation }) }
}
