import type { FloatingProps } from './Floating.tsx'
import { later } from './later.tsx'

/** `Floating`, fetched once the page can be used. */
export const LazyFloating = later<FloatingProps>(() => import('./Floating.tsx'))
