/** Explanations: commands, their buttons and their keys; in English. */
export const commands = {
  'command.toggle-play.help':
    'Trains the network on and on, or stops where it is. Nothing is lost by pausing.',
  'command.step-sample.help':
    'One update of the weights from a single training example: the smallest step there is.',
  'command.step-batch.help':
    'One iteration: the mean gradient over one batch, then one update of all weights.',
  'command.step-epoch.help': 'Every training example once: samples / batch size iterations, rounded up.',
  'command.reset.help': 'Back to epoch 0 with the very same initial weights, to try other settings fairly.',
  'command.new-weights.help': 'Draws other initial weights and starts again at epoch 0.',
  'command.new-sample.help': 'Draws other points by the same rule, with the next seed. The weights stay.',
  'command.earlier.help':
    'Goes back to the state kept before this one, and pauses there. Play goes on from what you see. The comma does the same.',
  'command.later.help': 'Goes to the state kept after this one. The full stop does the same.',
  'command.add-layer.help':
    'Adds a Dense layer before the output. Weights that still have a place keep their value.',
  'command.remove-layer.help':
    'Takes the last hidden layer away. Weights that still have a place keep their value.',
  'command.undo.help':
    'Takes back the last edit: a setting, the shape of the network, or a weight you typed.',
  'command.redo.help': 'Makes the edit again that was taken back last.',
  'command.share.help':
    'Copies a link to this very playground, with what it has learned, and offers other ways: the settings alone, a QR code, or a file. While presenting it shows the QR code in large.',
  'command.save': 'Save file',
  'command.open': 'Open file',
  'command.save.help': 'Saves everything as a file: settings, points, your table, and all weights.',
  'command.open.help': 'Opens a file that was saved here.',
  'command.next-theme.help': 'Light, dark, or projector: larger and with more contrast, for a classroom.',
  'command.next-language.help': 'English or Spanish. The link remembers it.',
  'command.help.help': 'Everything that can be done by keyboard.',
} as const
