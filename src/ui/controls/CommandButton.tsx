import type { LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'
import type { CommandId } from '../../store/playground.ts'
import { usePlayground } from '../hooks/usePlayground.ts'
import { shortcutText } from '../hooks/shortcutText.ts'
import { useText } from '../hooks/useText.ts'
import { usePlaygroundContext } from '../PlaygroundContext.ts'
import { Button, type ButtonProps } from './Button.tsx'

interface CommandButtonProps extends Pick<ButtonProps, 'variant' | 'className' | 'aria-pressed'> {
  readonly command: CommandId
  readonly icon?: LucideIcon
  readonly testId?: string
  /** The accessible name, where the state gives a better one than the command's own. */
  readonly label?: string
  readonly children?: ReactNode
}

/** The button of a command; name, explanation, shortcut and whether it can be pressed come from there. */
export function CommandButton({ command: id, testId, label, children, ...rest }: CommandButtonProps) {
  const text = useText()
  const command = usePlaygroundContext().commands[id]
  const enabled = usePlayground((state) => command.isEnabled(state))
  const name = label ?? text.t(command.label)
  const keys = command.shortcut === null ? '' : ` (${shortcutText(command.shortcut, text.t)})`
  return (
    <Button
      {...rest}
      data-testid={testId}
      aria-label={name}
      aria-description={text.t(command.help)}
      aria-disabled={!enabled}
      hint={{ title: name + keys, body: text.t(command.help) }}
      onClick={command.perform}
    >
      {children}
    </Button>
  )
}
