/** A numeral that is no amount: why, and the stretch that it takes with it. */
import type { RejectionReason } from '@taizhang/parser'
import type { Numeral } from '@taizhang/parser/reading'

export interface Rejection {
  reason: RejectionReason
  start: number
  end: number
}

export function rejected(reason: RejectionReason, { start, end }: Numeral, to: number = end): Rejection {
  return { reason, start, end: to }
}
