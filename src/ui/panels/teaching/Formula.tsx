import { useEffect, useRef } from 'react'

/** A formula in TeX, set as MathML once what sets it has come; what is no formula stays as it was typed. */
export function Formula({ tex }: { readonly tex: string }) {
  const place = useRef<HTMLSpanElement>(null)
  useEffect(() => {
    let shown = true
    void import('temml')
      .then(({ default: temml }) => {
        if (!shown || place.current === null) return
        const set = document.createElement('span')
        temml.render(tex, set, { throwOnError: true, trust: false, maxExpand: 100, maxSize: [10, 10] })
        place.current.replaceChildren(...set.childNodes)
      })
      .catch(() => {})
    return () => {
      shown = false
    }
  }, [tex])
  // React writes into it only when the formula is another, which is another element.
  return (
    <span key={tex} ref={place} className="task-formula">
      {tex}
    </span>
  )
}
