import { useEffect, useRef } from 'react'
import type { Frame } from '../../engine/worker/protocol.ts'
import { Help } from '../controls/Help.tsx'
import { useFrame } from '../hooks/useFrame.ts'
import { useText } from '../hooks/useText.ts'

const PLACES = [-1, 0, 1] as const

/** The colour ramp with the values it means in the large map. */
export function Legend() {
  const { t, exact } = useText()
  const ticks = useRef<HTMLDivElement>(null)
  const scale = useRef<{ center: number; extent: number } | null>(null)

  function write(): void {
    if (scale.current === null || ticks.current === null) return
    const { center, extent } = scale.current
    const step = 10 ** (Math.floor(Math.log10(extent)) - 1)
    for (const [index, place] of PLACES.entries()) {
      // Two digits suffice for a colour; through the step's power of ten, so that 0.1 stays 0.1.
      const value = Number((Math.round((center + place * extent) / step) * step).toPrecision(3))
      const shown = exact(value + 0)
      const tick = ticks.current.children[index]
      if (tick !== undefined && tick.textContent !== shown) tick.textContent = shown
    }
  }

  useFrame((frame: Frame | null) => {
    const center = frame?.map?.centers[0]
    const extent = frame?.map?.scales[0]
    if (center === undefined || extent === undefined) return
    scale.current = { center, extent }
    write()
  })
  useEffect(write, [exact])
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
