import type { notices as english } from '../../en/later/notices.ts'
import type { Words } from '../../words.ts'

/** What the page says while it trains, and what may be done about it; in Spanish. */
export const notices: Words<typeof english> = {
  'notice.lack.no-points':
    'Todavía no hay nada que aprender. Dibuja antes algunos puntos en el mapa de la salida.',
  'notice.lack.one-point': 'Con un solo punto no se puede aprender. Dibuja al menos otro.',
  'notice.lack.no-rows':
    'Casi ninguna fila de esta tabla tiene todos los números que se usan. Usa menos entradas u otra columna para aprender.',
  'notice.lack.one-class':
    'Todos los puntos son de la misma clase, así que no hay nada que distinguir. Añade puntos de otra clase.',
  'notice.diverged.not-finite':
    'El entrenamiento se ha detenido en la época {epoch}: un peso o la pérdida ya no es un número finito. Suele deberse a una tasa de aprendizaje demasiado grande.',
  'notice.diverged.exploding':
    'El entrenamiento se ha detenido en la época {epoch}: la pérdida crece sin fin. Suele deberse a una tasa de aprendizaje demasiado grande.',
  'notice.stopped.early-stopping':
    'Detención temprana en la época {epoch}: la pérdida de prueba fue mínima tras la época {best}, con {loss}. La red vuelve a tener los pesos de la época {best}.',
  'notice.stopped.untold':
    'Detención temprana en la época {epoch}: la red vuelve a tener los pesos de la época {best}, los mejores con los datos de prueba.',
  'notice.stopped.nothing-wrong':
    'Ya no queda nada mal: la regla del perceptrón no cambia nada. El entrenamiento se ha detenido tras la época {epoch}.',
  'notice.go-on': 'Seguir',
  'notice.early-stopping-needs-test':
    'La detención temprana vigila la pérdida de los puntos de prueba, y no hay ninguno: usa menos puntos para entrenar.',
  'notice.restore': 'Volver al último estado bueno',
  'failure.backend-unavailable':
    'Esta forma de cálculo no funciona en este navegador. Elige Automático en «Cálculo».',
  'failure.internal': 'Algo ha fallado en el motor. Pulsa reiniciar o recarga la página.',
  'notice.restored':
    'De vuelta en el último estado bueno. Con una tasa de aprendizaje menor no volverá a pasar.',
  'notice.worker-restarted':
    'El motor se detuvo y ha vuelto a arrancar desde los últimos pesos. No se ha perdido nada.',
  'notice.context-lost':
    'El navegador retiró un momento la tarjeta gráfica. Se sigue entrenando desde los últimos pesos.',
  'failure.context-lost':
    'El navegador ha retirado la tarjeta gráfica. El entrenamiento seguirá en cuanto vuelva.',
  'failure.network-too-large':
    'Esta red es demasiado grande para esta forma de cálculo. Usa menos unidades u otra forma de cálculo.',
  'failure.bad-parameters': 'Estos pesos no encajan en esta red, así que no se han usado.',
  'notice.points-cut': 'Se han tomado los primeros {count} de {all} puntos: en un enlace no caben más.',
  'notice.playground-link':
    'Se ha abierto un enlace de TensorFlow Playground: sus datos, su red, sus primeros pesos y su error cuadrático a la mitad.',
  'notice.use-cross-entropy': 'Usar sigmoide y entropía cruzada',
  'playground-note.no-seed':
    'No dice ninguna semilla: allí los datos cambian cada vez, aquí son siempre los mismos.',
  'playground-note.odd-seed':
    'Su semilla tiene caracteres que no se pueden usar: los datos y los pesos se generan a nuestra manera.',
  'playground-note.no-inputs': 'Deja la red sin entradas: aquí tiene x₁ y x₂.',
  'playground-note.l1': 'Allí L1 deja en 0 para siempre un peso que llega a 0; aquí puede volver a crecer.',
  'playground-note.batch-too-large':
    'Un lote de {batchSize} es mayor que los {count} puntos de entrenamiento: allí no aprende nunca, aquí forman un solo lote.',
  'playground-note.partial-batch':
    'El último lote de una época tiene solo {left} puntos: allí se suman al primer lote de la época siguiente, aquí son un lote propio, así que las pérdidas difieren un poco.',
  'playground-note.tutorial': 'El artículo «{name}» es de otra página y no se muestra.',
  'notice.new-version':
    'Hay una versión nueva de Sinapsis. Recarga cuando quieras: tus ajustes se conservan y el entrenamiento empieza de nuevo.',
  'notice.reload': 'Recargar',
}
