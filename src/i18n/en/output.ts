/** The output panel; in English. */
export const output = {
  'output.title': 'Output',
  'output.help':
    'What the network says at every point of the plane: orange negative or class 0, blue positive or class 1. Lines are drawn where the output crosses the boundary.',
  'output.unit': 'Shown: {unit}',
  'output.back': 'Back to the output',
  'output.map': 'Output map of the network over the plane',
  'output.probe': 'x₁ {x1}, x₂ {x2}: {value}',
  'output.legend': 'Colours and their values',
  'output.legend.help':
    'Colour means value, here and for weights and points: orange low, blue high, pale in between.',
  'output.points': 'Filled points train, ringed points test.',
  'field.mistakes': 'Mistakes',
  'field.mistakes.help':
    'Rings the points on the wrong side of the boundary, test points too while they are shown: what the accuracy lacks.',
  'field.discretize': 'Discretise',
  'field.discretize.help': 'Shows only on which side of the boundary each place lies, not how surely.',
  'field.testData': 'Test data',
  'field.testData.help': 'Draws the test points too, as rings. The network never trains on them.',
  'output.train': 'Training',
  'output.test': 'Test',
  'output.metrics': 'Loss and accuracy',
  'output.loss': 'Loss',
  'output.accuracy': 'Accuracy',
} as const
