import type { metrics as english } from '../en/metrics.ts'
import type { Words } from '../words.ts'

/** The numbers beside the curves; in Spanish. */
export const metrics: Words<typeof english> = {
  'drawer.title': 'Curvas y métricas',
  'metrics.title': 'Métricas',
}
