/** Explanations: the activations; in English. */
export const activations = {
  'field.activation.help':
    'The function a = f(z) each neuron applies to its weighted sum z = w·x + b. Keras: activation.',
  'activation.linear.help': 'f(z) = z. Layers of it add up to one linear layer. Keras: linear.',
  'activation.sigmoid.help':
    'f(z) = 1 / (1 + e^-z), between 0 and 1. Saturates, so its gradient vanishes in deep networks. Keras: sigmoid.',
  'activation.tanh.help': 'f(z) = tanh z, between -1 and 1, centred on 0. Keras: tanh.',
  'activation.relu.help':
    'f(z) = max(0, z): the most used in hidden layers. A unit whose z is always negative stops learning. Keras: relu.',
  'activation.leaky_relu.help':
    'f(z) = z for z > 0, otherwise 0.2 z: ReLU that still learns when negative. Keras: leaky_relu.',
  'activation.elu.help':
    'f(z) = z for z > 0, otherwise e^z - 1: like ReLU, but smooth, and never quite still when negative. Keras: elu.',
  'activation.gelu.help':
    'f(z) = z · Φ(z), with Φ the normal distribution: a smooth ReLU with a dip below 0, usual in language models. Keras: gelu.',
  'activation.softplus.help':
    'f(z) = ln(1 + e^z), always positive: ReLU with its corner rounded; its slope is the sigmoid. Keras: softplus.',
  'activation.sine.help':
    'f(z) = sin z, between -1 and 1: draws waves, good for spirals and fine detail. Keras: keras.ops.sin.',
  'activation.step.help':
    'f(z) = 1 for z > 0, otherwise 0: the first artificial neuron. Its slope is 0, so only the perceptron rule at the output learns with it.',
  'activation.softmax.help':
    'f(z)_k = e^z_k / Σ e^z_j: one probability per class, together 1. Keras: softmax.',
} as const
