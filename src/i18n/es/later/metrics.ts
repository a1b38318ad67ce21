import type { metrics as english } from '../../en/later/metrics.ts'
import type { Words } from '../../words.ts'

/** Explanations: the numbers beside the curves; in Spanish. */
export const metrics: Words<typeof english> = {
  'metrics.matrix.help':
    'Una fila para lo que los puntos son, una columna para lo que les da la red: de varias salidas decide la mayor, de una sola la frontera. Pulsa un número para rodear sus puntos en la salida.',
  'metrics.precision.help':
    'De los puntos a los que se da esta clase, la parte que es de ella. Una raya si no se da a ninguno.',
  'metrics.recall.help':
    'Sensibilidad (recall): de los puntos de esta clase, la parte a la que se da. Una raya si no hay ninguno.',
  'metrics.f1.help':
    '2 VP / (2 VP + FP + FN), la media armónica de precisión y sensibilidad. 0 si solo existe una de ellas, una raya si no existe ninguna.',
  'metrics.macro.help':
    'La última fila suma a cuántos puntos se da cada clase; detrás, las medias simples de las clases (macro), sin las que tienen una raya.',
  'metrics.r2.help':
    'La parte de la dispersión de los objetivos que la red explica, 1 - Σ(y - ŷ)² / Σ(y - ȳ)². 1 es perfecto, 0 no mejora a dar siempre la media. Una raya si todos los objetivos son iguales.',
  'metrics.mae.help': 'La media de |y - ŷ|, en la unidad del objetivo. Keras: mean_absolute_error.',
  'metrics.rmse.help': 'La raíz del error cuadrático medio, en la unidad del objetivo.',
  'metrics.empty': 'Los números aparecen en cuanto el motor está listo.',
  'metrics.set.train': 'Puntos de entrenamiento',
  'metrics.set.test': 'Puntos de prueba',
  'metrics.accuracy': 'exactitud {accuracy}',
  'metrics.class': 'Clase {class}',
  'metrics.given': 'Se le da la clase {class}',
  'metrics.corner': 'Es ↓ Se le da →',
  'metrics.total': 'Todos',
  'metrics.totals': 'Todos, media',
  'metrics.precision': 'Precisión',
  'metrics.recall': 'Sensib.',
  'metrics.f1': 'F1',
  'metrics.cell':
    '{count} puntos de la clase {actual} a los que se da la clase {given}: rodearlos en la salida',
  'metrics.matrix': 'Matriz de confusión',
  'metrics.why.precision': 'no se dio esta clase a ningún punto',
  'metrics.why.recall': 'no hay ningún punto de esta clase',
  'metrics.why.f1': 'ningún punto es de esta clase ni se le dio a ninguno',
  'metrics.why.empty': 'no hay puntos',
  'metrics.why.alike': 'todos los objetivos son iguales',
  'metrics.r2': 'R²',
  'metrics.mae': 'MAE',
  'metrics.rmse': 'RMSE',
}
