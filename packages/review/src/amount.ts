/** Turns a figure into words a person reads: money in 万 and 亿, thousands apart, the unit behind. */
import type { Language } from './labels.ts'

/**
 * ```
 * // amount(26158000, '元', 'zh')   2615.8万元
 * // amount(1280, '项', 'zh')       1,280项
 * ```
 */
export function amount(value: number, unit: string, language: Language): string {
  const gap = language === 'en' && unit !== '%' ? ' ' : ''
  if (unit !== '元') return `${value.toLocaleString('en-US', { maximumFractionDigits: 4 })}${gap}${unit}`
  const [divisor, scale] = Math.abs(value) >= 1e8 ? [1e8, '亿'] : Math.abs(value) >= 1e4 ? [1e4, '万'] : [1, '']
  return `${(value / divisor).toLocaleString('en-US', { maximumFractionDigits: 4 })}${gap}${scale}${unit}`
}
