/** The training: learning rate, batches, penalties; in English. */
export const training = {
  'training.title': 'Training',
  'training.optimizer-parameters': 'Settings of {optimizer}',
  'field.learningRate': 'Learning rate',
  'field.learningRate.help':
    'How big a step each update takes: w ← w - rate · dL/dw. Too small is slow, too large diverges. Keras: learning_rate.',
  'field.batchSize': 'Batch size',
  'field.batchSize.help':
    'How many training points share one update. Small batches wander, large ones are smooth. Keras: batch_size.',
  'field.l1': 'L1',
  'field.l1.help':
    'Adds l1 · Σ|w| to what is minimised: pushes weights to exactly zero. Biases are free. Keras: kernel_regularizer=L1(…).',
  'field.l2': 'L2',
  'field.l2.help':
    'Adds l2 · Σw² to what is minimised: keeps weights small and the boundary smooth. Biases are free. Keras: kernel_regularizer=L2(…).',
} as const
