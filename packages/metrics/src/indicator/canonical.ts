import type { MetricKey } from '@taizhang/parser'
import type { Context } from './context.ts'
export function canonicalMetric(_text: string, _context: Context): MetricKey | null {
  return null
}
