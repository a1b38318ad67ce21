import { Layers } from 'lucide-react'
import { useState } from 'react'
import { sameLayer } from '../../../lessons/stackPresets.ts'
import { parameterCountOf } from '../../../spec/imageNetwork.ts'
import type { ImageLayer, PlacedLayer } from '../../../spec/imageLayers.ts'
import { DIGIT_SHAPE } from '../../../spec/images.ts'
import { placedStack } from '../../../spec/stack.ts'
import { Button } from '../../controls/Button.tsx'
import { Deferred } from '../../controls/Deferred.tsx'
import { later } from '../../controls/later.tsx'
import { useAllText } from '../../hooks/useAllText.ts'
import { usePlayground } from '../../hooks/usePlayground.ts'
import { useText } from '../../hooks/useText.ts'
import { Panel } from '../Panel.tsx'
import { LayerMaps } from './LayerMaps.tsx'
import { StackAdd } from './StackAdd.tsx'
import { StackCard } from './StackCard.tsx'
import { StackPresets } from './StackPresets.tsx'
import { StackProblemNote } from './StackProblemNote.tsx'
import { StackRow } from './StackRow.tsx'
import { useStack, type Stack } from './useStack.ts'
import { useStackDrag } from './useStackDrag.ts'
import { useStackWords } from './useStackWords.ts'
import '../../styles/stack.css'
import '../../styles/stackDrag.css'
import '../../styles/menu.css'

const AlexNetDialog = later(() => import('./AlexNetDialog.tsx'))

/** The stack of layers, and what each makes of the image that is looked at. */
export function StackPanel() {
  const { t } = useAllText()
  const stack = useStack()
  return (
    <Panel
      id="network"
      title={t('network.title')}
      help={t('stack.help')}
      aside={<StackFacts stack={stack} />}
    >
      <div className="stack-frame" data-testid="network">
        <StackList stack={stack} />
      </div>
      <p className="visually-hidden" role="status">
        {stack.said}
      </p>
    </Panel>
  )
}

function StackFacts({ stack }: { readonly stack: Stack }) {
  const { t, count } = useText()
  const [open, setOpen] = useState(false)
  const parameters = usePlayground((state) => state.network.parameterCount)
  return (
    <div className="network-facts">
      <StackPresets stack={stack} />
      <Button
        icon={Layers}
        variant="quiet"
        className="button-small"
        aria-label={t('alexnet.open')}
        hint={{ title: t('alexnet.open'), body: t('alexnet.open.help') }}
        data-testid="alexnet"
        onClick={() => setOpen(true)}
      >
        AlexNet
      </Button>
      <span
        className="stack-total"
        title={t('network.parameters.help')}
        data-testid="parameters"
        data-value={parameters}
      >
        {t('network.parameters', { count: count(parameters) })}
      </span>
      {open && <AlexNetDialog onClose={() => setOpen(false)} />}
    </div>
  )
}

function StackList({ stack }: { readonly stack: Stack }) {
  const { t } = useText()
  const { layers } = stack
  const data = usePlayground((state) => state.spec.data)
  const isDraft = usePlayground((state) => state.stackDraft !== null)
  const placed = placedStack(layers, data)
  const shared = useSharedLayers(layers)
  const { drag, begin } = useStackDrag(stack.list, stack.move)
  const { problem } = placed
  const note = problem && <StackProblemNote stack={stack} placed={placed} problem={problem} />
  return (
    <ol className="stack" ref={stack.list} aria-label={t('stack.list')} data-dragging={drag !== null}>
      <InputRow stack={stack} />
      {layers.map((layer, place) => (
        // A layer is its place: what opens and closes in a row is closed before it moves.
        <StackRow
          key={place}
          stack={stack}
          place={place}
          layer={layer}
          placed={placed.layers[place] ?? null}
          isProblem={problem?.layer === place}
          drag={drag}
          onGrab={begin}
        >
          {problem?.layer === place ? note : place < shared && <Maps index={place} />}
        </StackRow>
      ))}
      <OutputRow placed={placed.layers[layers.length] ?? null} isProblem={problem?.layer === layers.length}>
        {problem?.layer === layers.length ? note : !isDraft && <Maps index={layers.length} />}
      </OutputRow>
    </ol>
  )
}

/** How many layers from the image on are those of the network that trains, which alone have something to show. */
function useSharedLayers(layers: readonly ImageLayer[]): number {
  const trained = usePlayground((state) => state.spec.network.stack)
  const other = layers.findIndex((layer, i) => trained[i] === undefined || !sameLayer(layer, trained[i]))
  return other < 0 ? layers.length : other
}

function Maps({ index }: { readonly index: number }) {
  return (
    <Deferred>
      <LayerMaps index={index} />
    </Deferred>
  )
}

function InputRow({ stack }: { readonly stack: Stack }) {
  const { t } = useText()
  return (
    <li className="stack-row stack-row-fixed" data-row={-1} data-testid="layer-input">
      <StackCard
        name={t('stack.input')}
        help={t('stack.input.help')}
        made={{ shape: DIGIT_SHAPE, parameters: 0 }}
      />
      <div className="stack-beside">
        <Maps index={-1} />
      </div>
      <StackAdd stack={stack} after={t('stack.input')} place={0} />
    </li>
  )
}

interface OutputRowProps {
  readonly placed: PlacedLayer | null
  readonly isProblem: boolean
  readonly children: React.ReactNode
}

function OutputRow({ placed, isProblem, children }: OutputRowProps) {
  const { t } = useText()
  const { settings } = useStackWords()
  return (
    <li className="stack-row stack-row-fixed" data-problem={isProblem} data-testid="layer-output">
      <StackCard
        name={t('layer.dense')}
        help={t('stack.output.help')}
        made={placed && { shape: placed.output, parameters: parameterCountOf(placed) }}
        settings={
          <span className="stack-fixed-settings">
            {placed === null ? t('stack.output') : settings(placed)}
          </span>
        }
      />
      <div className="stack-beside">{children}</div>
    </li>
  )
}
