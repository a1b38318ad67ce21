/** The numbers of the training and its pace; in English. */
export const readouts = {
  'readout.epoch': 'Epoch',
  'readout.epoch.help': 'How many times the network has seen the whole training set. Keras: epochs.',
  'readout.iteration': 'Iteration',
  'readout.iteration.help':
    'How many updates of the weights so far: one per batch. 1000 samples in batches of 100 are 10 iterations per epoch.',
  'readout.samples-per-second': 'Speed reached',
  'readout.samples-per-second.unit': '{speed} samples/s',
  'readout.loss-train': 'Training loss',
  'readout.loss-train.help':
    'Mean loss over the training points, without penalties. It is what training makes small.',
  'readout.loss-test': 'Test loss',
  'readout.loss-test.help':
    'Mean loss over points the network never trains on. When it rises while the training loss falls, the network overfits.',
  'readout.accuracy-train': 'Training accuracy',
  'readout.accuracy-train.help':
    'Share of training points on the right side of 0.5. Keras: metrics=["accuracy"].',
  'readout.accuracy-test': 'Test accuracy',
  'readout.accuracy-test.help':
    'Share of test points on the right side of 0.5: how well the network does on what it has not seen.',
  'readout.none': '–',
  'field.speed': 'Speed',
  'field.speed.help':
    'How fast Play trains: slowly enough to follow every batch, or as fast as this machine can.',
  'speed.1-batch': '1 batch/s',
  'speed.10-batches': '10 batches/s',
  'speed.1-epoch': '1 epoch/s',
  'speed.10-epochs': '10 epochs/s',
  'speed.50-epochs': '50 epochs/s',
  'speed.max': 'As fast as it goes',
} as const
