import type { diagnosis as english } from '../../en/later/diagnosis.ts'
import type { Words } from '../../words.ts'

/** What a training shows, and why; in Spanish. */
export const diagnosis: Words<typeof english> = {
  'diagnosis.why': '¿Por qué?',
  'diagnosis.dismiss': 'No volver a decirlo',
  'diagnosis.dead-relu': '{dead} de {units} unidades ReLU están muertas',
  'diagnosis.dead-relu.why':
    'Su z es negativa para todos los puntos de entrenamiento, así que siempre dan 0: no les llega ningún gradiente y no volverán a aprender.\n\nMuchas veces un paso demasiado grande hundió el sesgo.\n\nPrueba una tasa de aprendizaje menor y pesos nuevos, o Leaky ReLU, que también aprende por debajo de 0.',
  'diagnosis.saturated': '{saturated} de {units} unidades están saturadas',
  'diagnosis.saturated.why':
    'Para casi todos los puntos de entrenamiento su salida está en un extremo. Allí la curva es plana: apenas pasa gradiente y el aprendizaje se frena.\n\nLo normal es que los pesos hayan crecido demasiado.\n\nPrueba una tasa de aprendizaje menor y pesos nuevos, algo de L2, o ReLU.',
  'diagnosis.overfitting': 'Sobreajuste: la pérdida de prueba sube',
  'diagnosis.overfitting.why':
    'La pérdida de entrenamiento sigue bajando, pero la de prueba ya ha pasado su mínimo: la red se aprende de memoria el ruido de los puntos de entrenamiento.\n\nTiene más libertad de la que llenan tan pocos puntos.\n\nPrueba más muestras o más parte de entrenamiento, L2, o menos unidades.',
  'diagnosis.plateau': 'Estancada: la pérdida apenas cambia',
  'diagnosis.plateau.why':
    'La red apenas mejora a una que siempre responde lo mismo, y la pérdida no se mueve.\n\nPuede que los pasos sean demasiado pequeños, o que la red esté en un valle plano.\n\nPrueba una tasa de aprendizaje mayor, Adam, o pesos nuevos. A veces también basta la paciencia.',
  'diagnosis.underfitting': 'Subajuste: demasiado simple para estos datos',
  'diagnosis.underfitting.why':
    'La pérdida ya no baja, pero muchos puntos de entrenamiento siguen mal: esta red no puede doblar más su frontera.\n\nPrueba más unidades, otra capa oculta o más entradas, y menos L1 o L2. Con mucho ruido en los datos puede que no se pueda más.',
  'diagnosis.diverged': 'Divergió: la pérdida creció sin límite',
  'diagnosis.diverged.why':
    'Cada paso se pasó del mínimo y el siguiente más aún: los pesos y los gradientes explotaron.\n\nLo normal es que la tasa de aprendizaje sea demasiado grande para esta red y estos datos.\n\nPrueba una tasa menor y pesos nuevos, o un límite para los gradientes.',
  'diagnosis.missing-train': 'Ningún punto de entrenamiento es de la clase {class}',
  'diagnosis.missing-train.why':
    'La red no ve nunca esta clase, así que no puede aprender a darla: todos sus puntos saldrán mal.\n\nLa muestra o el reparto la dejó fuera por azar, o no se dibujó.\n\nPrueba otra muestra, más parte de entrenamiento o más puntos de esta clase.',
  'diagnosis.missing-test': 'Ningún punto de prueba es de la clase {class}',
  'diagnosis.missing-test.why':
    'La pérdida y la exactitud de prueba no dicen nada de esta clase: nadie comprueba si se reconoce.\n\nEl reparto la dejó fuera por azar.\n\nPrueba otra muestra, menos parte de entrenamiento o más puntos.',
  'diagnosis.unscaled': 'Números muy grandes: entradas u objetivos sin escalar',
  'diagnosis.unscaled.why':
    'Los pesos empiezan cerca de 0 o 1, pero aquí una columna va por decenas, centenas o más. Las unidades se saturan o los pasos explotan, y la columna mayor tapa a las demás.\n\nLos datos se usan en sus propias unidades.\n\nPrueba a estandarizar: media 0 y desviación 1 en cada columna.',
  'diagnosis.symmetry': 'Todas las unidades de una capa son iguales',
  'diagnosis.symmetry.why':
    'Las unidades que empiezan con los mismos pesos reciben el mismo gradiente y siguen iguales para siempre: una capa de muchas vale por una. Si todos los pesos son 0, ni esa aprende.\n\nLa inicialización tiene que romper la simetría.\n\nPrueba pesos al azar: Glorot o He.',
  'diagnosis.step-hidden': 'Nada aprende antes de la capa oculta {layer}',
  'diagnosis.step-hidden.why':
    'La pendiente de un escalón es 0 en todas partes, así que ningún gradiente pasa por estas unidades: los pesos que llegan a ellas y los anteriores se quedan como empezaron.\n\nPor eso los escalones dieron paso a activaciones suaves.\n\nPrueba tanh, sigmoide o ReLU, o pon esos pesos a mano.',
  'diagnosis.large-batch': 'Solo una actualización por época: lote {batch}, {points} puntos',
  'diagnosis.large-batch.why':
    'El lote es mayor que el conjunto de entrenamiento, así que todos los puntos dan un solo paso por época: hacen falta muchas épocas.\n\nEl tamaño del lote se eligió para más datos.\n\nPrueba lotes más pequeños.',
  'diagnosis.unbalanced': 'No mejora a dar siempre la clase {class} ({share})',
  'diagnosis.unbalanced.why':
    'Hay tantos puntos de entrenamiento de una clase que darla siempre tiene justo esta exactitud. La red no ha aprendido más que eso, por bueno que parezca el número.\n\nMira la sensibilidad de cada clase en Métricas.\n\nPrueba más puntos de la clase rara, más épocas o más entradas.',
  'diagnosis.vanishing': 'Estancada: los gradientes se desvanecen en {layers} capas sigmoide',
  'diagnosis.vanishing.why':
    'La pendiente de una sigmoide es como mucho 1/4. A través de varias capas estos factores se multiplican, y a las primeras apenas les llega gradiente: no aprenden.\n\nEsto impidió durante años que las redes profundas aprendieran.\n\nPrueba ReLU o tanh, o menos capas.',
  'diagnosis.try': 'Prueba: {remedy}',
  'remedy.slower': 'tasa {rate} y pesos nuevos',
  'remedy.faster': 'tasa de aprendizaje {rate}',
  'remedy.standardize': 'estandarizar',
  'remedy.sample': 'otra muestra',
  'remedy.weights': 'pesos al azar',
  'remedy.tanh': 'tanh',
  'remedy.relu': 'ReLU',
  'remedy.leaky_relu': 'Leaky ReLU',
  'remedy.batch': 'lotes de {batch}',
  'remedy.l2': 'L2 {l2}',
  'remedy.no-penalty': 'sin L1 ni L2',
  'remedy.units': '{units} unidades en la última capa oculta',
  'remedy.layer': 'otra capa oculta',
}
