/** What a training shows, and why; in English. */
export const diagnosis = {
  'diagnosis.why': 'Why?',
  'diagnosis.dismiss': 'Do not say this again',
  'diagnosis.dead-relu': '{dead} of {units} ReLU units are dead',
  'diagnosis.dead-relu.why':
    'Their z is negative for every training point, so they always give 0: no gradient reaches them and they will not learn again.\n\nOften a step was too large and pushed the bias far down.\n\nTry a smaller learning rate and new weights, or Leaky ReLU, which learns below 0, too.',
  'diagnosis.saturated': '{saturated} of {units} tanh or sigmoid units are saturated',
  'diagnosis.saturated.why':
    'For nearly all training points their output is at the end of its range. The curve is flat there, so hardly any gradient comes through and learning slows down.\n\nUsually the weights have become too large.\n\nTry a smaller learning rate and new weights, some L2, or ReLU.',
  'diagnosis.overfitting': 'Overfitting: the test loss rises',
  'diagnosis.overfitting.why':
    'The training loss goes on falling, but the test loss has passed its lowest point: the network learns the noise of the training points by heart.\n\nIt has more freedom than these few points can fill.\n\nTry more samples or a larger training share, L2, or fewer units.',
  'diagnosis.plateau': 'Stuck: the loss hardly changes',
  'diagnosis.plateau.why':
    'The network is hardly better than one that always gives the same answer, and the loss does not move.\n\nThe steps may be too small, or all units of a layer may do the same, as with weights of zero.\n\nTry a larger learning rate, Adam, or new weights. Sometimes patience helps, too.',
  'diagnosis.underfitting': 'Underfitting: too simple for this data',
  'diagnosis.underfitting.why':
    'The loss no longer falls, but many training points are still wrong: this network cannot bend its boundary far enough.\n\nTry more units, another hidden layer or more inputs, and less L1 or L2. With much noise in the data this may be the best there is.',
} as const
