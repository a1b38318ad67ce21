import { esDiagnosis } from './esDiagnosis.ts'
import { esMetrics } from './esMetrics.ts'
import { esDatasets } from './esDatasets.ts'
import { esNotices } from './esNotices.ts'
import type { Dictionary } from './translate.ts'

export const es: Dictionary = {
  'app.name': 'Sinapsis',
  'app.tagline': 'Laboratorio de redes neuronales',
  'app.skip': 'Ir a la red',

  'transport.title': 'Controles del entrenamiento',
  'transport.play': 'Entrenar',
  'transport.pause': 'Pausar',
  'transport.step': 'Paso',
  'transport.sample': 'ejemplo',
  'transport.batch': 'lote',
  'transport.epoch': 'época',
  'transport.waiting': 'Empezará en cuanto el motor esté listo',

  'command.toggle-play': 'Entrenar o pausar',
  'command.toggle-play.help':
    'Entrena la red sin parar, o la detiene donde está. Al pausar no se pierde nada.',
  'command.step-sample': 'Un ejemplo',
  'command.step-sample.help':
    'Una actualización de los pesos con un solo ejemplo de entrenamiento: el paso más pequeño que hay.',
  'command.step-batch': 'Un lote',
  'command.step-batch.help':
    'Una iteración: el gradiente medio de un lote y, con él, una actualización de todos los pesos.',
  'command.step-epoch': 'Una época',
  'command.step-epoch.help':
    'Todos los ejemplos de entrenamiento una vez: muestras / tamaño de lote iteraciones, redondeando hacia arriba.',
  'command.reset': 'Reiniciar',
  'command.reset.help':
    'Vuelve a la época 0 con los mismos pesos iniciales, para probar otros ajustes en igualdad de condiciones.',
  'command.new-weights': 'Pesos nuevos',
  'command.new-weights.help': 'Sortea otros pesos iniciales y empieza de nuevo en la época 0.',
  'command.new-sample': 'Otra muestra',
  'command.new-sample.help':
    'Sortea otros puntos con la misma regla y la semilla siguiente. Los pesos se conservan.',
  'command.add-layer': 'Añadir una capa oculta',
  'command.add-layer.help':
    'Añade una capa Dense antes de la salida. Los pesos que siguen teniendo sitio conservan su valor.',
  'command.remove-layer': 'Quitar la última capa oculta',
  'command.remove-layer.help':
    'Quita la última capa oculta. Los pesos que siguen teniendo sitio conservan su valor.',
  'command.undo': 'Deshacer',
  'command.undo.help': 'Deshace el último cambio: un ajuste, la forma de la red o un peso que has escrito.',
  'command.redo': 'Rehacer',
  'command.redo.help': 'Vuelve a hacer el último cambio deshecho.',
  'command.share': 'Copiar enlace',
  'command.share.help':
    'Copia un enlace a este mismo laboratorio: datos, red, ajustes y semillas. Quien lo abra obtiene los mismos números.',
  'command.next-theme': 'Cambiar de tema',
  'command.next-theme.help': 'Claro, oscuro o proyector: más grande y con más contraste, para el aula.',
  'command.next-language': 'Cambiar de idioma',
  'command.next-language.help': 'Español o inglés. El enlace lo recuerda.',
  'command.help': 'Atajos de teclado',
  'command.help.help': 'Todo lo que se puede hacer con el teclado.',

  'key.Space': 'Espacio',
  'key.ArrowRight': '→',
  'key.Shift': 'Mayús',
  'key.Alt': 'Alt',
  'key.Mod': 'Ctrl',

  'theme.light': 'Claro',
  'theme.dark': 'Oscuro',
  'theme.projector': 'Proyector',
  'language.en': 'English',
  'language.es': 'Español',

  'readout.epoch': 'Época',
  'readout.epoch.help': 'Cuántas veces ha visto la red todo el conjunto de entrenamiento. Keras: epochs.',
  'readout.iteration': 'Iteración',
  'readout.iteration.help':
    'Cuántas actualizaciones de los pesos van: una por lote. 1000 muestras en lotes de 100 son 10 iteraciones por época.',
  'readout.samples-per-second': 'Velocidad alcanzada',
  'readout.samples-per-second.unit': '{speed} muestras/s',
  'readout.loss-train': 'Pérdida de entrenamiento',
  'readout.loss-train.help':
    'Pérdida media en los puntos de entrenamiento, sin penalizaciones. Es lo que el entrenamiento reduce.',
  'readout.loss-test': 'Pérdida de prueba',
  'readout.loss-test.help':
    'Pérdida media en puntos con los que la red nunca entrena. Si sube mientras baja la de entrenamiento, hay sobreajuste.',
  'readout.accuracy-train': 'Exactitud de entrenamiento',
  'readout.accuracy-train.help':
    'Proporción de puntos de entrenamiento en el lado correcto de 0,5. Keras: metrics=["accuracy"].',
  'readout.accuracy-test': 'Exactitud de prueba',
  'readout.accuracy-test.help':
    'Proporción de puntos de prueba en el lado correcto de 0,5: cómo le va a la red con lo que no ha visto.',
  'readout.none': '–',

  'field.speed': 'Ritmo',
  'field.speed.help':
    'A qué ritmo entrena: tan despacio que se puede seguir cada lote, o tan rápido como pueda este equipo.',
  'speed.1-batch': '1 lote/s',
  'speed.10-batches': '10 lotes/s',
  'speed.1-epoch': '1 época/s',
  'speed.10-epochs': '10 épocas/s',
  'speed.50-epochs': '50 épocas/s',
  'speed.max': 'Lo más rápido posible',

  'field.backend': 'Cálculo',
  'field.backend.help':
    'Dónde calcula TensorFlow.js. En automático usa la tarjeta gráfica si es real y fiable; si no, WebAssembly.',
  'backend.auto': 'Automático',
  'backend.auto.help': 'Examina este equipo y elige lo más rápido que supere la autocomprobación.',
  'backend.webgl': 'WebGL',
  'backend.webgl.help': 'Calcula en la tarjeta gráfica mediante WebGL.',
  'backend.wasm': 'WebAssembly',
  'backend.wasm.help':
    'Calcula en el procesador con instrucciones SIMD; da las mismas cifras en cualquier equipo.',
  'backend.cpu': 'JavaScript',
  'backend.cpu.help': 'Calcula en el procesador con JavaScript: funciona en todas partes, más despacio.',
  'reason.hardware-gpu': 'Este equipo tiene tarjeta gráfica y ha superado la autocomprobación.',
  'reason.software-gpu':
    'Este navegador solo emula una tarjeta gráfica, y eso es lento. Aquí el procesador es más rápido.',
  'reason.no-webgl': 'Este navegador no ofrece WebGL, así que calcula el procesador.',
  'reason.webgl-self-test-failed':
    'La tarjeta gráfica dio números imprecisos en la autocomprobación, así que no se usa.',
  'reason.no-wasm': 'Este navegador no ofrece ni una tarjeta gráfica utilizable ni WebAssembly SIMD.',
  'reason.pinned': 'Lo has elegido tú.',
  'reason.pinned-unavailable': 'Lo que elegiste no está disponible aquí; esto es lo mejor que queda.',
  'reason.faster-on-wasm':
    'Con una red tan pequeña el procesador es más rápido que la tarjeta gráfica, así que se entrena en él.',
  'reason.webgl-context-lost':
    'El navegador retiró la tarjeta gráfica; se sigue entrenando desde los últimos pesos.',
  'engine.starting': 'Arrancando…',
  'engine.failed': 'Detenido',
  'engine.gpu': 'Gráficos: {gpu}',
  'engine.starting.help':
    'El motor se está cargando. Ya se puede ajustar todo; si pulsas Entrenar, se recuerda.',
  'engine.failed.help':
    'El motor no ha podido seguir. Recarga la página: el enlace conserva todos los ajustes.',

  'data.title': 'Datos',
  'data.datasets': 'Conjunto de datos',
  'data.datasets.help':
    'Lo que hay que aprender. El color es el objetivo: naranja, bajo o clase 0; azul, alto o clase 1.',
  ...esDatasets,
  'field.noise': 'Ruido',
  'field.noise.help': 'Cuánto se apartan los puntos de la regla, en tanto por ciento. 0 % es la regla pura.',
  'field.samples': 'Muestras',
  'field.samples.help': 'Número de puntos, entrenamiento y prueba juntos.',
  'field.trainShare': 'Entrenamiento',
  'field.trainShare.help':
    'Porcentaje de puntos que entrenan; los demás solo prueban. Keras: validation_split = 1 - proporción.',
  'field.dataSeed': 'Semilla de los datos',
  'field.dataSeed.help': 'El número que decide qué puntos se sortean. La misma semilla da los mismos puntos.',

  'features.title': 'Entradas',
  'features.help':
    'Lo que recibe la red de cada punto. Con productos y cuadrados algunos problemas son fáciles incluso sin capas ocultas. Keras: las columnas de input_shape.',
  'features.last': 'Una red necesita al menos una entrada.',
  'features.toggle': 'Entrada {feature}',
  'feature.x1': 'x₁',
  'feature.x1.help': 'La coordenada horizontal, de -6 a 6.',
  'feature.x2': 'x₂',
  'feature.x2.help': 'La coordenada vertical, de -6 a 6.',
  'feature.x1^2': 'x₁²',
  'feature.x1^2.help': 'El cuadrado de x1: igual a la izquierda que a la derecha.',
  'feature.x2^2': 'x₂²',
  'feature.x2^2.help': 'El cuadrado de x2: igual arriba que abajo. Junto con x1² describe círculos.',
  'feature.x1x2': 'x₁x₂',
  'feature.x1x2.help': 'El producto x1 · x2: su signo es el XOR de los dos signos.',
  'feature.sin(x1)': 'sen x₁',
  'feature.sin(x1).help': 'El seno de x1: ondas de izquierda a derecha.',
  'feature.sin(x2)': 'sen x₂',
  'feature.sin(x2).help': 'El seno de x2: ondas de abajo arriba.',

  'training.title': 'Entrenamiento',
  'training.optimizer-parameters': 'Ajustes de {optimizer}',
  'field.learningRate': 'Tasa de aprendizaje',
  'field.learningRate.help':
    'El tamaño de cada paso: w ← w - tasa · dL/dw. Si es muy pequeña, aprende despacio; si es muy grande, diverge. Keras: learning_rate.',
  'field.optimizer': 'Optimizador',
  'field.optimizer.help': 'La regla que convierte gradientes en actualizaciones. Keras: optimizer.',
  'optimizer.sgd': 'SGD',
  'optimizer.sgd.help': 'Descenso por gradiente estocástico: w ← w - tasa · g. Keras: SGD.',
  'optimizer.momentum': 'Momento',
  'optimizer.momentum.help':
    'SGD que conserva parte de su velocidad: v ← momento · v - tasa · g, w ← w + v. Keras: SGD(momentum=0.9).',
  'optimizer.nesterov': 'Nesterov',
  'optimizer.nesterov.help':
    'Momento que mira adelante (NAG): v ← momento · v - tasa · g, w ← w + momento · v - tasa · g. Keras: SGD(momentum=0.9, nesterov=True).',
  'optimizer.adagrad': 'Adagrad',
  'optimizer.adagrad.help':
    'Acorta el paso de cada peso según todos sus gradientes al cuadrado, desde s = 0,1: s ← s + g², w ← w - tasa · g / √(s + ε). Pide una tasa alta. Keras: Adagrad.',
  'optimizer.rmsprop': 'RMSprop',
  'optimizer.rmsprop.help':
    'Divide el paso de cada peso entre el tamaño reciente de su gradiente: v ← ρ v + (1 - ρ) g², w ← w - tasa · g / √(v + ε). Keras: RMSprop.',
  'optimizer.adadelta': 'Adadelta',
  'optimizer.adadelta.help':
    'Mide cada paso con los pasos anteriores: Δ = -g · √(d + ε) / √(v + ε), w ← w + tasa · Δ; v y d son medias recientes de g² y Δ². Pensado para una tasa de 1; empieza despacio. Keras: Adadelta.',
  'optimizer.adam': 'Adam',
  'optimizer.adam.help':
    'Adapta el paso de cada peso con la media m y la media cuadrática v de su gradiente: w ← w - tasa · m / (√v + ε). Keras: Adam.',
  'field.momentum': 'Momento',
  'field.momentum.help':
    'La parte del paso anterior que se conserva, de 0 a 0,999; lo habitual es 0,9. Keras: SGD(momentum=…).',
  'field.beta1': 'β₁',
  'field.beta1.help':
    'Cuánto recuerda la media de gradientes de Adam: m ← β₁ m + (1 - β₁) g. Lo habitual es 0,9. Keras: beta_1.',
  'field.beta2': 'β₂',
  'field.beta2.help':
    'Cuánto recuerda la media de gradientes al cuadrado de Adam: v ← β₂ v + (1 - β₂) g². Lo habitual es 0,999. Keras: beta_2.',
  'field.rho': 'ρ',
  'field.rho.help':
    'Cuánto recuerda la media de gradientes al cuadrado: v ← ρ v + (1 - ρ) g². Lo habitual es 0,9 en RMSprop y 0,95 en Adadelta. Keras: rho.',
  'field.epsilon': 'ε',
  'field.epsilon.help': 'Un número pequeño que evita que el optimizador divida entre cero. Keras: epsilon.',
  'field.batchSize': 'Tamaño de lote',
  'field.batchSize.help':
    'Cuántos puntos de entrenamiento comparten una actualización. Los lotes pequeños vacilan, los grandes son suaves. Keras: batch_size.',
  'field.loss': 'Pérdida',
  'field.loss.help':
    'El número que el entrenamiento reduce: cuánto se equivoca la salida, en promedio. Keras: loss.',
  'loss.binary_crossentropy': 'Entropía cruzada binaria',
  'loss.binary_crossentropy.help':
    '-(y ln p + (1 - y) ln(1 - p)) para una probabilidad p: lo más caro es estar seguro y equivocarse. Keras: binary_crossentropy.',
  'loss.mean_squared_error': 'Error cuadrático medio',
  'loss.mean_squared_error.help':
    'La media de (y - ŷ)²: lo habitual en regresión. Keras: mean_squared_error.',
  'loss.mean_absolute_error': 'Error absoluto medio',
  'loss.mean_absolute_error.help':
    'La media de |y - ŷ|: un valor atípico no pesa más que su distancia. Keras: mean_absolute_error.',
  'loss.huber': 'Huber',
  'loss.huber.help':
    '½ (y - ŷ)² hasta un error de 1 y |y - ŷ| - ½ más allá: suave cerca de la meta y tranquila con los valores atípicos. Keras: huber.',
  'field.l1': 'L1',
  'field.l1.help':
    'Suma l1 · Σ|w| a lo que se minimiza: empuja los pesos a ser exactamente cero. Los sesgos quedan libres. Keras: kernel_regularizer=L1(…).',
  'field.l2': 'L2',
  'field.l2.help':
    'Suma l2 · Σw² a lo que se minimiza: mantiene pequeños los pesos y suave la frontera. Los sesgos quedan libres. Keras: kernel_regularizer=L2(…).',
  'field.initializer': 'Pesos iniciales',
  'field.initializer.help':
    'Cómo se sortean los pesos antes de entrenar; los sesgos empiezan en 0. Keras: kernel_initializer.',
  'initializer.glorot_uniform': 'Glorot uniforme',
  'initializer.glorot_uniform.help':
    'Uniforme en ±√(6 / (entradas + unidades)): adecuado para tanh y sigmoide. Keras: glorot_uniform, su valor por defecto.',
  'initializer.he_normal': 'He normal',
  'initializer.he_normal.help':
    'Normal con desviación √(2 / entradas), recortada a dos desviaciones: adecuado para ReLU. Keras: he_normal.',
  'initializer.random_uniform': 'Uniforme ±0,5',
  'initializer.random_uniform.help':
    'Uniforme entre -0,5 y 0,5, sea cual sea el tamaño de la capa. Keras: RandomUniform(-0.5, 0.5).',
  'initializer.zeros': 'Ceros',
  'initializer.zeros.help':
    'Todos los pesos a 0: las neuronas de una capa siguen siendo iguales, porque todas reciben el mismo gradiente. Keras: zeros.',
  'field.networkSeed': 'Semilla de los pesos',
  'field.networkSeed.help':
    'El número que decide los pesos iniciales y el orden de los lotes. La misma semilla repite el mismo entrenamiento.',

  'network.title': 'Red',
  'network.help':
    'Cada mosaico es una neurona y muestra su salida en el plano. Una línea es un peso: su grosor es |w| y su color, el signo. El punto junto al mosaico es su sesgo.',
  'network.layers.count': 'Capas ocultas: {count}',
  'network.parameters': 'Parámetros: {count}',
  'network.parameters.help':
    'Todos los pesos y sesgos que cambia el entrenamiento. Keras: model.count_params().',
  'network.input': 'Entradas',
  'network.hidden': 'Capa oculta {layer}',
  'network.output': 'Salida',
  'network.units.help': 'Número de neuronas de esta capa, de 1 a 32. Keras: Dense(units).',
  'network.units.more': 'Añadir una unidad a la capa oculta {layer}',
  'network.units.fewer': 'Quitar una unidad de la capa oculta {layer}',
  'network.unit.input': 'Entrada {feature}',
  'network.unit.hidden': 'Neurona {unit} de la capa oculta {layer}',
  'network.unit.output': 'Neurona de salida',
  'network.weight': 'Peso: {from} → {to}',
  'network.bias': 'Sesgo: {unit}',
  'network.activation': 'Activación de la capa oculta {layer}',
  'network.value': 'Valor',
  'network.edit': 'Haz clic para escribir un valor',
  'network.enlarge': 'Haz clic para ampliar',
  'network.formula.unit': 'a = f(w₁a₁ + w₂a₂ + … + b), f = {activation}',
  'network.formula.input': 'Llega a la red tal cual.',
  'network.formula.weight': 'A z se le suma w · a: el peso por la salida de la que viene.',
  'network.formula.bias': 'A z se le suma b: desplaza el punto en que la neurona cambia.',
  'network.scroll': 'Esquema de la red, se desplaza hacia los lados',

  'field.activation': 'Activación',
  'field.activation.help':
    'La función a = f(z) que cada neurona aplica a su suma ponderada z = w·x + b. Keras: activation.',
  'activation.linear': 'Lineal',
  'activation.linear.help': 'f(z) = z. Varias capas así equivalen a una sola capa lineal. Keras: linear.',
  'activation.sigmoid': 'Sigmoide',
  'activation.sigmoid.help':
    'f(z) = 1 / (1 + e^-z), entre 0 y 1. Se satura, y su gradiente se desvanece en redes profundas. Keras: sigmoid.',
  'activation.tanh': 'Tanh',
  'activation.tanh.help': 'f(z) = tanh z, entre -1 y 1, centrada en 0. Keras: tanh.',
  'activation.relu': 'ReLU',
  'activation.relu.help':
    'f(z) = máx(0, z): la más usada en capas ocultas. Una neurona cuya z es siempre negativa deja de aprender. Keras: relu.',
  'activation.leaky_relu': 'Leaky ReLU',
  'activation.leaky_relu.help':
    'f(z) = z si z > 0 y, si no, 0,2 z: una ReLU que también aprende en negativo. Keras: leaky_relu.',
  'activation.elu': 'ELU',
  'activation.elu.help':
    'f(z) = z si z > 0 y, si no, e^z - 1: como ReLU, pero suave, y nunca del todo quieta en negativo. Keras: elu.',
  'activation.gelu': 'GELU',
  'activation.gelu.help':
    'f(z) = z · Φ(z), con Φ la distribución normal: una ReLU suave que baja un poco de 0, habitual en los modelos de lenguaje. Keras: gelu.',
  'activation.softplus': 'Softplus',
  'activation.softplus.help':
    'f(z) = ln(1 + e^z), siempre positiva: una ReLU sin esquina; su pendiente es la sigmoide. Keras: softplus.',
  'activation.sine': 'Seno',
  'activation.sine.help':
    'f(z) = sen z, entre -1 y 1: dibuja ondas, buena para espirales y detalles finos. Keras: keras.ops.sin.',

  'output.title': 'Salida',
  'output.help':
    'Lo que dice la red en cada punto del plano: naranja es negativo o clase 0, azul es positivo o clase 1. Las líneas marcan dónde la salida cruza la frontera.',
  'output.unit': 'Se muestra: {unit}',
  'output.back': 'Volver a la salida',
  'output.map': 'Mapa de la salida de la red en el plano',
  'output.probe': 'x₁ {x1}, x₂ {x2}: {value}',
  'output.legend': 'Los colores y sus valores',
  'output.legend.help':
    'El color es el valor, aquí y en pesos y puntos: naranja, bajo; azul, alto; pálido, intermedio.',
  'output.points': 'Los puntos llenos entrenan; los puntos con anillo prueban.',
  'field.mistakes': 'Fallos',
  'field.mistakes.help':
    'Rodea los puntos que caen en el lado equivocado de la frontera, también los de prueba si se ven: lo que le falta a la exactitud.',
  'field.discretize': 'Discretizar',
  'field.discretize.help': 'Muestra solo en qué lado de la frontera cae cada lugar, no con cuánta seguridad.',
  'field.testData': 'Datos de prueba',
  'field.testData.help': 'Dibuja también los puntos de prueba, con anillo. La red nunca entrena con ellos.',
  'output.train': 'Entrenam.',
  'output.test': 'Prueba',
  'output.metrics': 'Pérdida y exactitud',
  'output.loss': 'Pérdida',
  'output.accuracy': 'Exactitud',

  'curves.title': 'Curvas',
  'curves.loss': 'Pérdida',
  'curves.accuracy': 'Exactitud',
  'curves.epoch': 'época',
  'curves.train': 'entrenamiento',
  'curves.test': 'prueba',
  'curves.empty': 'Pulsa Entrenar: la curva se dibuja mientras la red aprende.',
  'curves.open': 'Mostrar las curvas',
  'curves.close': 'Ocultar las curvas',
  'curves.resize': 'Altura de las curvas',
  'field.logLoss': 'Logarítmica',
  'field.logLoss.help':
    'Dibuja la pérdida en un eje logarítmico, para ver también las pequeñas mejoras del final.',

  ...esDiagnosis,
  ...esMetrics,

  'number.invalid': 'Esto no es un número. Escribe, por ejemplo, {example}.',
  'number.too-small': 'El valor más pequeño es {min}.',
  'number.too-large': 'El valor más grande es {max}.',
  'number.whole': 'Aquí hace falta un número entero.',
  'control.explain': 'Explicación: {name}',
  'control.typed': '{name}: escribir un valor',
  'control.close': 'Cerrar',
  'control.default': 'Doble clic: vuelve a {value}',

  'summary.playing': 'Entrenando. Época {epoch}, pérdida de prueba {lossTest}.',
  'summary.paused':
    'En pausa en la época {epoch}. Pérdida de entrenamiento {lossTrain}, de prueba {lossTest}.',
  'summary.accuracy': 'Exactitud de prueba {accuracy}.',

  ...esNotices,

  'help.title': 'Atajos de teclado',
  'help.intro':
    'Los atajos funcionan en todas partes salvo al escribir. Cada «?» junto a un control lo explica; con las flechas se recorren la red y los mapas cuando tienen el foco.',
  'help.action': 'Acción',
  'help.key': 'Tecla',

  'crash.title': 'La página ha tropezado',
  'crash.help':
    'Algo en ella ha fallado. El enlace conserva todos los ajustes: recarga la página para seguir con ellos.',
  'crash.reload': 'Recargar',
}
