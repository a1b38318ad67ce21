/** The numbers of the training and its pace; in English. */
export const readouts = {
  'readout.epoch': 'Epoch',
  'readout.iteration': 'Iteration',
  'readout.samples-per-second': 'Speed reached',
  'readout.samples-per-second.unit': '{speed} samples/s',
  'readout.loss-train': 'Training loss',
  'readout.loss-test': 'Test loss',
  'readout.accuracy-train': 'Training accuracy',
  'readout.accuracy-test': 'Test accuracy',
  'readout.none': '–',
  'field.speed': 'Speed',
  'speed.1-batch': '1 batch/s',
  'speed.10-batches': '10 batches/s',
  'speed.1-epoch': '1 epoch/s',
  'speed.10-epochs': '10 epochs/s',
  'speed.50-epochs': '50 epochs/s',
  'speed.max': 'As fast as it goes',
} as const
