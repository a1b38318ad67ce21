import type { training as english } from '../../en/later/training.ts'
import type { Words } from '../../words.ts'

/** Explanations: the training; in Spanish. */
export const training: Words<typeof english> = {
  'field.learningRate.help':
    'El tamaño de cada paso: w ← w - tasa · dL/dw. Si es muy pequeña, aprende despacio; si es muy grande, diverge. Keras: learning_rate.',
  'field.schedule.help':
    'Cómo baja la tasa de aprendizaje con las épocas: pasos grandes al principio, pequeños para asentarse. Keras: LearningRateScheduler.',
  'schedule.constant.help': 'La tasa se queda como está.',
  'schedule.step.help':
    'Cada tantas épocas la tasa se multiplica por el factor. Keras: ExponentialDecay(staircase=True).',
  'schedule.cosine.help':
    'Baja como media onda hasta 0: tasa · (1 + cos(π · época / épocas)) / 2. Keras: CosineDecay.',
  'field.decayEpochs.help':
    'A escalones: épocas de una bajada a la siguiente. Con coseno: épocas hasta que la tasa es 0. Keras: decay_steps.',
  'field.decayFactor.help':
    'Por cuánto se multiplica la tasa en cada bajada, de 0,01 a 1. Keras: decay_rate.',
  'field.regularisation.help':
    'Lo que evita que la red se aprenda de memoria los puntos de entrenamiento y que sus pasos se desborden.',
  'field.batchSize.help':
    'Cuántos puntos de entrenamiento comparten una actualización. Los lotes pequeños vacilan, los grandes son suaves. Keras: batch_size.',
  'field.shuffle': 'Barajar',
  'field.shuffle.help':
    'En cada época los puntos de entrenamiento van en otro orden; sin barajar, siempre en el mismo. Keras: fit(shuffle=True).',
  'field.bias': 'Sesgo inicial',
  'field.bias.help': 'El valor con el que empieza cada sesgo. Keras: bias_initializer=Constant(…).',
  'playground-ways.both': 'Datos y pesos iniciales de la semilla {seed}, como en TensorFlow Playground.',
  'playground-ways.data': 'Datos de la semilla {seed}, como en TensorFlow Playground.',
  'playground-ways.weights': 'Pesos iniciales de la semilla {seed}, como en TensorFlow Playground.',
  'field.l1.help':
    'Suma l1 · Σ|w| a lo que se minimiza: empuja los pesos a ser exactamente cero. Los sesgos quedan libres. Keras: kernel_regularizer=L1(…).',
  'field.l2.help':
    'Suma l2 · Σw² a lo que se minimiza: mantiene pequeños los pesos y suave la frontera. Los sesgos quedan libres. Keras: kernel_regularizer=L2(…).',
  'field.dropout.help':
    'La parte de las unidades de cada capa oculta que cada actualización deja fuera (dropout): así ninguna depende de una sola. Las pérdidas y los mapas usan todas. Keras: Dropout(rate, noise_shape=(1, units)).',
  'field.maxNorm.help':
    'Tras cada actualización, los pesos de entrada de cada unidad se acortan hasta esta longitud √Σw² como mucho. Los sesgos quedan libres. Keras: kernel_constraint=MaxNorm(…).',
  'field.clipValue.help':
    'Ninguna componente del gradiente pasa de este valor, hacia arriba o hacia abajo: doma los gradientes que explotan. Keras: clipvalue.',
  'field.inputNoise.help':
    'Suma ruido normal de esta desviación a las entradas de los puntos de entrenamiento, distinto en cada época. Las pérdidas se miden sin él. Keras: GaussianNoise(stddev).',
  'field.patience.help':
    'Se detiene tras tantas épocas sin que baje la pérdida de prueba, y recupera los mejores pesos. Keras: EarlyStopping(patience=…, restore_best_weights=True).',
}
