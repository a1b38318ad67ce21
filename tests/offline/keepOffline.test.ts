import { expect, test, vi } from 'vitest'
import { keepOffline, type Registration } from '../../src/offline/keepOffline.ts'
import { TAKE_OVER } from '../../src/offline/takeOver.ts'

class FakeWorker extends EventTarget {
  state: ServiceWorkerState = 'installing'
  postMessage = vi.fn<(message: unknown) => void>()

  become(state: ServiceWorkerState): void {
    this.state = state
    this.dispatchEvent(new Event('statechange'))
  }
}

class FakeRegistration extends EventTarget {
  installing: FakeWorker | null = null
  waiting: FakeWorker | null = null
  active: FakeWorker | null = null

  find(): FakeWorker {
    this.installing = new FakeWorker()
    this.dispatchEvent(new Event('updatefound'))
    return this.installing
  }

  /** What is installing waits, or takes over where there is nothing older. */
  finish(): FakeWorker {
    const worker = this.installing!
    this.installing = null
    this.waiting = worker
    worker.become('installed')
    return worker
  }
}

async function keep(registration: FakeRegistration) {
  const onNewVersion = vi.fn<(take: () => void) => void>()
  const reload = vi.fn<() => void>()
  const register = () => Promise.resolve(registration as unknown as Registration)
  await keepOffline({ register, onNewVersion, reload })
  return { onNewVersion, reload, take: () => onNewVersion.mock.lastCall?.[0]() }
}

test('the first one ever says nothing', async () => {
  const registration = new FakeRegistration()
  registration.installing = new FakeWorker()
  const { onNewVersion, reload } = await keep(registration)
  const worker = registration.finish()
  registration.waiting = null
  registration.active = worker
  worker.become('activating')
  worker.become('activated')
  expect(onNewVersion).not.toHaveBeenCalled()
  expect(reload).not.toHaveBeenCalled()
})

test('a newer one that comes while the page is open says so, and waits until it is asked', async () => {
  const registration = new FakeRegistration()
  registration.active = new FakeWorker()
  const { onNewVersion, reload, take } = await keep(registration)
  registration.find()
  expect(onNewVersion).not.toHaveBeenCalled()
  const worker = registration.finish()
  expect(onNewVersion).toHaveBeenCalledOnce()
  expect(worker.postMessage).not.toHaveBeenCalled()
  take()
  expect(worker.postMessage).toHaveBeenCalledExactlyOnceWith(TAKE_OVER)
  worker.become('activating')
  expect(reload).not.toHaveBeenCalled()
  worker.become('activated')
  expect(reload).toHaveBeenCalledOnce()
})

test('one that waits since an earlier visit says so at once', async () => {
  const registration = new FakeRegistration()
  registration.active = new FakeWorker()
  registration.waiting = new FakeWorker()
  const { onNewVersion } = await keep(registration)
  expect(onNewVersion).toHaveBeenCalledOnce()
})

test('one that another window has let in is only opened; nothing reloads before', async () => {
  const registration = new FakeRegistration()
  registration.active = new FakeWorker()
  const { reload, take } = await keep(registration)
  registration.find()
  const worker = registration.finish()
  registration.waiting = null
  registration.active = worker
  worker.become('activated')
  expect(reload).not.toHaveBeenCalled()
  take()
  expect(worker.postMessage).not.toHaveBeenCalled()
  expect(reload).toHaveBeenCalledOnce()
})

test.each([
  ['rejects', () => Promise.reject(new DOMException('not here', 'SecurityError'))],
  [
    'throws',
    () => {
      throw new TypeError('there is no navigator.serviceWorker')
    },
  ],
])('is silent where registering %s', async (_how, register) => {
  const onNewVersion = vi.fn<() => void>()
  await expect(keepOffline({ register, onNewVersion, reload() {} })).resolves.toBeUndefined()
  expect(onNewVersion).not.toHaveBeenCalled()
})
