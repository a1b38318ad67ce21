import { TriangleAlert } from 'lucide-react'
import { parameterCountOf, type PlacedStack } from '../../../spec/imageNetwork.ts'
import type { ImageLayer } from '../../../spec/imageLayers.ts'
import type { StackProblem } from '../../../spec/imageProblems.ts'
import { DIGIT_SHAPE } from '../../../spec/images.ts'
import { MOST_PARAMETERS } from '../../../spec/stack.ts'
import { stackFix } from '../../../spec/stackFix.ts'
import { Button } from '../../controls/Button.tsx'
import { usePlayground } from '../../hooks/usePlayground.ts'
import { useText } from '../../hooks/useText.ts'
import type { Stack } from './useStack.ts'
import { useStackWords } from './useStackWords.ts'

interface StackProblemNoteProps {
  readonly stack: Stack
  readonly placed: PlacedStack
  readonly problem: StackProblem
}

/** Why the stack is impossible at this layer, that nothing is lost, and the ways out. */
export function StackProblemNote({ stack, placed, problem }: StackProblemNoteProps) {
  const { t } = useText()
  const said = useProblemWords(stack.layers, placed, problem)
  const { data, network } = usePlayground((state) => state.spec)
  const fix = stackFix(stack.layers, problem, data)
  return (
    <div className="stack-problem" data-testid="stack-problem">
      <TriangleAlert aria-hidden size={18} />
      <div className="stack-problem-words" role="alert">
        <p>
          <strong>{said.where}</strong> {said.why}
        </p>
        <p className="stack-problem-meanwhile">{t('stack-problem.meanwhile')}</p>
      </div>
      <div className="stack-fixes">
        {fix !== null && (
          <Button
            variant="primary"
            className="button-small"
            data-testid="stack-fix"
            onClick={() => stack.take(fix.layers)}
          >
            {t(`stack-fix.${fix.kind}`)}
          </Button>
        )}
        <Button className="button-small" data-testid="stack-undo" onClick={() => stack.take(network.stack)}>
          {t('stack-fix.undo')}
        </Button>
      </div>
    </div>
  )
}

function useProblemWords(
  layers: readonly ImageLayer[],
  placed: PlacedStack,
  { code, layer: at }: StackProblem,
): { readonly where: string; readonly why: string } {
  const { t, count } = useText()
  const { nameOf, shape } = useStackWords()
  const layer = layers[at]
  const name = layer === undefined ? t('stack.output') : nameOf(layer)
  const total = placed.layers.reduce((sum, each) => sum + parameterCountOf(each), 0)
  const said = {
    shape: shape(placed.layers[at - 1]?.output ?? DIGIT_SHAPE),
    size: layer === undefined ? '' : windowOf(layer),
    count: count(total),
    max: count(MOST_PARAMETERS),
  }
  const where = layer === undefined ? name : t('stack-problem.at', { place: at + 1, layer: name })
  return { where: `${where}:`, why: t(`stack-problem.${code}`, said) }
}

function windowOf(layer: ImageLayer): number {
  if (layer.kind === 'conv2d') return layer.kernelSize
  return 'poolSize' in layer ? layer.poolSize : 1
}
