import type { Variable } from '@tensorflow/tfjs-core'
import { input, layers, model } from '@tensorflow/tfjs-layers'
import type { LayersModel, SymbolicTensor } from '@tensorflow/tfjs-layers'
import type { ImageNetwork, PlacedLayer } from '../../../spec/imageLayers.ts'
import { parameterCountOf } from '../../../spec/imageNetwork.ts'
import { activationLayer, symbolic, type AppliedLayer } from './activationLayer.ts'
import { AveragePooling } from './averagePooling.ts'
import { BatchNormalization } from './batchNormalization.ts'
import { Convolution } from './convolution.ts'
import type { TrainedModels } from './trainedModels.ts'
import { MaxPooling } from './maxPooling.ts'
import { UnitDropout } from './unitDropout.ts'

/** One network of images as models that share all their layers. */
export interface ImageModels extends TrainedModels {
  /** images -> pre-activations of the output layer and, behind them, its activations. */
  readonly evaluation: LayersModel
  /** images -> what every layer hands on, one tensor per layer. */
  readonly activations: LayersModel
}

/** A layer of the model, and what makes activations of its pre-activations where it has some. */
interface Stage {
  readonly layer: layers.Layer
  readonly activation: AppliedLayer | null
}

/** Builds `network` with all parameters zero; activations are layers of their own, as in `buildModels`. */
export function buildImageModels({
  input: { height, width, channels },
  layers: placed,
}: ImageNetwork): ImageModels {
  const inputs = input({ shape: [height, width, channels] })
  const stages = placed.map((layer, l) => stageOf(layer, !placed.slice(0, l).some(learns)))
  const results: SymbolicTensor[] = []
  let logits = inputs
  for (const { layer, activation } of stages) {
    logits = symbolic(layer.apply(results.at(-1) ?? inputs))
    results.push(symbolic(activation?.apply(logits) ?? logits))
  }
  const output = results.at(-1)!
  const evaluated = symbolic(layers.concatenate().apply([logits, output]))
  const own = stages.map(({ layer }) => layer)
  return {
    // LayerVariable.read is declared as Tensor and returns the tf.Variable behind it.
    variables: own.flatMap(({ weights }) => weights.map((weight) => weight.read() as Variable)),
    logits: model({ inputs, outputs: logits }),
    output: model({ inputs, outputs: output }),
    dropouts: own.filter((layer) => layer instanceof UnitDropout),
    normalizations: own.filter((layer) => layer instanceof BatchNormalization),
    evaluation: model({ inputs, outputs: evaluated }),
    activations: model({ inputs, outputs: results }),
  }
}

/** `isFirst`: nothing before it learns. */
function stageOf(layer: PlacedLayer, isFirst: boolean): Stage {
  switch (layer.kind) {
    case 'conv2d':
      return { layer: new Convolution(layer, isFirst), activation: activationLayer(layer.activation) }
    case 'dense': {
      const dense = layers.dense({ units: layer.units, kernelInitializer: 'zeros' })
      return { layer: dense, activation: activationLayer(layer.activation) }
    }
    case 'max_pooling2d':
      return { layer: new MaxPooling(layer), activation: null }
    case 'average_pooling2d':
      return { layer: new AveragePooling(layer), activation: null }
    case 'flatten':
      return { layer: layers.flatten(), activation: null }
    case 'dropout':
      return { layer: new UnitDropout(), activation: null }
    case 'batch_normalization':
      return { layer: new BatchNormalization(), activation: null }
  }
}

function learns(layer: PlacedLayer): boolean {
  return parameterCountOf(layer) > 0
}
