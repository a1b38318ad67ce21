import '../../spec/installFormulas.ts'
import { createTrainer } from '../choose.ts'
import type { Command, Port, Reply } from './protocol.ts'
import { serve } from './serve.ts'
import { workerScheduler } from './timers.ts'

// The types of `self` in a worker and in a page cannot be loaded together; in this file it is a worker's.
serve(self as unknown as Port<Command, Reply>, createTrainer, workerScheduler())
