import { Menu } from '@base-ui/react/menu'
import { ChevronDown } from 'lucide-react'
import { STACK_PRESETS, stackPresetOf } from '../../../lessons/stackPresets.ts'
import { stackOf } from '../../../spec/stack.ts'
import { usePlayground } from '../../hooks/usePlayground.ts'
import { useText } from '../../hooks/useText.ts'
import type { Stack } from './useStack.ts'

/** A menu of named stacks to begin with; its button says which one this is. */
export function StackPresets({ stack }: { readonly stack: Stack }) {
  const { t, count } = useText()
  const data = usePlayground((state) => state.spec.data)
  const current = stackPresetOf(stack.layers)
  const name = current === null ? t('stack-preset.own') : t(`stack-preset.${current.id}`)
  return (
    <Menu.Root>
      <Menu.Trigger
        className="button button-plain button-small stack-presets"
        aria-label={`${t('stack-preset.choose')} ${name}`}
        title={t('stack-preset.choose')}
        data-testid="stack-presets"
        disabled={!stack.isFree}
      >
        {name}
        <ChevronDown aria-hidden />
      </Menu.Trigger>
      <Menu.Portal>
        <Menu.Positioner className="floating-positioner" sideOffset={6} align="end" collisionPadding={8}>
          <Menu.Popup className="floating menu" aria-label={t('stack-preset.choose')}>
            <Menu.RadioGroup value={current?.id ?? null}>
              {STACK_PRESETS.map(({ id, layers }) => {
                const laidOut = stackOf(layers, data)
                const parameters = 'network' in laidOut ? laidOut.network.parameterCount : 0
                return (
                  <Menu.RadioItem
                    key={id}
                    value={id}
                    className="menu-item"
                    data-testid={`stack-preset-${id}`}
                    closeOnClick
                    onClick={() => stack.take(layers)}
                  >
                    <span className="menu-name">
                      {t(`stack-preset.${id}`)}
                      <span className="menu-aside">
                        {t('network.parameters', { count: count(parameters) })}
                      </span>
                    </span>
                    <span className="menu-help">{t(`stack-preset.${id}.help`)}</span>
                  </Menu.RadioItem>
                )
              })}
            </Menu.RadioGroup>
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  )
}
