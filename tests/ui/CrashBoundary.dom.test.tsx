import { cleanup, render, screen } from '@testing-library/react'
import { afterEach, expect, it, vi } from 'vitest'
import { CrashBoundary } from '../../src/ui/CrashBoundary.tsx'
import { fakePlayground } from './fakePlayground.ts'

afterEach(cleanup)

it('says in words, in the language of the page, that something failed, instead of leaving it blank', () => {
  const silenced = vi.spyOn(console, 'error').mockImplementation(() => {})
  const Broken = (): never => {
    throw new TypeError('boom')
  }
  render(
    <CrashBoundary playground={fakePlayground({ language: 'es' })}>
      <Broken />
    </CrashBoundary>,
  )
  expect(screen.getByRole('alert').textContent).toContain('El enlace conserva todos los ajustes')
  expect(screen.getByRole('button', { name: 'Recargar' })).toBeTruthy()
  silenced.mockRestore()
})
