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
  'output.curve': 'Curva de la salida según {x}',
  'output.probe': '{xName} {x}, {yName} {y}: {value}',
  'output.probe.classes': '{xName} {x}, {yName} {y}: clase {shares}',
  'output.probe.curve': '{xName} {x}: {value}',
  'output.probe.near': 'punto en {x}: {y}, residuo {residual}',
  'output.probability': 'probabilidad: {name}',
  'output.activation': 'activación',
  'output.value': 'salida',
  'output.line': '{y} = {slope} · {x} {sign} {intercept}',
  'output.line.bent': 'p = {function}({slope} · {x} {sign} {intercept})',
  'output.crossing': '{y} = {level} cuando {x} = {places}',
  'output.across': 'Horizontal',
  'output.up': 'Vertical',
  'output.slice': 'Corte',
  'output.slice.help':
    'El mapa muestra dos columnas. Las demás quedan fijas donde están los deslizadores; con doble clic una vuelve a su media. Los puntos se ven más tenues cuanto más lejos están del corte.',
  'output.held': '{name}, fija en',
  'output.held.default': 'Media: {value} (doble clic)',
  'output.classes': 'Clases',
  'output.classes.help':
    'Cada clase tiene un color y una forma. El mapa tiene el color de la clase más probable, más pálido cuanto menos segura.',
  'field.residuals': 'Residuos',
  'field.residuals.help':
    'Une cada punto con la curva: el error que el entrenamiento hace pequeño. Se atenúan cuando hay muchos puntos.',
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
