import type { metrics as english } from '../en/metrics.ts'
import type { Words } from '../words.ts'

/** The numbers beside the curves; in Spanish. */
export const metrics: Words<typeof english> = {
  'drawer.title': 'Curvas y métricas',
  'metrics.title': 'Métricas',
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
