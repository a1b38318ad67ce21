/** The curves; in English. */
export const curves = {
  'curves.title': 'Curves',
  'curves.loss': 'Loss',
  'curves.accuracy': 'Accuracy',
  'curves.epoch': 'epoch',
  'curves.train': 'training',
  'curves.test': 'test',
  'curves.empty': 'Press play: the curve is drawn as the network learns.',
  'curves.open': 'Show curves',
  'curves.close': 'Hide curves',
  'curves.resize': 'Height of the curves',
  'field.logLoss': 'Logarithmic',
  'field.logLoss.help':
    'Draws the loss on a logarithmic axis, so that small improvements late in training show.',
} as const
