import type { activations as english } from '../../en/later/activations.ts'
import type { Words } from '../../words.ts'

/** Explanations: the activations; in Spanish. */
export const activations: Words<typeof english> = {
  'field.activation.help':
    'La función a = f(z) que cada neurona aplica a su suma ponderada z = w·x + b. Keras: activation.',
  'activation.linear.help': 'f(z) = z. Varias capas así equivalen a una sola capa lineal. Keras: linear.',
  'activation.sigmoid.help':
    'f(z) = 1 / (1 + e^-z), entre 0 y 1. Se satura, y su gradiente se desvanece en redes profundas. Keras: sigmoid.',
  'activation.tanh.help': 'f(z) = tanh z, entre -1 y 1, centrada en 0. Keras: tanh.',
  'activation.relu.help':
    'f(z) = máx(0, z): la más usada en capas ocultas. Una neurona cuya z es siempre negativa deja de aprender. Keras: relu.',
  'activation.leaky_relu.help':
    'f(z) = z si z > 0 y, si no, 0,2 z: una ReLU que también aprende en negativo. Keras: leaky_relu.',
  'activation.elu.help':
    'f(z) = z si z > 0 y, si no, e^z - 1: como ReLU, pero suave, y nunca del todo quieta en negativo. Keras: elu.',
  'activation.gelu.help':
    'f(z) = z · Φ(z), con Φ la distribución normal: una ReLU suave que baja un poco de 0, habitual en los modelos de lenguaje. Keras: gelu.',
  'activation.softplus.help':
    'f(z) = ln(1 + e^z), siempre positiva: una ReLU sin esquina; su pendiente es la sigmoide. Keras: softplus.',
  'activation.sine.help':
    'f(z) = sen z, entre -1 y 1: dibuja ondas, buena para espirales y detalles finos. Keras: keras.ops.sin.',
  'activation.step.help':
    'f(z) = 1 si z > 0 y, si no, 0: la primera neurona artificial. Su pendiente es 0: con ella solo aprende la regla del perceptrón en la salida.',
  'activation.softmax.help':
    'f(z)_k = e^z_k / Σ e^z_j: una probabilidad por clase, que suman 1. Keras: softmax.',
}
