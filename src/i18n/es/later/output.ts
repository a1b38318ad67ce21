import type { output as english } from '../../en/later/output.ts'
import type { Words } from '../../words.ts'

/** Explanations: the output panel; in Spanish. */
export const output: Words<typeof english> = {
  'output.help':
    'Lo que dice la red en cada punto del plano: naranja es negativo o clase 0, azul es positivo o clase 1. Las líneas marcan dónde la salida cruza la frontera.',
  'output.slice.help':
    'El mapa muestra dos columnas. Las demás quedan fijas donde están los deslizadores; con doble clic una vuelve a su media. Los puntos se ven más tenues cuanto más lejos están del corte.',
  'output.held.default': 'Media: {value} (doble clic)',
  'output.classes.help':
    'Cada clase tiene un color y una forma. El mapa tiene el color de la clase más probable, más pálido cuanto menos segura.',
  'field.residuals.help':
    'Une cada punto con la curva: el error que el entrenamiento hace pequeño. Se atenúan cuando hay muchos puntos.',
  'output.legend.help':
    'El color es el valor, aquí y en pesos y puntos: naranja, bajo; azul, alto; pálido, intermedio.',
  'field.mistakes.help':
    'Rodea los puntos que caen en el lado equivocado de la frontera, también los de prueba si se ven: lo que le falta a la exactitud.',
  'field.discretize.help': 'Muestra solo en qué lado de la frontera cae cada lugar, no con cuánta seguridad.',
  'field.testData.help': 'Dibuja también los puntos de prueba, con anillo. La red nunca entrena con ellos.',
}
