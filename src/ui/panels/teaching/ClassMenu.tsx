import { Pencil, Presentation } from 'lucide-react'
import { Button } from '../../controls/Button.tsx'
import { shortcutText } from '../../hooks/shortcutText.ts'
import { useAllText } from '../../hooks/useAllText.ts'
import { usePlaygroundContext } from '../../PlaygroundContext.ts'

const ICONS = { present: Presentation, teach: Pencil }

/** The ways in which a teacher uses the page, with their keys. */
export default function ClassMenu() {
  const { t } = useAllText()
  const { commands } = usePlaygroundContext()
  return (
    <div className="class-menu">
      {(['present', 'teach'] as const).map((id) => (
        <div key={id}>
          <Button icon={ICONS[id]} data-testid={`class-${id}`} onClick={commands[id].perform}>
            {t(commands[id].label)}
            {commands[id].shortcut !== null && <kbd>{shortcutText(commands[id].shortcut, t)}</kbd>}
          </Button>
          <p className="hint-detail">{t(commands[id].help)}</p>
        </div>
      ))}
    </div>
  )
}
