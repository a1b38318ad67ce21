/** Explanations: the optimizers and their settings; in English. */
export const optimizers = {
  'field.optimizer.help': 'The rule that turns gradients into updates. Keras: optimizer.',
  'optimizer.sgd.help': 'Stochastic gradient descent: w ← w - rate · g. Keras: SGD.',
  'optimizer.momentum.help':
    'SGD that keeps some of its speed: v ← momentum · v - rate · g, w ← w + v. Keras: SGD(momentum=0.9).',
  'optimizer.nesterov.help':
    'Momentum that looks ahead (NAG): v ← momentum · v - rate · g, w ← w + momentum · v - rate · g. Keras: SGD(momentum=0.9, nesterov=True).',
  'optimizer.adagrad.help':
    'Shortens the step of every weight by all its squared gradients so far, from s = 0.1 on: s ← s + g², w ← w - rate · g / √(s + ε). Wants a high rate. Keras: Adagrad.',
  'optimizer.rmsprop.help':
    'Divides the step of every weight by the running size of its gradient: v ← ρ v + (1 - ρ) g², w ← w - rate · g / √(v + ε). Keras: RMSprop.',
  'optimizer.adadelta.help':
    'Measures each step by the steps before it: Δ = -g · √(d + ε) / √(v + ε), w ← w + rate · Δ; v and d are running means of g² and Δ². Meant for rate 1; starts slowly. Keras: Adadelta.',
  'optimizer.adam.help':
    'Adapts the step of every weight from the running mean m and mean square v of its gradient: w ← w - rate · m / (√v + ε). Keras: Adam.',
  'field.momentum.help':
    'The share of the previous step that is kept, 0 to 0.999; 0.9 is usual. Keras: SGD(momentum=…).',
  'field.beta1.help':
    "Decay of Adam's mean of gradients: m ← β₁ m + (1 - β₁) g. 0.9 is usual. Keras: beta_1.",
  'field.beta2.help':
    "Decay of Adam's mean of squared gradients: v ← β₂ v + (1 - β₂) g². 0.999 is usual. Keras: beta_2.",
  'field.rho.help':
    'Decay of the mean of squared gradients: v ← ρ v + (1 - ρ) g². Usual are 0.9 for RMSprop and 0.95 for Adadelta. Keras: rho.',
  'field.epsilon.help': 'A small number that keeps the optimizer from dividing by zero. Keras: epsilon.',
} as const
