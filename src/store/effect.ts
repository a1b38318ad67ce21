import { outputActivation } from '../spec/choices.ts'
import { sameData } from '../spec/sameData.ts'
import type { DataSpec, Spec } from '../spec/spec.ts'
import { rolesOf, taskOf } from '../spec/task.ts'

/**
 * What an edit asks of the engine: `none`; `configure` the running trainer; `rebuild` and go on with
 * every weight that still has a place; `restart` at epoch 0 with initial weights, because the problem
 * or the initial weights themselves are another.
 */
export type Effect = 'none' | 'configure' | 'rebuild' | 'restart'

export function effectOf(before: Spec, after: Spec): Effect {
  const restarts =
    isOtherProblem(before.data, after.data) ||
    before.network.seed !== after.network.seed ||
    before.network.playgroundSeed !== after.network.playgroundSeed ||
    before.network.bias !== after.network.bias ||
    before.network.initializer !== after.network.initializer
  if (restarts) return 'restart'
  const rebuilds =
    !sameData(before.data, after.data) ||
    !same(before.features, after.features) ||
    !same(before.network, after.network) ||
    before.backend !== after.backend ||
    outputOf(before) !== outputOf(after)
  if (rebuilds) return 'rebuild'
  const configures =
    !same(before.training, after.training) ||
    before.view.speed !== after.view.speed ||
    !same([before.view.axes, before.view.held], [after.view.axes, after.view.held])
  return configures ? 'configure' : 'none'
}

/** Another dataset, or of the person's own another task or other columns. */
function isOtherProblem(before: DataSpec, after: DataSpec): boolean {
  return (
    before.dataset !== after.dataset || taskOf(before) !== taskOf(after) || rolesOf(before) !== rolesOf(after)
  )
}

/** Some losses want another activation of the output layer. */
const outputOf = ({ data, training }: Spec) => outputActivation(taskOf(data), training.loss)

/** Specs are plain data in a fixed order of keys. */
function same(a: unknown, b: unknown): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b)
}
