/** Explanations: the numbers beside the curves; in English. */
export const metrics = {
  'metrics.matrix.help':
    'A row for what the points are, a column for what the network gives them: of several outputs the largest decides, of one the boundary. Press a number to ring its points in the output.',
  'metrics.precision.help':
    'Of the points given this class, the share that is of it. A dash where no point was given it.',
  'metrics.recall.help':
    'Of the points of this class, the share that was given it. A dash where there are none.',
  'metrics.f1.help':
    '2 TP / (2 TP + FP + FN), the harmonic mean of precision and recall. 0 where only one of them exists, a dash where neither does.',
  'metrics.macro.help':
    'The last row adds up how many points were given each class; behind it the plain means over the classes (macro average), without those that have a dash.',
  'metrics.r2.help':
    'The share of the spread of the targets that the network explains, 1 - Σ(y - ŷ)² / Σ(y - ȳ)². 1 is perfect, 0 no better than always giving the mean. A dash where all targets are the same.',
  'metrics.mae.help': 'The mean of |y - ŷ|, in the unit of the target. Keras: mean_absolute_error.',
  'metrics.rmse.help': 'The root of the mean squared error, in the unit of the target.',
  'metrics.empty': 'The numbers appear as soon as the engine is ready.',
  'metrics.set.train': 'Training points',
  'metrics.set.test': 'Test points',
  'metrics.accuracy': 'accuracy {accuracy}',
  'metrics.class': 'Class {class}',
  'metrics.given': 'Given class {class}',
  'metrics.corner': 'Is ↓ Given →',
  'metrics.total': 'All',
  'metrics.totals': 'All, mean',
  'metrics.precision': 'Precision',
  'metrics.recall': 'Recall',
  'metrics.f1': 'F1',
  'metrics.cell': '{count} points of class {actual} given class {given}: ring them in the output',
  'metrics.matrix': 'Confusion matrix',
  'metrics.why.precision': 'no point was given this class',
  'metrics.why.recall': 'there is no point of this class',
  'metrics.why.f1': 'no point is of this class or was given it',
  'metrics.why.empty': 'no points',
  'metrics.why.alike': 'all targets are the same',
  'metrics.r2': 'R²',
  'metrics.mae': 'MAE',
  'metrics.rmse': 'RMSE',
} as const
