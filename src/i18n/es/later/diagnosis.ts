import type { diagnosis as english } from '../../en/later/diagnosis.ts'
import type { Words } from '../../words.ts'

/** What a training shows, and why; in Spanish. */
export const diagnosis: Words<typeof english> = {
  'diagnosis.why': '¿Por qué?',
  'diagnosis.dismiss': 'No volver a decirlo',
  'diagnosis.dead-relu': '{dead} de {units} unidades ReLU están muertas',
  'diagnosis.dead-relu.why':
    'Su z es negativa para todos los puntos de entrenamiento, así que siempre dan 0: no les llega ningún gradiente y no volverán a aprender.\n\nMuchas veces un paso demasiado grande hundió el sesgo.\n\nPrueba una tasa de aprendizaje menor y pesos nuevos, o Leaky ReLU, que también aprende por debajo de 0.',
  'diagnosis.saturated': '{saturated} de {units} unidades tanh o sigmoide están saturadas',
  'diagnosis.saturated.why':
    'Para casi todos los puntos de entrenamiento su salida está en un extremo. Allí la curva es plana: apenas pasa gradiente y el aprendizaje se frena.\n\nLo normal es que los pesos hayan crecido demasiado.\n\nPrueba una tasa de aprendizaje menor y pesos nuevos, algo de L2, o ReLU.',
  'diagnosis.overfitting': 'Sobreajuste: la pérdida de prueba sube',
  'diagnosis.overfitting.why':
    'La pérdida de entrenamiento sigue bajando, pero la de prueba ya ha pasado su mínimo: la red se aprende de memoria el ruido de los puntos de entrenamiento.\n\nTiene más libertad de la que llenan tan pocos puntos.\n\nPrueba más muestras o más parte de entrenamiento, L2, o menos unidades.',
  'diagnosis.plateau': 'Estancada: la pérdida apenas cambia',
  'diagnosis.plateau.why':
    'La red apenas mejora a una que siempre responde lo mismo, y la pérdida no se mueve.\n\nPuede que los pasos sean demasiado pequeños, o que todas las unidades de una capa hagan lo mismo, como con los pesos a cero.\n\nPrueba una tasa de aprendizaje mayor, Adam, o pesos nuevos. A veces también basta la paciencia.',
  'diagnosis.underfitting': 'Subajuste: demasiado simple para estos datos',
  'diagnosis.underfitting.why':
    'La pérdida ya no baja, pero muchos puntos de entrenamiento siguen mal: esta red no puede doblar más su frontera.\n\nPrueba más unidades, otra capa oculta o más entradas, y menos L1 o L2. Con mucho ruido en los datos puede que no se pueda más.',
}
