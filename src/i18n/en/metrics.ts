/** The numbers beside the curves; in English. */
export const metrics = {
  'drawer.title': 'Curves and metrics',
  'metrics.title': 'Metrics',
  'metrics.empty': 'The numbers appear as soon as the engine is ready.',
  'metrics.set.train': 'Training points',
  'metrics.set.test': 'Test points',
  'metrics.accuracy': 'accuracy {accuracy}',
  'metrics.class': 'Class {class}',
  'metrics.given': 'Given {class}',
  'metrics.precision': 'Precision',
  'metrics.recall': 'Recall',
  'metrics.f1': 'F1',
  'metrics.cell': '{count} points of class {actual} given class {given}: ring them in the output',
  'metrics.matrix': 'Confusion matrix',
  'metrics.r2': 'R²',
  'metrics.mae': 'MAE',
  'metrics.rmse': 'RMSE',
} as const
