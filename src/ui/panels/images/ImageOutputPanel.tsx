import { useState } from 'react'
import { Deferred } from '../../controls/Deferred.tsx'
import { useAllText } from '../../hooks/useAllText.ts'
import { usePlayground } from '../../hooks/usePlayground.ts'
import { usePlaygroundContext } from '../../PlaygroundContext.ts'
import '../../styles/digitOutput.css'
import { Metrics } from '../Metrics.tsx'
import { Panel } from '../Panel.tsx'
import { DigitDrawing } from './DigitDrawing.tsx'
import { DigitProbabilities } from './DigitProbabilities.tsx'
import { DigitWatched } from './DigitWatched.tsx'
import { Segments } from './Segments.tsx'
import { useDigitDrawing } from './useDigitDrawing.ts'

const MODES = ['data', 'draw'] as const
type Mode = (typeof MODES)[number]

/** An image of the data or one that is drawn, what the network takes it for, and how well it does with all. */
export function ImageOutputPanel() {
  const { t } = useAllText()
  const { edit } = usePlaygroundContext()
  const firstTest = usePlayground(({ dataset }) => Math.min(dataset.trainCount, dataset.count - 1))
  const [mode, setMode] = useState<Mode>('data')
  const drawing = useDigitDrawing()
  const row = usePlayground(({ watched }) => (typeof watched === 'number' ? watched : null))
  const [lastRow, setLastRow] = useState(row)
  // Who picks an image anywhere on the page wants to see it.
  if (row !== null && row !== lastRow) {
    setLastRow(row)
    setMode('data')
  }

  function change(next: Mode): void {
    setMode(next)
    if (next === 'data') edit.watch(lastRow ?? firstTest)
    else drawing.watch()
  }

  const blank = mode === 'draw' && drawing.strokes.length === 0 && drawing.running === null
  return (
    <Panel
      id="output"
      title={t('output.title')}
      help={t('digit.output.help')}
      aside={
        <Segments
          label={t('digit.mode')}
          choices={MODES}
          value={mode}
          nameOf={(choice) => t(`digit.mode.${choice}`)}
          testId="digit-mode"
          onChange={change}
        />
      }
    >
      <div className="digit-panel" data-mode={mode}>
        <Deferred>
          {mode === 'data' ? (
            <DigitWatched row={row ?? lastRow ?? firstTest} />
          ) : (
            <DigitDrawing drawing={drawing} />
          )}
          <DigitProbabilities row={mode === 'data' ? row : null} blank={blank} />
          <Metrics />
        </Deferred>
      </div>
    </Panel>
  )
}
