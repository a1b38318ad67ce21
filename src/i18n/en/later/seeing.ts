/** What layers make of an image, and the lens over one of their numbers; in English. */
export const seeing = {
  'seeing.input': 'The image',
  'seeing.maps': 'Maps of layer {layer}',
  'seeing.units': 'Units of layer {layer}',
  'seeing.numbers': 'Numbers of layer {layer}',
  'seeing.map': 'Map {at} of {all}',
  'seeing.unit': 'Unit {at} of {all}',
  'seeing.number': 'Number {at} of {all}',
  'seeing.scale': 'Orange −{largest}, blue {largest}',
  'seeing.output': 'What it takes the image for',
} as const
