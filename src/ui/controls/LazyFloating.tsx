import { lazy, Suspense } from 'react'
import type { FloatingProps } from './Floating.tsx'

const Floating = lazy(() => import('./Floating.tsx'))

/** `Floating`, fetched when the first box opens: the page can be used before it is here. */
export function LazyFloating(props: FloatingProps) {
  return (
    <Suspense fallback={null}>
      <Floating {...props} />
    </Suspense>
  )
}
