import { describe, expect, test } from 'vitest'
import { sourceViolations, topLevelViolations } from './check.ts'
import { ASSEMBLY } from './rooms.ts'

/** What is wrong with one file of this text. */
const check = (path: string, text: string) => sourceViolations([{ path, text }])

describe('imports', () => {
  test.each([
    [
      'src/store/session.ts',
      `import { train } from '../ui/App.tsx'`,
      'upward, from store (row 4) to ui (row 5)',
    ],
    [
      'src/lib/assert.ts',
      `import type { Spec } from '../spec/spec.ts'`,
      'upward, from lib (row 0) to spec (row 1)',
    ],
    ['src/spec/link.ts', `import { type Key } from '../i18n/translate.ts'`, 'spec and i18n are siblings'],
    ['src/draw/tile.ts', `export { ACTIVATIONS } from '../spec/choices.ts'`, 'draw and spec are siblings'],
    ['src/draw/tile.ts', `export * from '../spec/choices.ts'`, 'draw and spec are siblings'],
    ['src/draw/tile.ts', `export type * from '../spec/choices.ts'`, 'draw and spec are siblings'],
    ['src/engine/trainer.ts', `import '../codegen/keras.ts'`, 'engine and codegen are siblings'],
    ['src/data/circle.ts', `const x = () => import('../lessons/one.ts')`, 'data and lessons are siblings'],
    ['src/data/circle.ts', 'const x = import(`../engine/trainer.ts`)', 'upward, from data'],
    ['src/data/circle.ts', `let x: import('../engine/trainer.ts').Frame`, 'upward, from data'],
    ['src/data/circle.ts', `import x = require('../engine/trainer.ts')`, 'upward, from data'],
    [
      'src/data/circle.ts',
      `new Worker(new URL('../engine/worker/entry.ts', import.meta.url))`,
      'upward, from data',
    ],
    ['src/data/circle.ts', `const all = import.meta.glob('../engine/*.ts')`, 'upward, from data'],
    ['src/data/circle.ts', `/// <reference path="../engine/globals.d.ts" />`, 'upward, from data'],
    ['src/data/circle.ts', `import url from '../engine/kernel.wasm?url'`, 'upward, from data'],
    ['src/data/circle.ts', `const x = import(name)`, 'a computed address hides what is imported'],
    [
      'src/data/circle.ts',
      `const x = new URL(name, import.meta.url)`,
      'a computed address hides what is imported',
    ],
    ['src/data/circle.ts', `import rows from '../../tests/rows.ts'`, 'it is outside src'],
    ['src/data/circle.ts', `import { clamp } from '../misc/clamp.ts'`, 'it is in no room of src'],
    ['src/ui/App.tsx', `import '../offline/keepOffline.ts'`, 'ui and offline are siblings'],
    ['src/store/session.ts', `import '../offline/takeOver.ts'`, 'upward, from store (row 4) to offline'],
    ['src/ui/App.tsx', `import { root } from '../main.tsx'`, 'upward, from ui (row 5) to main.tsx (row 6)'],
  ])('%s may not hold %s', (path, text, reason) => {
    expect(check(path, text)).toEqual([expect.stringContaining(reason)])
  })

  test.each([
    ['src/main.tsx', `import { App } from './ui/App.tsx'; import { createRoot } from 'react-dom/client'`],
    ['src/ui/panels/Data.tsx', `import { useState } from 'react'; import { tile } from '../../draw/tile.ts'`],
    ['src/ui/App.tsx', `import './App.css'; import { Slider } from '@base-ui/react/slider'`],
    ['src/engine/worker/client.ts', `new Worker(new URL('./entry.ts', import.meta.url), { type: 'module' })`],
    ['src/engine/worker/client.ts', `const page = new URL('https://example.org/', import.meta.url)`],
    ['src/engine/worker/serve.ts', `const { start } = await import('../tfjs/start.ts')`],
    ['src/draw/tile.ts', `import { select } from 'd3-selection'; import { contours } from 'd3'`],
    ['src/data/table/splitRows.ts', `import Papa from 'papaparse'`],
    ['src/store/session.ts', `import type { Spec } from '../spec/spec.ts' // not '../ui/App.tsx'`],
  ])('%s may hold %s', (path, text) => {
    expect(check(path, text)).toEqual([])
  })
})

describe('foreign packages', () => {
  test.each([
    ['src/store/session.ts', `import { useState } from 'react'`, 'react'],
    ['src/draw/tile.ts', `import { Play } from 'lucide-react'`, 'lucide-react'],
    ['src/ui/App.tsx', `import { createStore } from 'zustand/vanilla'`, 'zustand'],
    ['src/store/session.ts', `import * as v from 'valibot'`, 'valibot'],
    ['src/ui/Curves.tsx', `import { line } from 'd3-shape'`, 'd3-shape'],
    ['src/engine/choose.ts', `import type { Tensor } from '@tensorflow/tfjs-core'`, '@tensorflow/tfjs-core'],
    ['src/engine/tfjs/start.ts', `import * as tf from '@tensorflow/tfjs'`, '@tensorflow/tfjs'],
    ['src/lib/random.ts', `import { randomInt } from 'node:crypto'`, 'node:crypto'],
    ['src/data/table.ts', `const fs = require('fs')`, 'fs'],
    ['src/data/generate.ts', `import Papa from 'papaparse'`, 'papaparse'],
  ])('%s may not hold %s', (path, text, name) => {
    expect(check(path, text)).toEqual([expect.stringContaining(`the package ${name} has no place in`)])
  })

  test('TensorFlow.js is at home in engine/tfjs', () => {
    expect(
      check('src/engine/tfjs/layers/model.ts', `import { sequential } from '@tensorflow/tfjs-layers'`),
    ).toEqual([])
  })
})

describe('AssemblyScript', () => {
  const path = `${ASSEMBLY}dense.ts`

  test.each([
    `import { tanh } from '../tanh.ts'`,
    `import { tanh } from '../../../reference/tanh.ts'`,
    `import { assert } from '../../../../../lib/assert.ts'`,
    `import { memory } from '~lib/memory'`,
  ])('may not hold %s', (text) => {
    expect(check(path, text)).toEqual([
      expect.stringContaining('AssemblyScript sources import nothing outside'),
    ])
  })

  test('may import its own files and decorate functions', () => {
    const text = `import { tanh } from './tanh.ts'\n@inline\nexport function f(x: f32): f32 { return tanh(x) }`
    expect(check(path, text)).toEqual([])
  })
})

describe('random numbers', () => {
  test.each([
    'const x = Math.random()',
    `const x = Math['random']()`,
    'const x = globalThis.Math.random()',
    'const { sqrt, random } = Math',
    'const { random: dice } = Math',
    'const stream = Math?.random',
  ])('%s cannot be replayed', (text) => {
    expect(check('src/data/circle.ts', text)).toEqual([expect.stringContaining('uses Math.random')])
  })

  test('naming it in words or using the rest of Math is fine', () => {
    const text = `// never Math.random\nconst x = Math.sqrt(2) + stream.random() + 'Math.random'.length`
    expect(check('src/data/circle.ts', text)).toEqual([])
  })
})

describe('files', () => {
  test.each(['src/shared/thing.ts', 'src/app.ts', 'src/style.css', 'src/constructor/x.ts'])(
    '%s is in no room',
    (path) => {
      expect(check(path, '')).toEqual([expect.stringContaining('is no room of src')])
    },
  )

  test.each([
    'src/lib/utils.ts',
    'src/ui/hooks/sliderHelper.ts',
    'src/engine/BackendManager.ts',
    'src/ui/common/Button.tsx',
    'src/draw/tile-utils.css',
  ])('%s has an empty name', (path) => {
    expect(check(path, '')).toEqual([expect.stringContaining('does not say what is in it')])
  })

  test('a file has at most 400 lines', () => {
    expect(check('src/lib/long.ts', '//\n'.repeat(400))).toEqual([])
    expect(check('src/lib/long.ts', '//\n'.repeat(401))).toEqual([expect.stringContaining('401 lines')])
  })

  test('a file that cannot be parsed is not passed over', () => {
    expect(check('src/lib/broken.ts', 'const = 1')[0]).toContain('cannot be parsed')
  })

  test('the top level holds what is listed and what git ignores', () => {
    expect(topLevelViolations(['src', 'package.json', 'node_modules'], ['node_modules'])).toEqual([])
    expect(topLevelViolations(['src', 'jest.config.js'], [])).toEqual([
      expect.stringContaining('jest.config.js'),
    ])
  })
})
