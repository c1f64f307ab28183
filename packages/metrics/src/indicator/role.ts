import type { Role } from '@taizhang/parser'
import type { Zone } from '../placement.ts'
import type { Context } from './context.ts'
export function readRole(_text: string, _context: Context, _zone: Zone): Role {
  return 'result'
}
