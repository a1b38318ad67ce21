/** The output panel; in English. */
export const output = {
  'output.title': 'Output',
  'output.help':
    'What the network says at every point of the plane: orange negative or class 0, blue positive or class 1. Lines are drawn where the output crosses the boundary.',
  'output.unit': 'Shown: {unit}',
  'output.back': 'Back to the output',
  'output.map': 'Output map of the network over the plane',
  'output.curve': 'Curve of the output over {x}',
  'output.probe': '{xName} {x}, {yName} {y}: {value}',
  'output.probe.classes': '{xName} {x}, {yName} {y}: class {shares}',
  'output.probe.curve': '{xName} {x}: {value}',
  'output.probe.near': 'point at {x}: {y}, residual {residual}',
  'output.probability': 'probability: {name}',
  'output.activation': 'activation',
  'output.value': 'output',
  'output.line': '{y} = {slope} · {x} {sign} {intercept}',
  'output.line.bent': 'p = {function}({slope} · {x} {sign} {intercept})',
  'output.crossing': '{y} = {level} at {x} = {places}',
  'output.across': 'Across',
  'output.up': 'Up',
  'output.slice': 'Slice',
  'output.slice.help':
    'The map shows two columns. The others are held where the sliders are; a double click puts one back to its mean. Points are the fainter the further they lie from the slice.',
  'output.held': '{name} held at',
  'output.held.default': 'Mean: {value} (double click)',
  'output.classes': 'Classes',
  'output.classes.help':
    'Each class has a colour and a shape. The map has the colour of the most probable class, the paler the less sure.',
  'field.residuals': 'Residuals',
  'field.residuals.help':
    'Joins each point with the curve: the error that training makes small. They fade where there are many points.',
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
