import type { LinkSync } from './linkSync.ts'
import type { Notices } from './notices.ts'

/** The change to a newer version of the page, which only the person makes. */
export interface VersionSwitch {
  /** Says that a newer version is ready; `take` opens it. */
  announce(take: () => void): void
  /** Opens the version announced last; every setting is in the link, and so comes along. */
  take(): void
}

export function createVersionSwitch(
  link: Pick<LinkSync, 'flush'>,
  notices: Pick<Notices, 'say'>,
): VersionSwitch {
  let takeLatest = () => {}
  return {
    announce(take) {
      takeLatest = take
      notices.say({ tone: 'info', key: 'notice.new-version', action: 'reload' })
    },
    take() {
      link.flush()
      takeLatest()
    },
  }
}
