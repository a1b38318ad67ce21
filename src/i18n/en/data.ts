/** The data: how many points, how they are drawn, and what the network is given of them; in English. */
export const data = {
  'data.title': 'Data',
  'data.datasets': 'Dataset',

  'field.noise': 'Noise',
  'field.samples': 'Samples',
  'field.trainShare': 'Training share',
  'field.classes': 'Classes',
  'field.standardize': 'Standardise',
  'field.dataSeed': 'Data seed',

  'features.title': 'Inputs',
  'features.last': 'A network needs at least one input.',
  'features.toggle': 'Input {feature}',
  'features.formula': 'Type a formula',

  'feature.x1': 'x₁',
  'feature.x2': 'x₂',
  'feature.x1^2': 'x₁²',
  'feature.x2^2': 'x₂²',
  'feature.x1x2': 'x₁x₂',
  'feature.sin(x1)': 'sin x₁',
  'feature.sin(x2)': 'sin x₂',
} as const
