import { vi } from 'vitest'

// A busy machine may take seconds over what an idle one does at once; what never comes still fails.
export const PATIENCE_MS = 20_000

const { waitFor } = vi
vi.waitFor = (callback, options = PATIENCE_MS) => waitFor(callback, options)
