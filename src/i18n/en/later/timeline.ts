/** Looking back at the training; in English. */
export const timeline = {
  'timeline.title': 'Timeline',
  'timeline.epoch': 'Epoch shown',
  'timeline.of': 'of {last}',
  'timeline.value': 'epoch {epoch} of {last}',
  'timeline.goes-on': 'Play goes on from here',
  'timeline.present': 'Back to the present',
  'timeline.help':
    'Drag the slider, or click in the curves, to see everything as it was; play or step goes on from there. Up to 240 moments are kept, dense near the present, until data or network change.',
} as const
