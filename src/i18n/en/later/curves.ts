/** Explanations: the curves; in English. */
export const curves = {
  'field.logLoss.help':
    'Draws the loss on a logarithmic axis, so that small improvements late in training show.',
} as const
