// The elementary functions over arrays, for the tests of their error bounds.

import { cosine, exp, expm1, log1p, log1pWide, normal, normalDensity, sine, softplus } from './maths'

/** In place over the vectors from `at` up to `end`, like `activate`. */
export function expAll(at: usize, end: usize): void {
  for (; at < end; at += 16) v128.store(at, exp(v128.load(at)))
}

export function log1pAll(at: usize, end: usize): void {
  for (; at < end; at += 16) v128.store(at, log1p(v128.load(at)))
}

export function log1pWideAll(at: usize, end: usize): void {
  for (; at < end; at += 16) v128.store(at, log1pWide(v128.load(at)))
}

export function softplusAll(at: usize, end: usize): void {
  for (; at < end; at += 16) v128.store(at, softplus(v128.load(at)))
}

export function expm1All(at: usize, end: usize): void {
  for (; at < end; at += 16) v128.store(at, expm1(v128.load(at)))
}

export function normalAll(at: usize, end: usize): void {
  for (; at < end; at += 16) v128.store(at, normal(v128.load(at)))
}

export function normalDensityAll(at: usize, end: usize): void {
  for (; at < end; at += 16) v128.store(at, normalDensity(v128.load(at)))
}

export function sineAll(at: usize, end: usize): void {
  for (; at < end; at += 16) v128.store(at, sine(v128.load(at)))
}

export function cosineAll(at: usize, end: usize): void {
  for (; at < end; at += 16) v128.store(at, cosine(v128.load(at)))
}
