// The elementary functions over arrays, for the tests of their error bounds.

import { exp, log1p, softplus } from './maths'

/** In place over the vectors from `at` up to `end`, like `activate`. */
export function expAll(at: usize, end: usize): void {
  for (; at < end; at += 16) v128.store(at, exp(v128.load(at)))
}

export function log1pAll(at: usize, end: usize): void {
  for (; at < end; at += 16) v128.store(at, log1p(v128.load(at)))
}

export function softplusAll(at: usize, end: usize): void {
  for (; at < end; at += 16) v128.store(at, softplus(v128.load(at)))
}
