/** Explanations: the numbers of the training and its pace; in English. */
export const readouts = {
  'readout.epoch.help': 'How many times the network has seen the whole training set. Keras: epochs.',
  'readout.iteration.help':
    'How many updates of the weights so far: one per batch. 1000 samples in batches of 100 are 10 iterations per epoch.',
  'readout.loss-train.help':
    'Mean loss over the training points, without penalties. It is what training makes small.',
  'readout.loss-test.help':
    'Mean loss over points the network never trains on. When it rises while the training loss falls, the network overfits.',
  'readout.accuracy-train.help':
    'Share of training points on the right side of 0.5. Keras: metrics=["accuracy"].',
  'readout.accuracy-test.help':
    'Share of test points on the right side of 0.5: how well the network does on what it has not seen.',
  'field.speed.help':
    'How fast Play trains: slowly enough to follow every batch, or as fast as this machine can.',
} as const
