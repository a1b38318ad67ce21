import { Keyboard, LayoutGrid, Moon, Presentation, Redo2, Sun, Undo2 } from 'lucide-react'
import type { MouseEvent } from 'react'
import { CommandButton } from '../controls/CommandButton.tsx'
import type { Theme } from '../../store/state.ts'
import { usePlayground } from '../hooks/usePlayground.ts'
import { useText } from '../hooks/useText.ts'
import { later } from '../controls/later.tsx'
import { BackendBadge } from './BackendBadge.tsx'
import { Logo } from './Logo.tsx'
import { ShareButton } from './ShareButton.tsx'
import { ClassButton } from './teaching/ClassButton.tsx'
import { SheetButtons, type SheetProps } from './SheetButtons.tsx'
import { Transport } from './Transport.tsx'

const THEME_ICONS = { light: Sun, dark: Moon, projector: Presentation } as const satisfies Record<
  Theme,
  object
>

const PresentBar = later(() => import('./teaching/Presentation.tsx'))
const OpenInFull = later(() => import('./teaching/OpenInFull.tsx'))

/** The line at the top: transport, engine, and what concerns the page as a whole. */
export function Header(props: SheetProps) {
  const { t } = useText()
  const presenting = usePlayground((state) => state.presenting)
  const embed = usePlayground((state) => state.spec.view.embed)
  return (
    <header className="header">
      <a className="skip" href="#panel-network" onClick={skipToNetwork}>
        {t('app.skip')}
      </a>
      <h1 className="brand">
        <Logo />
        <span className="brand-name">{t('app.name')}</span>
      </h1>
      <SheetButtons {...props} />
      <Transport />
      <BackendBadge />
      {!embed && presenting === null && <PageButtons />}
      {embed && <OpenInFull />}
      {presenting !== null && <PresentBar presenting={presenting} />}
    </header>
  )
}

/** Moves the focus alone: the hash of the address is the playground's link. */
function skipToNetwork(event: MouseEvent): void {
  event.preventDefault()
  document.querySelector<HTMLElement>('#panel-network')?.focus()
}

function PageButtons() {
  const { t, language } = useText()
  const theme = usePlayground((state) => state.theme)
  const place = usePlayground(({ role, unlockOpen }) => (unlockOpen ? 'unlock' : role))
  return (
    <div className="page-buttons">
      <CommandButton command="undo" testId="undo" icon={Undo2} variant="quiet" />
      <CommandButton command="redo" testId="redo" icon={Redo2} variant="quiet" />
      <CommandButton command="gallery" testId="gallery" icon={LayoutGrid} variant="quiet" />
      <ShareButton />
      {/* Its box closes when what it offers has opened. */}
      <ClassButton key={place} />
      <CommandButton
        command="next-language"
        testId="language"
        variant="quiet"
        label={`${t('command.next-language')}: ${t(`language.${language}`)}`}
      >
        {language.toUpperCase()}
      </CommandButton>
      <CommandButton
        command="next-theme"
        testId="theme"
        icon={THEME_ICONS[theme]}
        variant="quiet"
        label={`${t('command.next-theme')}: ${t(`theme.${theme}`)}`}
      />
      <CommandButton command="help" icon={Keyboard} variant="quiet" className="help-button" />
    </div>
  )
}
