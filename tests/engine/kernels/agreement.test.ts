import { beforeAll } from 'vitest'
import { createFusedWasmTrainer } from '../../../src/engine/tfjs/kernels/wasm/trainer.ts'
import { describeAgreement } from '../agreement.ts'
import { AGREEMENT_CASES, PRODUCT_CASES } from '../cases.ts'
import { useEmptyWasmBackend } from './emptyBackend.fixtures.ts'

beforeAll(useEmptyWasmBackend)

const TOLERANCE = { loss: 1e-5, gradient: 5e-6, parameters50: 1e-4, parameters200: 1e-4 }

describeAgreement('fused wasm', createFusedWasmTrainer, TOLERANCE, [...AGREEMENT_CASES, ...PRODUCT_CASES])
