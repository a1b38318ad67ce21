import { useText } from '../../hooks/useText.ts'
import { Panel } from '../Panel.tsx'

/** The stack of layers, and what each makes of the image that is looked at. */
export function StackPanel() {
  const { t } = useText()
  return (
    <Panel id="network" title={t('network.title')}>
      <div data-testid="network" />
    </Panel>
  )
}
