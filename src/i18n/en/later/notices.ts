/** What the page says while it trains, and what may be done about it; in English. */
export const notices = {
  'notice.stopped.early-stopping':
    'Early stopping at epoch {epoch}: the test loss was lowest after epoch {best}, at {loss}. The network has the weights of epoch {best} again.',
  'notice.stopped.nothing-wrong':
    'Nothing is wrong any more: the perceptron rule changes nothing. Training stopped after epoch {epoch}.',
  'notice.go-on': 'Go on',
  'notice.early-stopping-needs-test':
    'Early stopping watches the loss of the test points, and there are none: use fewer of the points for training.',
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
  'notice.new-version':
    'A newer version of Sinapsis is ready. Reload when you like: your settings stay, training starts from the beginning.',
  'notice.reload': 'Reload',
} as const
