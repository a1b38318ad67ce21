import { GraduationCap } from 'lucide-react'
import { FieldsButton } from '../../controls/FieldsButton.tsx'
import { later } from '../../controls/later.tsx'
import { useText } from '../../hooks/useText.ts'

const ClassMenu = later(() => import('./ClassMenu.tsx'))

/** What a teacher does with the page in class. */
export function ClassButton() {
  const { t } = useText()
  return (
    <FieldsButton
      icon={GraduationCap}
      label={t('class.title')}
      values={`${t('command.present')}, ${t('command.teach')}`}
      className="button-quiet"
      testId="class"
    >
      <ClassMenu />
    </FieldsButton>
  )
}
