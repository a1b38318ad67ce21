import { GraduationCap } from 'lucide-react'
import { useEffect } from 'react'
import { FieldsButton } from '../../controls/FieldsButton.tsx'
import { later } from '../../controls/later.tsx'
import { usePlayground } from '../../hooks/usePlayground.ts'
import { useText } from '../../hooks/useText.ts'

const ClassMenu = later(() => import('./ClassMenu.tsx'))
const UnlockDialog = later(() => import('./UnlockDialog.tsx'))

/** What a teacher does with the page in class. */
export function ClassButton() {
  const { t } = useText()
  const unlockOpen = usePlayground((state) => state.unlockOpen)
  const starting = usePlayground((state) => state.engine === 'starting')
  useEffect(() => {
    if (!starting) UnlockDialog.preload()
  }, [starting])
  return (
    <>
      <FieldsButton
        icon={GraduationCap}
        label={t('class.title')}
        values={`${t('command.present')}, ${t('command.teach')}`}
        className="button-quiet"
        testId="class"
      >
        <ClassMenu />
      </FieldsButton>
      {unlockOpen && <UnlockDialog />}
    </>
  )
}
