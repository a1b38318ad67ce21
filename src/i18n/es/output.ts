import type { output as english } from '../en/output.ts'
import type { Words } from '../words.ts'

/** The output panel; in Spanish. */
export const output: Words<typeof english> = {
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
}
