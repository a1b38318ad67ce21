import { useState } from 'react'

/**
 * State that this browser keeps for the next visit under `sinapsis.<key>`. What was kept and is no longer
 * `isValid`, or cannot be read, gives `initial`; a browser that keeps nothing still has it for this visit.
 */
export function useRemembered<Value extends boolean | number>(
  key: string,
  initial: Value,
  isValid: (value: unknown) => value is Value,
): [Value, (value: Value) => void] {
  const [value, setValue] = useState(() => recall(key, initial, isValid))
  const remember = (next: Value) => {
    setValue(next)
    try {
      localStorage.setItem(`sinapsis.${key}`, JSON.stringify(next))
    } catch {
      // Private mode or a full disk: it holds for this visit.
    }
  }
  return [value, remember]
}

function recall<Value>(key: string, initial: Value, isValid: (value: unknown) => value is Value): Value {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(`sinapsis.${key}`) ?? 'null')
    return isValid(kept) ? kept : initial
  } catch {
    return initial
  }
}
