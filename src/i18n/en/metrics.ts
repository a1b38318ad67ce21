/** The numbers beside the curves; in English. */
export const metrics = {
  'drawer.title': 'Curves and metrics',
  'metrics.title': 'Metrics',
} as const
