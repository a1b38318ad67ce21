import { useMemo, useSyncExternalStore } from 'react'
import {
  formatCompact,
  formatCount,
  formatEpoch,
  formatExact,
  formatMeasured,
  formatPercent,
  formatTick,
} from '../../i18n/format.ts'
import type { Dictionaries } from '../../i18n/dictionaries.ts'
import type { Key, Params } from '../../i18n/translate.ts'
import type { Language } from '../../spec/choices.ts'
import { usePlaygroundContext } from '../PlaygroundContext.ts'
import { usePlayground } from './usePlayground.ts'

/** Words and numbers in the reader's language. */
export interface Text {
  readonly language: Language
  /** Whether explanations can be said already; until then they are empty. */
  readonly complete: boolean
  t(key: Key, params?: Params): string
  exact(value: number): string
  measured(value: number): string
  tick(value: number): string
  percent(share: number, decimals?: number): string
  count(value: number): string
  epoch(value: number): string
  compact(value: number): string
}

export function useText(): Text {
  const { dictionaries } = usePlaygroundContext()
  const language = usePlayground((state) => state.language)
  // What was empty before the later words arrived is said now.
  const complete = useSyncExternalStore(dictionaries.onWords, () => dictionaries.has(language, 'later'))
  return useMemo(() => ({ ...textIn(language, dictionaries), complete }), [language, dictionaries, complete])
}

function textIn(language: Language, dictionaries: Dictionaries): Omit<Text, 'complete'> {
  return {
    language,
    t: (key, params) => dictionaries.translate(language, key, params),
    exact: (value) => formatExact(language, value),
    measured: (value) => formatMeasured(language, value),
    tick: (value) => formatTick(language, value),
    percent: (share, decimals) => formatPercent(language, share, decimals),
    count: (value) => formatCount(language, value),
    epoch: (value) => formatEpoch(language, value),
    compact: (value) => formatCompact(language, value),
  }
}
