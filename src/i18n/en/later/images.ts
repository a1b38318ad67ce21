/** Learning from images: their data, drawing a digit, and how well they are told apart; in English. */
export const images = {
  'field.images': 'Images',
  'field.images.help':
    'Number of images, training and test together. Digits that you draw yourself come on top.',

  'digit.examples': 'Examples',
  'digit.examples.help':
    'One image of every class. Press one to send it through the network; the arrow brings others.',
  'digit.others': 'Other examples',
  'digit.watch': 'Watch image {row}, a {digit}',
  'digit.drawn': 'Your digits',
  'digit.drawn.help':
    'Digits that you drew and added to the training data, with what they are meant to be. They travel in the link.',
  'digit.remove': 'Remove your {digit}',

  'digit.output.help':
    'One image and what the network takes it for: the output layer gives every class a probability (softmax), and together they make 100 %. Or draw a digit yourself and see what the network makes of it. That takes no mouse: on the pad, arrow keys and Space draw.',
  'digit.mode': 'What goes through the network',
  'digit.mode.data': 'Data',
  'digit.mode.draw': 'Draw',
  'digit.image': 'Image {row}: {digit}',
  'digit.sets': 'Which images',
  'digit.of.train': 'Training image {row}',
  'digit.of.test': 'Test image {row}',
  'digit.is': 'Label',
  'digit.given': 'Network',
  'digit.right': 'right',
  'digit.wrong': 'wrong',
  'digit.previous': 'Previous image',
  'digit.next': 'Next image',
  'digit.random': 'Random image',
  'digit.next-mistake': 'Next mistake',
  'digit.next-mistake.help': 'Goes on to the next test image that is given a wrong class.',
  'digit.no-mistake': 'No mistakes here',
  'digit.probabilities': 'Probability of every class',

  'digit.pad': 'Pad: draw a digit from 0 to 9 with finger, pen or mouse',
  'digit.pad.empty': 'Draw a digit',
  'digit.pad.keys':
    'With the keyboard: arrow keys move a cross, two at once go aslant, with Shift in small steps. Space or Enter puts the pen down and lifts it. Escape forgets the stroke being drawn, Backspace the last one, Delete all.',
  'digit.pad.keys.short': 'arrows: move\nSpace: pen down, pen up',
  'digit.pen.down': 'Row {row}, column {column} of {all}, drawing',
  'digit.pen.up': 'Row {row}, column {column} of {all}, pen up',
  'digit.undo': 'Undo the last stroke',
  'digit.clear': 'Clear',
  'digit.seen': 'What the network sees',
  'digit.seen.help':
    'Your drawing in 28 × 28 pixels, scaled to 20 × 20 and centred by its centre of mass, as the images of MNIST are. A network knows only what looks like its training data.',
  'digit.label': 'It is meant to be a',
  'digit.choose': 'Choose what it is meant to be',
  'digit.add': 'Add to training',
  'digit.add.help':
    'Adds your drawing to the training data under this label, up to {most} of them. The network then learns from it, too.',
  'digit.added': 'Added as a {digit}: {count} of {most}',
  'digit.full': 'There are {most} already. Remove one first.',

  'digit.cell': '{count} images of {actual} given {given}: show them',
  'digit.matrix.help':
    'A row for what the images are, a column for what the network gives them: the most probable class. Press a number to see its images.',
  'digit.cell.images': 'Is {actual}, given {given}: {count}',
  'digit.cell.close': 'Back to the mistakes',
  'digit.corner': 'Is ↓ →',
  'digit.precision': 'Prec.',
  'digit.recall': 'Recall',
  'digit.f1': 'F1',
  'digit.mistakes': 'Surest mistakes',
  'digit.mistakes.help':
    'Images given a wrong class, the surest first: what they are → what the network says, and its probability. Press one to send it through the network.',
  'digit.mistake': '{actual} → {given}',
  'digit.mistake.watch': 'Watch image {row}, a {actual} given {given} with {share}',
  'digit.none': 'No image is here now.',
  'digit.no-mistakes': 'Not one mistake.',
  'digit.more': 'Show {count} more',

  'mnist.title': 'MNIST files',
  'mnist.intro':
    'Choose the files of MNIST together: images and labels to train, and those to test where you have them. They may be compressed (.gz). They are read here, in your browser, and never uploaded.',
  'mnist.open': 'Choose files…',
  'mnist.or-drop': 'or drop them on the page',
  'mnist.reading': 'Reading {files} files…',
  'mnist.read': '{train} images to train and {test} to test.',
  'mnist.read.one': '{train} images. Some of them will test, as the training share says.',
  'mnist.use': 'Use these images',
  'mnist.cancel': 'Cancel',
  'mnist.change': 'Change…',
  'mnist.line': '{count} images',
} as const
