/** What a training shows, and why; in English. */
export const diagnosis = {
  'diagnosis.why': 'Why?',
  'diagnosis.dismiss': 'Do not say this again',
  'diagnosis.dead-relu': '{dead} of {units} ReLU units are dead',
  'diagnosis.dead-relu.why':
    'Their z is negative for every training point, so they always give 0: no gradient reaches them and they will not learn again.\n\nOften a step was too large and pushed the bias far down.\n\nTry a smaller learning rate and new weights, or Leaky ReLU, which learns below 0, too.',
  'diagnosis.saturated': '{saturated} of {units} units are saturated',
  'diagnosis.saturated.why':
    'For nearly all training points their output is at the end of its range. The curve is flat there, so hardly any gradient comes through and learning slows down.\n\nUsually the weights have become too large.\n\nTry a smaller learning rate and new weights, some L2, or ReLU.',
  'diagnosis.overfitting': 'Overfitting: the test loss rises',
  'diagnosis.overfitting.why':
    'The training loss goes on falling, but the test loss has passed its lowest point: the network learns the noise of the training points by heart.\n\nIt has more freedom than these few points can fill.\n\nTry more samples or a larger training share, L2, or fewer units.',
  'diagnosis.plateau': 'Stuck: the loss hardly changes',
  'diagnosis.plateau.why':
    'The network is hardly better than one that always gives the same answer, and the loss does not move.\n\nThe steps may be too small, or the network may be in a flat valley.\n\nTry a larger learning rate, Adam, or new weights. Sometimes patience helps, too.',
  'diagnosis.underfitting': 'Underfitting: too simple for this data',
  'diagnosis.underfitting.why':
    'The loss no longer falls, but many training points are still wrong: this network cannot bend its boundary far enough.\n\nTry more units, another hidden layer or more inputs, and less L1 or L2. With much noise in the data this may be the best there is.',
  'diagnosis.diverged': 'Diverged: the loss has grown past all bounds',
  'diagnosis.diverged.why':
    'Each step went too far past the lowest point, the next one further still: the weights and gradients exploded.\n\nUsually the learning rate is too large for this network and these data.\n\nTry a smaller learning rate and new weights, or a limit on the gradients.',
  'diagnosis.missing-train': 'No training point is of class {class}',
  'diagnosis.missing-train.why':
    'The network never sees this class, so it can never learn to give it: all its points will be wrong.\n\nThe sample or the split has left it out by chance, or it was not drawn.\n\nTry another sample, a larger training share, or more points of this class.',
  'diagnosis.missing-test': 'No test point is of class {class}',
  'diagnosis.missing-test.why':
    'The test loss and accuracy say nothing about this class: nobody checks whether it is recognised.\n\nThe split has left it out by chance.\n\nTry another sample, a smaller training share, or more points.',
  'diagnosis.unscaled': 'Numbers too large: inputs or targets are not scaled',
  'diagnosis.unscaled.why':
    'Weights begin near 0 to 1, but a column here is in the tens, hundreds or more. Units saturate or steps explode, and the larger column drowns the others.\n\nThe data are used in their own units.\n\nTry standardising: mean 0 and deviation 1 for every column.',
  'diagnosis.symmetry': 'All units of a layer are the same',
  'diagnosis.symmetry.why':
    'Units that begin with the same weights get the same gradient and stay the same for ever: a layer of many counts as one. Where all weights are 0 not even that one learns.\n\nThe initialiser has to break the symmetry.\n\nTry random weights: Glorot or He.',
  'diagnosis.step-hidden': 'Nothing before hidden layer {layer} learns',
  'diagnosis.step-hidden.why':
    'The slope of a step is 0 everywhere, so no gradient passes through these units: the weights into them and before them stay as they began.\n\nThis is why steps gave way to smooth activations.\n\nTry tanh, sigmoid or ReLU, or set these weights by hand.',
  'diagnosis.large-batch': 'Only one update per epoch: batch {batch}, {points} points',
  'diagnosis.large-batch.why':
    'The batch is larger than the training set, so all points make one single step per epoch: learning takes many epochs.\n\nThe batch size was chosen for more data.\n\nTry smaller batches.',
  'diagnosis.unbalanced': 'No better than always giving class {class} ({share})',
  'diagnosis.unbalanced.why':
    'So many training points are of one class that always giving it has this very accuracy. The network has learnt no more than that, however good the number looks.\n\nLook at the recall of each class under Metrics.\n\nTry more points of the rare class, more epochs, or more inputs.',
  'diagnosis.vanishing': 'Stuck: gradients vanish in {layers} sigmoid layers',
  'diagnosis.vanishing.why':
    'The slope of a sigmoid is at most 1/4. Through several layers these factors multiply, so the first layers hardly get a gradient and do not learn.\n\nThis long kept deep networks from learning.\n\nTry ReLU or tanh, or fewer layers.',
  'diagnosis.try': 'Try: {remedy}',
  'remedy.slower': 'learning rate {rate}, new weights',
  'remedy.faster': 'learning rate {rate}',
  'remedy.standardize': 'standardise',
  'remedy.sample': 'another sample',
  'remedy.weights': 'random weights',
  'remedy.tanh': 'tanh',
  'remedy.relu': 'ReLU',
  'remedy.leaky_relu': 'Leaky ReLU',
  'remedy.batch': 'batches of {batch}',
  'remedy.l2': 'L2 {l2}',
  'remedy.no-penalty': 'no L1 or L2',
  'remedy.units': '{units} units in the last hidden layer',
  'remedy.layer': 'another hidden layer',
} as const
