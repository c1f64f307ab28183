import type { Disclosure, Headline, Indicator } from '@taizhang/parser'
import type { Reading } from '@taizhang/parser/reading'
import type { Context } from './indicator/context.ts'
export function readHeadline(_d: Disclosure, _r: Reading, _c: readonly Context[], _i: readonly Indicator[]): Headline {
  return {}
}
