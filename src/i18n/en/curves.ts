/** The curves; in English. */
export const curves = {
  'curves.title': 'Curves',
  'curves.loss': 'Loss',
  'curves.accuracy': 'Accuracy',
  'curves.epoch': 'epoch',
  'curves.train': 'training',
  'curves.test': 'test',
  'curves.best': 'best: epoch {epoch}',
  'curves.empty': 'Press play: the curve is drawn as the network learns.',
  'curves.open': 'Show curves',
  'curves.close': 'Hide curves',
  'curves.resize': 'Height of the curves',
  'field.logLoss': 'Logarithmic',
} as const
