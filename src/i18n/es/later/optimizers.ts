import type { optimizers as english } from '../../en/later/optimizers.ts'
import type { Words } from '../../words.ts'

/** Explanations: the optimizers and their settings; in Spanish. */
export const optimizers: Words<typeof english> = {
  'field.optimizer.help': 'La regla que convierte gradientes en actualizaciones. Keras: optimizer.',
  'optimizer.sgd.help': 'Descenso por gradiente estocástico: w ← w - tasa · g. Keras: SGD.',
  'optimizer.momentum.help':
    'SGD que conserva parte de su velocidad: v ← momento · v - tasa · g, w ← w + v. Keras: SGD(momentum=0.9).',
  'optimizer.nesterov.help':
    'Momento que mira adelante (NAG): v ← momento · v - tasa · g, w ← w + momento · v - tasa · g. Keras: SGD(momentum=0.9, nesterov=True).',
  'optimizer.adagrad.help':
    'Acorta el paso de cada peso según todos sus gradientes al cuadrado, desde s = 0,1: s ← s + g², w ← w - tasa · g / √(s + ε). Pide una tasa alta. Keras: Adagrad.',
  'optimizer.rmsprop.help':
    'Divide el paso de cada peso entre el tamaño reciente de su gradiente: v ← ρ v + (1 - ρ) g², w ← w - tasa · g / √(v + ε). Keras: RMSprop.',
  'optimizer.adadelta.help':
    'Mide cada paso con los pasos anteriores: Δ = -g · √(d + ε) / √(v + ε), w ← w + tasa · Δ; v y d son medias recientes de g² y Δ². Pensado para una tasa de 1; empieza despacio. Keras: Adadelta.',
  'optimizer.adam.help':
    'Adapta el paso de cada peso con la media m y la media cuadrática v de su gradiente: w ← w - tasa · m / (√v + ε). Keras: Adam.',
  'field.momentum.help':
    'La parte del paso anterior que se conserva, de 0 a 0,999; lo habitual es 0,9. Keras: SGD(momentum=…).',
  'field.beta1.help':
    'Cuánto recuerda la media de gradientes de Adam: m ← β₁ m + (1 - β₁) g. Lo habitual es 0,9. Keras: beta_1.',
  'field.beta2.help':
    'Cuánto recuerda la media de gradientes al cuadrado de Adam: v ← β₂ v + (1 - β₂) g². Lo habitual es 0,999. Keras: beta_2.',
  'field.rho.help':
    'Cuánto recuerda la media de gradientes al cuadrado: v ← ρ v + (1 - ρ) g². Lo habitual es 0,9 en RMSprop y 0,95 en Adadelta. Keras: rho.',
  'field.epsilon.help': 'Un número pequeño que evita que el optimizador divida entre cero. Keras: epsilon.',
}
