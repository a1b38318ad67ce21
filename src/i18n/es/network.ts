import type { network as english } from '../en/network.ts'
import type { Words } from '../words.ts'

/** The network and its diagram; in Spanish. */
export const network: Words<typeof english> = {
  'network.title': 'Red',
  'network.layers.count': 'Capas ocultas: {count}',
  'network.parameters': 'Parámetros: {count}',
  'network.input': 'Entradas',
  'network.hidden': 'Capa oculta {layer}',
  'network.output': 'Salida',
  'network.units.more': 'Añadir una unidad a la capa oculta {layer}',
  'network.units.fewer': 'Quitar una unidad de la capa oculta {layer}',
  'network.unit.input': 'Entrada {feature}',
  'network.unit.hidden': 'Neurona {unit} de la capa oculta {layer}',
  'network.unit.output': 'Neurona de salida',
  'network.unit.class': 'Neurona de salida de la clase {class}',
  'network.weight': 'Peso: {from} → {to}',
  'network.bias': 'Sesgo: {unit}',
  'network.activation': 'Activación de la capa oculta {layer}',
  'network.scroll': 'Esquema de la red, se desplaza hacia los lados',
}
