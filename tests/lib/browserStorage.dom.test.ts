import { afterEach, expect, test, vi } from 'vitest'
import { recall, remember } from '../../src/lib/browserStorage.ts'

afterEach(() => {
  vi.unstubAllGlobals()
  localStorage.clear()
})

test('keeps texts under keys of its own', () => {
  expect(recall('theme')).toBeNull()
  remember('theme', 'dark')
  expect(recall('theme')).toBe('dark')
  expect(localStorage.getItem('theme')).toBeNull()
})

test('a browser that keeps nothing says nothing about it', () => {
  const refuse = () => {
    throw new DOMException('The operation is insecure.', 'SecurityError')
  }
  vi.stubGlobal('localStorage', { getItem: refuse, setItem: refuse })
  expect(() => remember('theme', 'dark')).not.toThrow()
  expect(recall('theme')).toBeNull()
})
