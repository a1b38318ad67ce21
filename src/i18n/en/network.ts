/** The network and its diagram; in English. */
export const network = {
  'network.title': 'Network',
  'network.layers.count': 'Hidden layers: {count}',
  'network.parameters': 'Parameters: {count}',
  'network.input': 'Inputs',
  'network.hidden': 'Hidden layer {layer}',
  'network.output': 'Output',
  'network.units.more': 'Add a unit to hidden layer {layer}',
  'network.units.fewer': 'Remove a unit from hidden layer {layer}',
  'network.unit.input': 'Input {feature}',
  'network.unit.hidden': 'Neuron {unit} of hidden layer {layer}',
  'network.unit.output': 'Output neuron',
  'network.unit.class': 'Output neuron of class {class}',
  'network.weight': 'Weight: {from} → {to}',
  'network.bias': 'Bias: {unit}',
  'network.activation': 'Activation of hidden layer {layer}',
  'network.scroll': 'Network diagram, scrolls sideways',
} as const
