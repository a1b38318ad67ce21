import type { network as english } from '../../en/later/network.ts'
import type { Words } from '../../words.ts'

/** Explanations: the network and its diagram; in Spanish. */
export const network: Words<typeof english> = {
  'network.help':
    'Cada mosaico es una neurona y muestra su salida en el plano. Una línea es un peso: su grosor es |w| y su color, el signo. El punto junto al mosaico es su sesgo.',
  'network.parameters.help':
    'Todos los pesos y sesgos que cambia el entrenamiento. Keras: model.count_params().',
  'network.units.help': 'Número de neuronas de esta capa, de 1 a 32. Keras: Dense(units).',
  'network.value': 'Valor',
  'network.dropped': 'Fuera de esta actualización por el abandono (dropout).',
  'network.edit': 'Haz clic para escribir un valor',
  'network.enlarge': 'Haz clic para ampliar',
  'network.formula.unit': 'a = f(w₁a₁ + w₂a₂ + … + b), f = {activation}',
  'network.formula.input': 'Llega a la red tal cual.',
  'network.formula.weight': 'A z se le suma w · a: el peso por la salida de la que viene.',
  'network.formula.bias': 'A z se le suma b: desplaza el punto en que la neurona cambia.',
}
