import { LoadError } from './error.ts'
import type { Content, Task } from './loaded.ts'

export function readPdf(_bytes: Uint8Array, task: Task): Content {
  throw new LoadError('load.unsupported', task.file, 'not read yet')
}
