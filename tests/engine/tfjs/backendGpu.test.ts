import { describe, expect, it } from 'vitest'
import { classifyGpu } from '../../../src/engine/tfjs/backendGpu.ts'

const SOFTWARE = [
  'ANGLE (Google, Vulkan 1.3.0 (SwiftShader Device (Subzero) (0x0000C0DE)), SwiftShader driver)',
  'Google SwiftShader',
  'ANGLE (Mesa, llvmpipe (LLVM 15.0.6, 256 bits), OpenGL 4.5)',
  'llvmpipe (LLVM 12.0.0, 256 bits)',
  'Mesa softpipe',
  'Software Rasterizer',
  'ANGLE (Microsoft, Microsoft Basic Render Driver (0x0000008C) Direct3D11 vs_5_0 ps_5_0, D3D11)',
  'Apple Software Renderer',
]

const HARDWARE = [
  'ANGLE (Intel, Intel(R) UHD Graphics 620 (0x00005917) Direct3D11 vs_5_0 ps_5_0, D3D11)',
  'ANGLE (NVIDIA, NVIDIA GeForce GTX 1650 (0x00001F82) Direct3D11 vs_5_0 ps_5_0, D3D11)',
  'ANGLE (AMD, AMD Radeon Graphics (radeonsi, renoir, LLVM 15.0.7), OpenGL 4.6)',
  'ANGLE (Apple, ANGLE Metal Renderer: Apple M1, Unspecified Version)',
  'Mesa Intel(R) HD Graphics 520 (SKL GT2)',
  'Adreno (TM) 640',
  'Mali-G78',
  'Apple GPU',
  '',
]

describe('classifyGpu', () => {
  it.each(SOFTWARE)('software: %s', (name) => {
    expect(classifyGpu(name)).toEqual({ name, kind: 'software' })
  })
  it.each(HARDWARE)('hardware: %s', (name) => {
    expect(classifyGpu(name)).toEqual({ name, kind: 'hardware' })
  })
})
