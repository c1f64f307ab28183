/**
 * The numbering styles of headings and list items, how deep each usually stands, and what a marker is.
 */

/** Numbering styles. Their order is no rank; see `rankOf`. */
export const Style = {
  /** 第一部分 第一章 */
  Part: 1,
  /** 一、 */
  Han: 2,
  /** （一） */
  HanParen: 3,
  /** 1. */
  Dot: 4,
  /** 1.2 */
  Dotted: 5,
  /** 1、 */
  Comma: 6,
  /** (1) */
  Paren: 7,
  /** 1) */
  HalfParen: 8,
  /** A. */
  Letter: 9,
  /** ① */
  Circle: 10,
  /** ⑴ */
  CircleParen: 11,
  /** 一是 一要 */
  Is: 12,
  /** 第一， 其一， */
  Nth: 13,
  /** 首先 其次 最后 */
  Firstly: 14,
  /** 一方面 另一方面 */
  OneSide: 15,
  /** 问题1： 【问题一】 反馈问题： */
  Problem: 16,
  /** 第7项 */
  Item: 17,
  /** unnumbered 关于“…”问题的整改 */
  Frame: 18,
  /** unnumbered section heading */
  Bare: 19,
  /** unnumbered …方面 */
  BareGroup: 20,
  /** a row of a table */
  Row: 21,
  /** 1.2.1 */
  Dotted3: 22,
  /** 1.2.1.1 */
  Dotted4: 23,
  /** 整改措施1： 举措一： */
  Measure: 24,
} as const
export type Style = (typeof Style)[keyof typeof Style]

export interface Marker {
  style: Style
  ordinal: number | null
  /** Behind the marker. */
  end: number
}

/** A marker, with the blank behind it. */
export function marker(text: string, style: Style, ordinal: number | null, end: number): Marker {
  return { style, ordinal, end: text.charCodeAt(end) === 32 ? end + 1 : end }
}

const RANK: Record<Style, number> = {
  [Style.Bare]: 0,
  [Style.Part]: 1,
  [Style.Han]: 2,
  [Style.HanParen]: 3,
  [Style.BareGroup]: 3.5,
  [Style.Item]: 3.6,
  [Style.Problem]: 4,
  [Style.Frame]: 4.5,
  [Style.Row]: 4.6,
  [Style.Dot]: 5,
  [Style.Dotted]: 5.2,
  [Style.Dotted3]: 5.3,
  [Style.Dotted4]: 5.4,
  [Style.Comma]: 5.6,
  [Style.Paren]: 6,
  [Style.HalfParen]: 6.5,
  [Style.Letter]: 6.6,
  [Style.Circle]: 7,
  [Style.CircleParen]: 7,
  [Style.Is]: 8,
  [Style.Nth]: 8,
  [Style.Firstly]: 8,
  [Style.OneSide]: 8,
  [Style.Measure]: 8,
}

/** How deep a style usually stands: 一、 above （一） above 1. above （1） above ① above 一是. */
export function rankOf(style: Style): number {
  return RANK[style]
}

/** Styles that only ever number measures or reasons, never headings. */
export function isClauseStyle(style: Style): boolean {
  return RANK[style] === 8
}

/** Styles that print the ordinals above their own, or may: 1.2 and 问题1.2. */
export function printsAbove(style: Style): boolean {
  return style === Style.Dotted || style === Style.Dotted3 || style === Style.Dotted4 || style === Style.Problem
}
