/** Looking back at the training; in English. */
export const timeline = {
  'timeline.title': 'Timeline',
  'timeline.epoch': 'Epoch shown',
  'timeline.of': 'of {last}',
  'timeline.value': 'epoch {epoch} of {last}',
  'timeline.goes-on': 'Play goes on from here',
  'timeline.present': 'Back to the present',
  'timeline.help':
    'Drag the slider, or click in the curves, to see the network as it was. Every number then belongs to that epoch.\n\nPlay or step goes on from there; what came after stays as a faint curve.\n\nKept are up to 240 moments, dense near the present and thinner the older. They begin anew when the data or the network change.',
} as const
