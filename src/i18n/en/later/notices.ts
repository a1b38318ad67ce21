/** What the page says while it trains, and what may be done about it; in English. */
export const notices = {
  'notice.lack.no-points': 'There is nothing to learn from yet. Draw some points on the output map first.',
  'notice.lack.one-point': 'One point is not enough to learn from. Draw at least one more.',
  'notice.lack.no-rows':
    'Hardly any row of this table has all the numbers that are used. Use fewer inputs, or another column to learn.',
  'notice.lack.one-class':
    'All points are of the same class, so there is nothing to tell apart. Add points of another class.',
  'notice.diverged.not-finite':
    'Training stopped at epoch {epoch}: a weight or the loss is no longer a finite number. Usually the learning rate is too large.',
  'notice.diverged.exploding':
    'Training stopped at epoch {epoch}: the loss grows without end. Usually the learning rate is too large.',
  'notice.stopped.early-stopping':
    'Early stopping at epoch {epoch}: the test loss was lowest after epoch {best}, at {loss}. The network has the weights of epoch {best} again.',
  'notice.stopped.untold':
    'Early stopping at epoch {epoch}: the network has the weights of epoch {best} again, the best on the test data.',
  'notice.stopped.nothing-wrong':
    'Nothing is wrong any more: the perceptron rule changes nothing. Training stopped after epoch {epoch}.',
  'notice.go-on': 'Go on',
  'notice.early-stopping-needs-test':
    'Early stopping watches the loss of the test points, and there are none: use fewer of the points for training.',
  'notice.restore': 'Back to the last good state',
  'failure.backend-unavailable':
    'This backend does not work in this browser. Choose Automatic under “Computed by”.',
  'failure.internal': 'Something went wrong in the engine. Press reset, or reload the page.',
  'notice.restored': 'Back at the last good state. A smaller learning rate keeps it from happening again.',
  'notice.worker-restarted':
    'The engine stopped and was started again from the last weights. Nothing is lost.',
  'notice.context-lost':
    'The browser took the graphics card away for a moment. Training goes on from the last weights.',
  'failure.context-lost': 'The browser took the graphics card away. Training goes on as soon as it is back.',
  'failure.network-too-large':
    'This network is too large for this backend. Use fewer units or another backend.',
  'failure.bad-parameters': 'These weights do not fit this network, so they were not used.',
  'notice.points-cut': 'The first {count} of {all} points were taken over: a link holds no more.',
  'notice.playground-link':
    'A link of TensorFlow Playground is open: its data, network, first weights and halved squared error.',
  'notice.use-cross-entropy': 'Use sigmoid and cross-entropy',
  'playground-note.no-seed': 'It names no seed: there the data are others every time, here always the same.',
  'playground-note.odd-seed':
    'Its seed has characters that cannot be used: data and weights are drawn our way.',
  'playground-note.no-inputs': 'It leaves the network without inputs: here it has x₁ and x₂.',
  'playground-note.l1': 'There L1 sets a weight that reaches 0 to 0 for good; here it may grow again.',
  'playground-note.batch-too-large':
    'A batch of {batchSize} is more than the {count} training points: there it never learns, here they are one batch.',
  'playground-note.partial-batch':
    'The last batch of an epoch has only {left} points: there they join the next epoch’s first batch, here they are a batch by themselves, so losses differ a little.',
  'playground-note.tutorial': 'The article “{name}” belongs to another page and is not shown.',
  'notice.new-version':
    'A newer version of Sinapsis is ready. Reload when you like: your settings stay, training starts from the beginning.',
  'notice.reload': 'Reload',
} as const
