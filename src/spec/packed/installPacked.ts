import { packedReader } from './packedReader.ts'
import { unpack } from './pack.ts'

packedReader.read = unpack
