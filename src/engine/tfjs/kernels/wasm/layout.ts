import type { Samples } from '../../../../data/samples.ts'
import type { DenseNetwork } from '../../../../spec/network.ts'
import type { TrainerOptions } from '../../../trainer.ts'
import { columnBytes, writeColumns } from './columns.ts'
import type { KernelMemory } from './kernelMemory.ts'
import type { KernelExports } from './kernelModule.ts'
import { ACTIVATION_NAMES, LAYER_NAMES } from './kernelNames.ts'

/** A set as `evaluate` takes it: a column of numbers per input and per target. */
export interface SetRegion {
  readonly at: number
  readonly stride: number
  readonly rows: number
}

/** Where the samples lie: those of either set to be evaluated, and the training rows from `rows` on. */
export interface SampleRegions extends Readonly<Record<'train' | 'test', SetRegion>> {
  readonly rows: number
}

/** Lays out what does not grow: the layer table, parameters, one chunk of everything, and the two sets. */
export function layOut(
  kernel: KernelExports,
  memory: KernelMemory,
  { network, train, test }: Pick<TrainerOptions, 'network' | 'train' | 'test'>,
): SampleRegions {
  kernel.layerCount.value = network.layers.length
  kernel.inputCount.value = network.inputs
  kernel.outputCount.value = network.outputs
  kernel.table.value = writeLayers(kernel, memory, network)
  takeParameters(kernel, memory, network)
  takeChunk(kernel, memory, network)
  kernel.rowBytes.value = rowBytes(network)
  return {
    rows: writeRows(memory, network, train),
    train: writeSet(memory, network, train),
    test: writeSet(memory, network, test),
  }
}

/** Samples whose activations are in the memory at once: `CHUNK` of assembly/memory.ts. */
export const CHUNK_SAMPLES = 128

/** What `layOut` takes for the network alone, whatever the sets. */
export function networkBytes(network: DenseNetwork): number {
  const rows = 4 * (network.unitCount - network.inputs) + rowBytes(network) / 4
  return 4 * columnBytes(network.parameterCount) + rows * CHUNK_SAMPLES * 4
}

function writeLayers(kernel: KernelExports, memory: KernelMemory, network: DenseNetwork): number {
  const entryBytes = kernel.ENTRY_BYTES.value
  const at = memory.take(network.layers.length * entryBytes)
  const { words } = memory.views
  let firstUnit = 0
  for (const [l, layer] of network.layers.entries()) {
    const put = (field: { value: number }, value: number) => {
      words[(at + l * entryBytes + field.value) >> 2] = value
    }
    put(kernel.KIND, kernel[LAYER_NAMES[layer.kind]].value)
    put(kernel.INPUTS, layer.inputs)
    put(kernel.UNITS, layer.units)
    put(kernel.ACTIVATION, kernel[ACTIVATION_NAMES[layer.activation]].value)
    put(kernel.KERNEL, layer.kernelOffset * 4)
    put(kernel.FIRST_UNIT, firstUnit)
    firstUnit += layer.units
  }
  return at
}

function takeParameters(kernel: KernelExports, memory: KernelMemory, { parameterCount }: DenseNetwork): void {
  const bytes = columnBytes(parameterCount)
  kernel.parameterBytes.value = bytes
  for (const name of ['parameters', 'gradients', 'slot0', 'slot1'] as const) {
    const at = memory.take(bytes)
    kernel[name].value = at
    memory.floats(at, bytes >> 2).fill(0)
  }
}

function takeChunk(kernel: KernelExports, memory: KernelMemory, network: DenseNetwork): void {
  const chunk = CHUNK_SAMPLES * 4
  const units = network.unitCount - network.inputs
  kernel.activations.value = memory.take(units * chunk)
  kernel.factors.value = memory.take(units * chunk)
  kernel.slopes.value = memory.take(units * chunk)
  kernel.thinned.value = memory.take(units * chunk)
  kernel.batch.value = memory.take((rowBytes(network) >> 2) * chunk)
}

/** A training row: inputs, then targets, filled up to whole vectors. */
export function rowBytes({ inputs, outputs }: DenseNetwork): number {
  return columnBytes(inputs + outputs)
}

function writeRows(memory: KernelMemory, network: DenseNetwork, { rows, inputs, targets }: Samples): number {
  const bytes = rowBytes(network)
  const at = memory.take(rows * bytes)
  const out = memory.floats(at, (rows * bytes) >> 2)
  out.fill(0)
  for (let row = 0; row < rows; row++) {
    const start = row * (bytes >> 2)
    out.set(inputs.subarray(row * network.inputs, (row + 1) * network.inputs), start)
    out.set(targets.subarray(row * network.outputs, (row + 1) * network.outputs), start + network.inputs)
  }
  return at
}

function writeSet(
  memory: KernelMemory,
  network: DenseNetwork,
  { rows, inputs, targets }: Samples,
): SetRegion {
  const stride = columnBytes(rows)
  const at = memory.take(stride * (network.inputs + network.outputs))
  writeColumns(memory, at, inputs, rows, network.inputs)
  writeColumns(memory, at + stride * network.inputs, targets, rows, network.outputs)
  return { at, stride, rows }
}
