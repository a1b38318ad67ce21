/** The stack of layers of a network that takes images, and AlexNet; in English. */
export const stack = {
  'stack.help':
    'The image goes through the layers from top to bottom. Each card says what its layer hands on (height × width × channels, or numbers in a row) and how many parameters it has. Add layers with +, drag them, or move them with the arrow keys.',
  'stack.list': 'Layers, from the image to the output',
  'stack.input': 'Image',
  'stack.input.help':
    'What the network is given: 28 × 28 pixels of one channel, from 0 (black) to 1. Keras: Input(shape=(28, 28, 1)).',
  'stack.output': 'Output layer',
  'stack.output.help':
    'One unit for each digit; softmax makes their outputs probabilities that add up to 1. The task asks for it, so it stays. Keras: Dense(10, activation="softmax").',
  'stack.parameters': '{count} params',
  'stack.add': 'Add a layer after {layer}',
  'stack.full': 'There are {max} layers already: remove one first.',
  'stack.remove': 'Remove {layer}, layer {place}',
  'stack.move': 'Move {layer}, layer {place} of {count}',
  'stack.move.help': 'Drag it, or press the arrow keys up and down. Delete removes the layer.',
  'stack.settings': 'Settings of {layer}, layer {place}',
  'stack.said.added': '{layer} is now layer {place} of {count}.',
  'stack.said.moved': '{layer} moved to place {place} of {count}.',
  'stack.said.removed': '{layer} removed.',
  'stack.said.end': '{layer} cannot go further.',

  'stack.conv2d.short': '{filters} filters {kernel}×{kernel}',
  'stack.stride.short': 'stride {strides}',
  'stack.units.short': '{units} units',
  'stack.rate.short': '{percent} left out',

  'layer.conv2d': 'Conv2D',
  'layer.conv2d.help':
    'Convolution: each filter slides a small window over the image and draws a map of where it finds its pattern.',
  'layer.max_pooling2d': 'MaxPooling2D',
  'layer.max_pooling2d.help': 'Keeps the largest number of each window: the maps get smaller.',
  'layer.average_pooling2d': 'AveragePooling2D',
  'layer.average_pooling2d.help': 'Keeps the mean of each window: the maps get smaller and smoother.',
  'layer.flatten': 'Flatten',
  'layer.flatten.help': 'Lays all numbers of the maps in one row, which dense layers need.',
  'layer.dense': 'Dense',
  'layer.dense.help': 'Every unit is connected to every number of the row before it.',
  'layer.dropout': 'Dropout',
  'layer.dropout.help':
    'While training it leaves out a random share of the numbers, so that no unit relies on a single other one.',
  'layer.batch_normalization': 'BatchNormalization',
  'layer.batch_normalization.help':
    'Shifts and scales each channel to mean 0 and deviation 1 over the batch, then by two learned numbers.',

  'field.filters': 'Filters',
  'field.filters.help': 'How many patterns the layer looks for: each filter gives one map. Keras: filters.',
  'field.kernelSize': 'Kernel',
  'field.kernelSize.help': 'Height and width of the window of each filter, in pixels. Keras: kernel_size.',
  'field.poolSize': 'Window',
  'field.poolSize.help': 'Height and width of the window, in pixels. Keras: pool_size.',
  'field.strides': 'Stride',
  'field.strides.help': 'How many pixels the window moves on each time. Keras: strides.',
  'field.padding': 'Padding',
  'field.padding.help': 'What happens at the border of the image. Keras: padding.',
  'padding.valid': 'valid',
  'padding.valid.help': 'The window stays inside the image, so that the map gets smaller.',
  'padding.same': 'same',
  'padding.same.help': 'A border of zeros is added: with stride 1 the map stays as large as the image.',
  'field.denseUnits': 'Units',
  'field.denseUnits.help': 'How many neurons the layer has. Keras: units.',
  'field.rate': 'Rate',
  'field.rate.help': 'The share that is left out at each update, from 0 to 0.9. Keras: rate.',

  'stack-problem.at': 'Layer {place}, {layer}',
  'stack-problem.bad-size': 'One of its sizes is no whole number from 1 on.',
  'stack-problem.needs-image': 'It needs an image, but Flatten has laid all numbers in a row before it.',
  'stack-problem.window-too-large':
    'Its window of {size} × {size} is larger than the image that is left: {shape}.',
  'stack-problem.needs-flatten': 'It needs numbers in a row, but gets maps of {shape}: Flatten is missing.',
  'stack-problem.flattened-twice': 'There is nothing to flatten: the numbers are in a row already.',
  'stack-problem.softmax-inside': 'Only the output layer can be a softmax.',
  'stack-problem.no-dense-at-the-end': 'A dense layer has to decide at the end.',
  'stack-problem.too-many-parameters':
    'The network would have {count} parameters. More than {max} are too many for a browser.',
  'stack-problem.meanwhile': 'Until it fits, the network stays and trains as it was.',

  'stack-fix.insert-flatten': 'Insert Flatten',
  'stack-fix.remove-flatten': 'Remove this Flatten',
  'stack-fix.move-before-flatten': 'Move before Flatten',
  'stack-fix.shrink-window': 'Shrink the window',
  'stack-fix.undo': 'Undo',

  'stack-preset.choose': 'Begin with…',
  'stack-preset.own': 'Own stack',
  'stack-preset.softmax': 'Softmax regression',
  'stack-preset.softmax.help': 'No hidden layer: every digit has one weight for each pixel.',
  'stack-preset.mlp': 'MLP 784-100-10',
  'stack-preset.mlp.help': 'One hidden layer of 100 units. It does not know which pixels are neighbours.',
  'stack-preset.small-cnn': 'Small CNN',
  'stack-preset.small-cnn.help': '8 filters 3×3 and pooling: few parameters, and soon trained.',
  'stack-preset.cnn': 'CNN of the course',
  'stack-preset.cnn.help': '32 filters 3×3, pooling and 128 dense units, as in many first courses.',
  'stack-preset.lenet-5': 'LeNet-5',
  'stack-preset.lenet-5.help': 'LeCun and others, 1998: two convolutions and three dense layers, with tanh.',

  'alexnet.open': 'A deep network: AlexNet',
  'alexnet.open.help': 'See the layers of a network of 2012 and where its 60 million parameters are.',
  'alexnet.title': 'AlexNet: a deep network',
  'alexnet.intro':
    'Krizhevsky, Sutskever and Hinton, 2012: 1000 classes of photographs. Nobody trains it in a browser, so here it is only to be looked at. All numbers are computed by the same code as those of your own network.',
  'alexnet.layer': 'Layer',
  'alexnet.shape': 'Output',
  'alexnet.parameters': 'Parameters',
  'alexnet.total': 'Total',
  'alexnet.where':
    'The {dense} dense layers have {share} of the parameters; the {convolutions} convolutions only {rest}.',
  'alexnet.why':
    'A filter is used again at every place of the image, so it needs few weights. A dense layer has a weight of its own for each pair of numbers.',
  'alexnet.groups':
    'In the paper there are {grouped}: it split some convolutions between two graphics cards, which halves their kernels. Without those two groups, as here, there are {count}. Its local response normalization, which has no parameters, is left out.',
  'alexnet.blocks':
    'The area of a block is what its layer hands on (above) and its parameters (below), each row to its own scale.',
  'alexnet.number': 'No.',
} as const
