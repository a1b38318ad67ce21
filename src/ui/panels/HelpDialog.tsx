import { Dialog } from '@base-ui/react/dialog'
import { COMMAND_IDS } from '../../store/playground.ts'
import { keysOf } from '../hooks/shortcut.ts'
import { keyText } from '../hooks/shortcutText.ts'
import { PageDialog } from '../controls/PageDialog.tsx'
import { useAllText } from '../hooks/useAllText.ts'
import { useText } from '../hooks/useText.ts'
import { usePlaygroundContext } from '../PlaygroundContext.ts'

/** Every command with its explanation and its keys; open while rendered. */
export default function HelpDialog() {
  const { t } = useAllText()
  const { edit } = usePlaygroundContext()
  return (
    <PageDialog title={t('help.title')} onClose={() => edit.helpOpen(false)}>
      <Dialog.Description className="dialog-intro">{t('help.intro')}</Dialog.Description>
      <CommandTable />
    </PageDialog>
  )
}

function CommandTable() {
  const { t } = useText()
  const { commands } = usePlaygroundContext()
  return (
    <table className="shortcuts">
      <thead className="visually-hidden">
        <tr>
          <th scope="col">{t('help.key')}</th>
          <th scope="col">{t('help.action')}</th>
        </tr>
      </thead>
      <tbody>
        {COMMAND_IDS.map((id) => {
          const { label, help, shortcut } = commands[id]
          if (shortcut === null) return null
          return (
            <tr key={id}>
              <td className="shortcut-keys">
                {keysOf(shortcut).map((key) => (
                  <kbd key={key}>{keyText(key, t)}</kbd>
                ))}
              </td>
              <td>
                <strong>{t(label)}</strong>
                <span className="shortcut-help">{t(help)}</span>
              </td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}
