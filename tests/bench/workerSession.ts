import type { CDPSession, Page } from 'playwright'

/** The debugging protocol of a page's worker, of which Playwright only shows `evaluate`. */
export interface WorkerSession {
  /** The result of `method`; rejects with what the browser says is wrong. */
  send<Result>(method: string): Promise<Result>
}

interface Answer {
  readonly id?: number
  readonly result?: unknown
  readonly error?: { readonly message: string }
}

/** Attaches to the first dedicated worker of `page`, now or as soon as it has started. */
export async function openWorkerSession(page: Page): Promise<WorkerSession> {
  const session = await page.context().newCDPSession(page)
  const attached = new Promise<string>((resolve) => {
    session.on('Target.attachedToTarget', ({ sessionId, targetInfo }) => {
      if (targetInfo.type === 'worker') resolve(sessionId)
    })
  })
  // Not flattened: a session of Playwright's cannot speak for another one, but it can pass messages on.
  await session.send('Target.setAutoAttach', {
    autoAttach: true,
    waitForDebuggerOnStart: false,
    flatten: false,
  })
  return relay(session, await attached)
}

function relay(session: CDPSession, sessionId: string): WorkerSession {
  const waiting = new Map<number, (answer: Answer) => void>()
  session.on('Target.receivedMessageFromTarget', ({ sessionId: from, message }) => {
    const answer = JSON.parse(message) as Answer
    if (from !== sessionId || answer.id === undefined) return
    waiting.get(answer.id)?.(answer)
    waiting.delete(answer.id)
  })
  let last = 0
  return {
    async send<Result>(method: string) {
      const id = ++last
      const answered = new Promise<Answer>((resolve) => waiting.set(id, resolve))
      const message = JSON.stringify({ id, method, params: {} })
      await session.send('Target.sendMessageToTarget', { sessionId, message })
      const { result, error } = await answered
      if (error !== undefined) throw new Error(`${method}: ${error.message}`)
      return result as Result
    },
  }
}
