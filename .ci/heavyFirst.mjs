import { relative } from 'node:path'
import { BaseSequencer } from 'vitest/node'
import { root } from './root.mjs'

/** Files that take more than ten seconds on two cores, though some of them are short. */
export const HEAVY = [
  'tests/ci/commands.test.ts',
  'tests/engine/imageLayers.test.ts',
  'tests/engine/layers.browser.test.ts',
  'tests/engine/kernels/webgl.browser.test.ts',
]

/**
 * Begins with the files that take long, so that no core waits for the last of them. Vitest itself begins with the
 * large ones where it has never run them, as on a fresh checkout.
 */
export class HeavyFirst extends BaseSequencer {
  /**
   * @override
   * @param {import('vitest/node').TestSpecification[]} files
   */
  async sort(files) {
    const sorted = await super.sort(files)
    const isHeavy = (/** @type {import('vitest/node').TestSpecification} */ { moduleId }) =>
      HEAVY.includes(relative(root, moduleId).replaceAll('\\', '/'))
    return [...sorted.filter(isHeavy), ...sorted.filter((file) => !isHeavy(file))]
  }
}
