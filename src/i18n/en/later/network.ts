/** Explanations: the network and its diagram; in English. */
export const network = {
  'network.help':
    'Every tile is one neuron and shows its output over the plane. A line is a weight: its width is |w|, its colour the sign. The dot at a tile is its bias.',
  'network.parameters.help': 'All weights and biases that training changes. Keras: model.count_params().',
  'network.units.help': 'Number of neurons of this layer, 1 to 32. Keras: Dense(units).',
  'network.value': 'Value',
  'network.dropped': 'Left out of this update by dropout.',
  'network.edit': 'Click to type a value',
  'network.enlarge': 'Click to enlarge',
  'network.formula.unit': 'a = f(w₁a₁ + w₂a₂ + … + b), f = {activation}',
  'network.formula.input': 'Given to the network as it is.',
  'network.formula.weight': 'z gets w · a added: the weight times the output it comes from.',
  'network.formula.bias': 'z gets b added: it moves where the neuron switches.',
} as const
