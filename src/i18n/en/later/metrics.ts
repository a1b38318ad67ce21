/** Explanations: the numbers beside the curves; in English. */
export const metrics = {
  'metrics.matrix.help':
    'A row for what the points are, a column for what the network gives them: class 1 where its output is above 0.5. Press a number to ring its points in the output.',
  'metrics.precision.help':
    'Of the points given this class, the share that is of it. A dash where no point was given it.',
  'metrics.recall.help':
    'Of the points of this class, the share that was given it. A dash where there are none.',
  'metrics.f1.help':
    '2 TP / (2 TP + FP + FN), the harmonic mean of precision and recall. 0 where only one of them exists, a dash where neither does.',
  'metrics.r2.help':
    'The share of the spread of the targets that the network explains, 1 - Σ(y - ŷ)² / Σ(y - ȳ)². 1 is perfect, 0 no better than always giving the mean. A dash where all targets are the same.',
  'metrics.mae.help': 'The mean of |y - ŷ|. Keras: mean_absolute_error.',
  'metrics.rmse.help': 'The root of the mean squared error, in the unit of the target.',
} as const
