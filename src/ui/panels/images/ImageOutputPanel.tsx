import { useText } from '../../hooks/useText.ts'
import { Metrics } from '../Metrics.tsx'
import { Panel } from '../Panel.tsx'

/** What the network makes of an image, and how well it does. */
export function ImageOutputPanel() {
  const { t } = useText()
  return (
    <Panel id="output" title={t('output.title')}>
      <Metrics />
    </Panel>
  )
}
