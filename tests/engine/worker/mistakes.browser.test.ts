import { describe } from 'vitest'
import { createFusedWebglTrainer } from '../../../src/engine/tfjs/kernels/webgl/fusedWebglTrainer.ts'
import { createLayersTrainer } from '../../../src/engine/tfjs/layers/layersTrainer.ts'
import { itFindsExactlyTheMistakes } from './exactMistakes.ts'

describe('mistakes found with the fused kernel on webgl', () => {
  itFindsExactlyTheMistakes(createFusedWebglTrainer)
})

describe.each(['webgl', 'cpu'] as const)('mistakes found with layers on %s', (backend) => {
  itFindsExactlyTheMistakes((options) => createLayersTrainer(backend, options))
})
