import type { Spec } from '../spec/spec.ts'

/**
 * What an edit asks of the engine: `none`; `configure` the running trainer; `rebuild` and go on with
 * every weight that still has a place; `restart` at epoch 0 with initial weights, because the problem
 * or the initial weights themselves are another.
 */
export type Effect = 'none' | 'configure' | 'rebuild' | 'restart'

export function effectOf(before: Spec, after: Spec): Effect {
  const restarts =
    before.data.dataset !== after.data.dataset ||
    before.network.seed !== after.network.seed ||
    before.network.initializer !== after.network.initializer
  if (restarts) return 'restart'
  const rebuilds =
    !same(before.data, after.data) ||
    !same(before.features, after.features) ||
    !same(before.network, after.network) ||
    before.backend !== after.backend
  if (rebuilds) return 'rebuild'
  const configures = !same(before.training, after.training) || before.view.speed !== after.view.speed
  return configures ? 'configure' : 'none'
}

/** Specs are plain data in a fixed order of keys. */
function same(a: unknown, b: unknown): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b)
}
