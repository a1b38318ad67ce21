import { useEffect, useRef } from 'react'
import { unscaled } from '../../data/scales.ts'
import type { PointFrame } from '../../engine/worker/protocol.ts'
import { Help } from '../controls/Help.tsx'
import { usePlayground } from '../hooks/usePlayground.ts'
import { usePointFrame } from '../hooks/usePointFrame.ts'
import { useText } from '../hooks/useText.ts'
import { useDataNames } from '../views/useDataNames.ts'
import { useOutputScale } from '../views/useOutputScale.ts'
import { ClassMark } from './ClassMark.tsx'

/** What the colours of the large picture mean. */
export function Legend() {
  const isClasses = usePlayground((state) => state.enlarged === 'classes')
  return isClasses ? <ClassLegend /> : <RampLegend />
}

/** The classes with their colours and shapes. */
function ClassLegend() {
  const { t } = useText()
  const names = useDataNames()
  const classes = usePlayground((state) => state.dataset.classes)
  return (
    <div className="legend legend-line" role="group" aria-label={t('output.classes')}>
      <ul className="legend-classes">
        {classes.map((_, k) => (
          <li key={k} className="legend-class">
            <ClassMark k={k} />
            {names.class(k)}
          </li>
        ))}
      </ul>
      <Help name={t('output.classes')} text={`${t('output.classes.help')}\n\n${t('output.points')}`} />
    </div>
  )
}

const PLACES = [-1, 0, 1] as const

/** The colour ramp with the values it means in the large map. */
function RampLegend() {
  const { t, exact, compact } = useText()
  const unit = useOutputScale()
  const ticks = useRef<HTMLDivElement>(null)
  const scale = useRef<{ center: number; extent: number } | null>(null)

  function write(): void {
    if (scale.current === null || ticks.current === null) return
    const center = unscaled(scale.current.center, unit)
    const extent = scale.current.extent * unit.deviation
    const step = 10 ** (Math.floor(Math.log10(extent)) - 1)
    for (const [index, place] of PLACES.entries()) {
      // Two digits suffice for a colour; through the step's power of ten, so that 0.1 stays 0.1.
      const value = Number((Math.round((center + place * extent) / step) * step).toPrecision(3))
      const shown = Math.abs(value) < 10_000 ? exact(value + 0) : compact(value)
      const tick = ticks.current.children[index]
      if (tick !== undefined && tick.textContent !== shown) tick.textContent = shown
    }
  }

  usePointFrame((frame: PointFrame | null) => {
    const center = frame?.map?.centers[0]
    const extent = frame?.map?.scales[0]
    if (center === undefined || extent === undefined) return
    scale.current = { center, extent }
    write()
  })
  useEffect(write, [exact, compact, unit])
  return (
    <div className="legend" role="group" aria-label={t('output.legend')}>
      <div className="legend-line">
        <div className="legend-ramp" aria-hidden />
        <Help name={t('output.legend')} text={`${t('output.legend.help')}\n\n${t('output.points')}`} />
      </div>
      <div className="legend-ticks" ref={ticks}>
        {PLACES.map((place) => (
          <span key={place} />
        ))}
      </div>
    </div>
  )
}
