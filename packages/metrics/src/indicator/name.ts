import type { Clean } from '@taizhang/parser/reading'
import type { Context } from './context.ts'
export function readName(clean: Clean, context: Context): string {
  return clean.printed(context.before.start, context.before.end)
}
