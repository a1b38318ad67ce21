import { Dialog } from '@base-ui/react/dialog'
import { LockOpen } from 'lucide-react'
import { Button } from '../../controls/Button.tsx'
import { PageDialog } from '../../controls/PageDialog.tsx'
import { useAllText } from '../../hooks/useAllText.ts'
import { usePlayground } from '../../hooks/usePlayground.ts'
import { usePlaygroundContext } from '../../PlaygroundContext.ts'

/** Asks whether a task that came with the link is to be unlocked; open while rendered. */
export default function UnlockDialog() {
  const { t } = useAllText()
  const { edit } = usePlaygroundContext()
  const hasGoals = usePlayground((state) => state.spec.teaching.goals.length > 0)
  const close = () => edit.unlockOpen(false)
  return (
    <PageDialog title={t('unlock.title')} className="unlock" testId="unlock" onClose={close}>
      <Dialog.Description className="dialog-intro">
        {t('unlock.body')}
        {hasGoals && ` ${t('unlock.goals')}`}
      </Dialog.Description>
      <div className="dialog-foot">
        <Button data-testid="unlock-cancel" variant="primary" onClick={close}>
          {t('unlock.cancel')}
        </Button>
        <Button icon={LockOpen} data-testid="unlock-confirm" onClick={edit.unlock}>
          {t('unlock.confirm')}
        </Button>
      </div>
    </PageDialog>
  )
}
