import type { Check, Disclosure, Indicator } from '@taizhang/parser'
import type { Reading } from '@taizhang/parser/reading'
import type { Context } from './indicator/context.ts'
export function readChecks(_d: Disclosure, _r: Reading, _c: readonly Context[], _i: readonly Indicator[]): Check[] {
  return []
}
