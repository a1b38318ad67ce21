/** Commands, their buttons and their keys; in English. */
export const commands = {
  'transport.title': 'Training controls',
  'transport.play': 'Play',
  'transport.pause': 'Pause',
  'transport.step': 'Step',
  'transport.sample': 'sample',
  'transport.batch': 'batch',
  'transport.epoch': 'epoch',
  'transport.waiting': 'Starts as soon as the engine is ready',

  'command.toggle-play': 'Play or pause',
  'command.toggle-play.help':
    'Trains the network on and on, or stops where it is. Nothing is lost by pausing.',
  'command.step-sample': 'Step one sample',
  'command.step-sample.help':
    'One update of the weights from a single training example: the smallest step there is.',
  'command.step-batch': 'Step one batch',
  'command.step-batch.help':
    'One iteration: the mean gradient over one batch, then one update of all weights.',
  'command.step-epoch': 'Step one epoch',
  'command.step-epoch.help': 'Every training example once: samples / batch size iterations, rounded up.',
  'command.reset': 'Reset',
  'command.reset.help': 'Back to epoch 0 with the very same initial weights, to try other settings fairly.',
  'command.new-weights': 'New weights',
  'command.new-weights.help': 'Draws other initial weights and starts again at epoch 0.',
  'command.new-sample': 'New sample',
  'command.new-sample.help': 'Draws other points by the same rule, with the next seed. The weights stay.',
  'command.add-layer': 'Add a hidden layer',
  'command.add-layer.help':
    'Adds a Dense layer before the output. Weights that still have a place keep their value.',
  'command.remove-layer': 'Remove the last hidden layer',
  'command.remove-layer.help':
    'Takes the last hidden layer away. Weights that still have a place keep their value.',
  'command.undo': 'Undo',
  'command.undo.help':
    'Takes back the last edit: a setting, the shape of the network, or a weight you typed.',
  'command.redo': 'Redo',
  'command.redo.help': 'Makes the edit again that was taken back last.',
  'command.share': 'Copy link',
  'command.share.help':
    'Copies a link to this very playground: data, network, settings and seeds. Whoever opens it gets the same numbers.',
  'command.next-theme': 'Change theme',
  'command.next-theme.help': 'Light, dark, or projector: larger and with more contrast, for a classroom.',
  'command.next-language': 'Change language',
  'command.next-language.help': 'English or Spanish. The link remembers it.',
  'command.help': 'Keyboard shortcuts',
  'command.help.help': 'Everything that can be done by keyboard.',

  'key.Space': 'Space',
  'key.ArrowRight': '→',
  'key.Shift': 'Shift',
  'key.Alt': 'Alt',
  'key.Mod': 'Ctrl',
} as const
