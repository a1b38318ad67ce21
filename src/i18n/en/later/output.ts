/** Explanations: the output panel; in English. */
export const output = {
  'output.help':
    'What the network says at every point of the plane: orange negative or class 0, blue positive or class 1. Lines are drawn where the output crosses the boundary.',
  'output.slice.help':
    'The map shows two columns. The others are held where the sliders are; a double click puts one back to its mean. Points are the fainter the further they lie from the slice.',
  'output.held.default': 'Mean: {value} (double click)',
  'output.classes.help':
    'Each class has a colour and a shape. The map has the colour of the most probable class, the paler the less sure.',
  'field.residuals.help':
    'Joins each point with the curve: the error that training makes small. They fade where there are many points.',
  'output.legend.help':
    'Colour means value, here and for weights and points: orange low, blue high, pale in between.',
  'field.mistakes.help':
    'Rings the points on the wrong side of the boundary, test points too while they are shown: what the accuracy lacks.',
  'field.discretize.help': 'Shows only on which side of the boundary each place lies, not how surely.',
  'field.testData.help': 'Draws the test points too, as rings. The network never trains on them.',
} as const
