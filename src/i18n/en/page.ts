/** The page as a whole: its name, theme and language, what it says aloud, and when it fails; in English. */
export const page = {
  'app.name': 'Sinapsis',
  'app.tagline': 'Neural-network playground',
  'app.skip': 'Skip to the network',

  'theme.light': 'Light',
  'theme.dark': 'Dark',
  'theme.projector': 'Projector',

  'language.en': 'English',
  'language.es': 'Español',

  'summary.playing': 'Training. Epoch {epoch}, test loss {lossTest}.',
  'summary.paused': 'Paused at epoch {epoch}. Training loss {lossTrain}, test loss {lossTest}.',
  'summary.untold': 'Epoch {epoch}, training loss {lossTrain}.',
  'summary.untested': 'Epoch {epoch}, training loss {lossTrain}. No test points.',
  'summary.accuracy': 'Test accuracy {accuracy}.',

  'crash.title': 'The page has stumbled',
  'crash.help': 'Something in it failed. The link keeps all settings: reload the page to go on with them.',
  'crash.reload': 'Reload',
} as const
