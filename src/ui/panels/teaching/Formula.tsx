import { useEffect, useRef } from 'react'

/** A formula in TeX, set as MathML once what sets it has come; what is no formula stays as it was typed. */
export function Formula({ tex }: { readonly tex: string }) {
  const place = useRef<HTMLSpanElement>(null)
  useEffect(() => {
    let shown = true
    const set = async () => {
      const { default: temml } = await import('temml')
      if (!shown || place.current === null) return
      const formula = document.createElement('span')
      temml.render(tex, formula, { throwOnError: true, trust: false, maxExpand: 100, maxSize: [10, 10] })
      place.current.replaceChildren(...formula.childNodes)
    }
    set().catch(() => {})
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
