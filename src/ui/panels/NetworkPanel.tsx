import { useLayoutEffect, useRef, useState, type RefObject } from 'react'
import type { NetworkTarget } from '../../draw/network.ts'
import type { NetworkLayout } from '../../draw/layout/networkLayout.ts'
import { later } from '../controls/later.tsx'
import { usePlayground } from '../hooks/usePlayground.ts'
import { useText } from '../hooks/useText.ts'
import { usePlaygroundContext } from '../PlaygroundContext.ts'
import { NetworkView } from '../views/NetworkView.tsx'
import { ColumnControls } from './ColumnControls.tsx'
import type { Inspected } from './Inspector.tsx'
import { LayerCount } from './LayerCount.tsx'
import { Panel } from './Panel.tsx'
import type { EditedParameter } from './ParameterEditor.tsx'

export const Inspector = later(() => import('./Inspector.tsx'))
export const ParameterEditor = later(() => import('./ParameterEditor.tsx'))

/** The network itself: layers and units, every weight and bias. */
export function NetworkPanel() {
  const { t } = useText()
  const { edit } = usePlaygroundContext()
  const frame = useRef<HTMLDivElement>(null)
  const [layout, setLayout] = useState<NetworkLayout | null>(null)
  const [inspected, setInspected] = useState<Inspected | null>(null)
  const [edited, setEdited] = useState<EditedParameter | null>(null)

  useKeptMiddle(frame, layout?.height ?? 0)

  function onEdit(target: NetworkTarget, anchor: { x: number; y: number }): void {
    if (target.kind === 'unit') return edit.enlarge(target.unit)
    setEdited({ target, anchor })
  }

  return (
    <Panel id="network" title={t('network.title')} help={t('network.help')} aside={<NetworkFacts />}>
      {/* Scrolls sideways where the network is wider than its frame. */}
      <div className="network-frame" ref={frame} role="group" tabIndex={0} aria-label={t('network.scroll')}>
        <div className="network-stage" style={layout === null ? {} : stageSize(layout)}>
          <ColumnControls layout={layout} />
          <NetworkView
            onLayout={setLayout}
            onInspect={(target, anchor) => setInspected(target && { target, anchor })}
            onEdit={onEdit}
          />
          {inspected !== null && edited === null && <Inspector {...inspected} />}
        </div>
      </div>
      {edited !== null && <ParameterEditor {...edited} stage={frame} onClose={() => setEdited(null)} />}
    </Panel>
  )
}

/**
 * Columns grow and shrink around their middle, where inputs and output stand. In a frame too low for them it
 * is the middle, too, that stays where it is; at first it is in sight.
 */
function useKeptMiddle(frame: RefObject<HTMLElement | null>, height: number): void {
  const before = useRef(0)
  useLayoutEffect(() => {
    const box = frame.current
    if (box === null || height === 0) return
    const grown = height - Math.max(before.current, box.clientHeight)
    box.scrollBy({ top: grown / 2, behavior: 'instant' })
    before.current = height
  }, [frame, height])
}

const stageSize = ({ width, height }: NetworkLayout) => ({
  width,
  height: `calc(${height}px + var(--columns-above))`,
})

function NetworkFacts() {
  const { t } = useText()
  const parameters = usePlayground((state) => state.network.parameterCount)
  return (
    <div className="network-facts">
      <LayerCount />
      <span className="network-parameters" title={t('network.parameters.help')}>
        {t('network.parameters', { count: parameters })}
      </span>
    </div>
  )
}
