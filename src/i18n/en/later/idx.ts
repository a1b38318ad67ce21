/** What is wrong with files that were opened as those of MNIST (IDX files); in English. */
export const idx = {
  'idx.in-file': '{file}: {problem}',
  'idx.problem.empty-file': 'This file is empty. Download it again.',
  'idx.problem.gzip-broken':
    'This file is compressed (gzip), but damaged or cut off, so it cannot be unpacked. Download it again.',
  'idx.problem.not-idx':
    'This is not an IDX file. The files of MNIST are called, for example, train-images-idx3-ubyte or train-images-idx3-ubyte.gz.',
  'idx.problem.wrong-type':
    'The values in this IDX file are of type {type}. MNIST has unsigned bytes, type 0x08.',
  'idx.problem.wrong-dimensions':
    'The data in this IDX file has {found} dimensions. Images have 3 (images, rows, columns), labels have 1.',
  'idx.problem.labels-not-images': 'These are labels, not images.',
  'idx.problem.images-not-labels': 'These are images, not labels.',
  'idx.problem.header-cut':
    'The file ends within its header: expected {expected} bytes, found {found}. Download it again.',
  'idx.problem.images-cut':
    'The file is cut off: expected {count} images of {rows}×{columns} = {expected} bytes, found {found}. Download it again.',
  'idx.problem.images-too-long':
    'The file is longer than its header says: expected {count} images of {rows}×{columns} = {expected} bytes, found {found}.',
  'idx.problem.labels-cut':
    'The file is cut off: expected {count} labels = {expected} bytes, found {found}. Download it again.',
  'idx.problem.labels-too-long':
    'The file is longer than its header says: expected {count} labels = {expected} bytes, found {found}.',
  'idx.problem.no-images': 'There is nothing in this file: {count} images of {rows}×{columns}.',
  'idx.problem.no-labels': 'There is nothing in this file: 0 labels.',
  'idx.problem.label-too-large': 'Label number {place} is {found}. Labels are digits from 0 to {limit}.',
  'idx.problem.too-large':
    'This file has more than {limit} MB once unpacked, which is more than is read here.',
  'idx.problem.wrong-file-count':
    'Choose 2 files (images and labels) or 4 (images and labels to train, images and labels to test) together. Chosen: {found}.',
  'idx.problem.wrong-pairs':
    'Each file of images needs its file of labels. Files of images: {images}, of labels: {labels}.',
  'idx.problem.image-size':
    'The images are {rows}×{columns} pixels. Those of MNIST are {size}×{size}, and no others can be used.',
  'idx.problem.counts-differ':
    'These images and labels do not belong together: there are {images} images and {labels} labels.',
  'idx.problem.same-counts':
    'Both files of images have {count} images, and their names do not tell which are to train and which to test. Put “train” or “test” into the names.',
} as const
