/** Explanations: the training; in English. */
export const training = {
  'field.learningRate.help':
    'How big a step each update takes: w ← w - rate · dL/dw. Too small is slow, too large diverges. Keras: learning_rate.',
  'field.schedule.help':
    'How the learning rate falls over the epochs: large steps first, small ones to settle. Keras: LearningRateScheduler.',
  'schedule.constant.help': 'The rate stays as it is set.',
  'schedule.step.help':
    'Every so many epochs the rate is multiplied by the factor. Keras: ExponentialDecay(staircase=True).',
  'schedule.cosine.help':
    'Falls like half a wave to 0: rate · (1 + cos(π · epoch / epochs)) / 2. Keras: CosineDecay.',
  'field.decayEpochs.help':
    'In steps: epochs from one drop to the next. As a cosine: epochs until the rate is 0. Keras: decay_steps.',
  'field.decayFactor.help': 'What every drop multiplies the rate by, 0.01 to 1. Keras: decay_rate.',
  'field.regularisation.help':
    'What keeps a network from learning its training points by heart, and its updates within bounds.',
  'field.batchSize.help':
    'How many training points share one update. Small batches wander, large ones are smooth. Keras: batch_size.',
  'field.shuffle': 'Shuffle',
  'field.shuffle.help':
    'Every epoch goes through the training points in another order; without it always in the same. Keras: fit(shuffle=True).',
  'field.bias': 'Initial bias',
  'field.bias.help': 'What every bias begins with. Keras: bias_initializer=Constant(…).',
  'playground-ways.both': 'Data and initial weights of seed {seed}, as in TensorFlow Playground.',
  'playground-ways.data': 'Data of seed {seed}, as in TensorFlow Playground.',
  'playground-ways.weights': 'Initial weights of seed {seed}, as in TensorFlow Playground.',
  'field.l1.help':
    'Adds l1 · Σ|w| to what is minimised: pushes weights to exactly zero. Biases are free. Keras: kernel_regularizer=L1(…).',
  'field.l2.help':
    'Adds l2 · Σw² to what is minimised: keeps weights small and the boundary smooth. Biases are free. Keras: kernel_regularizer=L2(…).',
  'field.dropout.help':
    'The share of the units of every hidden layer that each update leaves out, so that none can rely on a single other one. Losses and maps use all units. Keras: Dropout(rate, noise_shape=(1, units)).',
  'field.maxNorm.help':
    'After every update, the incoming weights of each unit are shortened to at most this length √Σw². Biases are free. Keras: kernel_constraint=MaxNorm(…).',
  'field.clipValue.help':
    'No part of the gradient gets larger than this, up or down: tames exploding gradients. Keras: clipvalue.',
  'field.inputNoise.help':
    'Adds normal noise of this deviation to the inputs of the training points, drawn anew every epoch. Losses are measured without it. Keras: GaussianNoise(stddev).',
  'field.patience.help':
    'Stops after this many epochs without a lower test loss, and takes the best weights back. Keras: EarlyStopping(patience=…, restore_best_weights=True).',
} as const
