// What penalties and max-norm do to the kernels of images: a unit of max-norm is a column, and so is a filter.

import { limitColumns, maxNorm } from './constraints'
import { weightsOf } from './convolution'
import { CONV2D, DENSE, FILTERS, imageEntry } from './imageLayers'
import { field, INPUTS, KERNEL, KIND, UNITS } from './layers'
import { layerCount, parameters } from './memory'
import { l1, l2, penalizeKernel } from './penalties'

/** Like `penalize`. */
export function penalizeImages(): void {
  if (l1 == 0 && l2 == 0) return
  for (let layer: usize = 0; layer < layerCount; layer++) {
    const entry = imageEntry(layer)
    const kernel = field(entry, KERNEL)
    switch (field(entry, KIND)) {
      case CONV2D:
        penalizeKernel(kernel, kernel + (weightsOf(entry) << 2))
        break
      case DENSE:
        penalizeKernel(kernel, kernel + ((field(entry, INPUTS) * field(entry, UNITS)) << 2))
        break
    }
  }
}

/** Like `limitNorms`. */
export function limitImageNorms(): void {
  if (maxNorm == 0) return
  for (let layer: usize = 0; layer < layerCount; layer++) {
    const entry = imageEntry(layer)
    const kernel = parameters + field(entry, KERNEL)
    switch (field(entry, KIND)) {
      case CONV2D:
        limitColumns(kernel, weightsOf(entry) / field(entry, FILTERS), field(entry, FILTERS))
        break
      case DENSE:
        limitColumns(kernel, field(entry, INPUTS), field(entry, UNITS))
        break
    }
  }
}
