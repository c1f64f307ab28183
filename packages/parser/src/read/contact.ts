/**
 * Turns the contact block into phones, e-mail addresses, a postal address and its code.
 *
 * Only labelled values count, at the end of a document: a hotline in the body is no contact, nor is a publicity period.
 */
import { CONTACT_LABELS } from '../lexicon/phrases.ts'
import type { Contact } from '../model.ts'
import type { Line, Range } from '../outline/outline.ts'
import type { Clean } from '../text/clean.ts'
import { matchesOf } from '../text/matches.ts'
import { tailLines } from './front.ts'

/** Contact data and where each piece stands. */
export interface PlacedContact {
  contact: Contact
  evidence: { phones: Range[]; emails: Range[]; postalAddress: Range[]; postcode: Range[] }
}

const KINDS = ['phone', 'address', 'postcode', 'email'] as const
const patternsOf = (kind: (typeof KINDS)[number]) =>
  CONTACT_LABELS.filter(([, k]) => k === kind).map(([pattern]) => pattern)
/** One alternation, a group a kind: which group matched says what the label opens. */
const LABEL = new RegExp(`${KINDS.map(kind => `(${patternsOf(kind).join('|')})`).join('|')}`, 'gi')
const OPENER = /^\s*(?:\([^)]{1,16}\))?\s*(?:为|是)?[:\s]*/
const PHONE =
  /(?<![\d-])(?:\(0\d{2,3}\)\s?|0\d{2,3}[-— ]{1,2})?\d{7,8}(?:(?:-|转)\d{1,6}|\(转?\d{1,6}\))?(?![\d-])|(?<!\d)1\d{2}[- ]?\d{4}[- ]?\d{4}(?!\d)|(?<!\d)[48]00-?\d{3,4}-?\d{3,4}(?!\d)|(?<!\d)(?:0\d{2,3}-)?(?:12\d{3}|96\d{3,4})(?!\d)/g
const EMAIL = /[\w.+-]{1,64}@[\w-]{1,64}(?:\.[\w-]{1,32}){1,5}/g
const POSTCODE = /(?<!\d)\d{6}(?!\d)/
const MAX_BLOCK = 2500
const AROUND = 700

/**
 * Reads the contact block.
 *
 * ```
 * // 联系电话:0793-5550107;通讯地址:府前路18号(邮编:334512);电子邮箱:a@b.gov.cn
 * //      ^^^^^^^^^^^^      ^^^^^^         ^^^^^^       ^^^^^^^^^^
 * ```
 */
export function readContact(clean: Clean, lines: readonly Line[], signedAt: number | null = null): PlacedContact {
  const { text } = clean
  const evidence: PlacedContact['evidence'] = { phones: [], emails: [], postalAddress: [], postcode: [] }
  const tail = tailLines(lines)
  const end = Math.max(0, text.length - MAX_BLOCK)
  const floor = tail.length === 0 ? 0 : Math.max(tail[0]!.start, end)
  if (signedAt !== null && signedAt - AROUND < floor)
    // Attachments or a long footer stand behind the signature: the block is around it.
    readBetween(
      text,
      lines,
      { start: Math.max(0, signedAt - AROUND), end: Math.min(floor, signedAt + AROUND) },
      evidence,
    )
  readBetween(text, tail, { start: floor, end: text.length }, evidence)
  const printed = (range: Range) => clean.printed(range.start, range.end)
  const one = (ranges: Range[]) => (ranges[0] === undefined ? null : printed(ranges[0]))
  return {
    contact: {
      phones: [...new Set(evidence.phones.map(printed))],
      emails: [...new Set(evidence.emails.map(printed))],
      postalAddress: one(evidence.postalAddress),
      postcode: one(evidence.postcode),
    },
    evidence,
  }
}

function readBetween(text: string, lines: readonly Line[], range: Range, evidence: PlacedContact['evidence']): void {
  for (const line of lines) {
    const start = Math.max(line.start, range.start)
    const end = Math.min(line.end, range.end)
    if (start < end) readLine(text, { start, end }, evidence)
  }
}

/** What stands in every label. */
const SIGNS = /电话|手机|方式|热线|地址|[邮寄]|信箱|mail/i

/** A labelled stretch of a line: from behind its label to the next label. */
interface Stretch extends Range {
  kind: (typeof KINDS)[number]
}

function readLine(text: string, line: Range, evidence: PlacedContact['evidence']): void {
  const words = text.slice(line.start, line.end)
  if (!/[话机线式箱址编件]/.test(words) || !SIGNS.test(words) || /备案|版权所有|网站标识/.test(words)) return
  for (const stretch of stretches(words, line.start)) {
    const value = text.slice(stretch.start, stretch.end)
    if (stretch.kind === 'phone') collect(PHONE, value, stretch.start, evidence.phones)
    if (stretch.kind === 'phone' || stretch.kind === 'email') collect(EMAIL, value, stretch.start, evidence.emails)
    if (stretch.kind === 'address') address(value, stretch.start, evidence)
    const code = stretch.kind === 'postcode' ? POSTCODE.exec(value) : null
    if (code !== null && code.index <= 8) evidence.postcode.push(at(stretch.start + code.index, code[0]))
  }
}

const at = (start: number, words: string): Range => ({ start, end: start + words.length })

function collect(pattern: RegExp, value: string, base: number, into: Range[]): void {
  for (const match of matchesOf(pattern, value)) into.push(at(base + match.index, match[0]))
}

function stretches(words: string, base: number): Stretch[] {
  const found: Stretch[] = []
  for (const match of matchesOf(LABEL, words)) {
    const kind = KINDS[match.slice(1).findIndex(group => group !== undefined)]!
    const from = match.index + match[0].length
    const opener = OPENER.exec(words.slice(from, from + 24))![0]
    // A label opens a value only where a mark or a digit follows: 电话投诉 is none.
    if (!/[:\s]$|为$|是$/.test(opener) && !/^[\d(a-z]/i.test(words.slice(from, from + 1))) continue
    const last = found[found.length - 1]
    if (last !== undefined) last.end = base + match.index
    found.push({ kind, start: base + from + opener.length, end: base + words.length })
  }
  return found
}

/** An address ends at ; 。 or a bracket with the code; a comma ends it only before another label, which already cut. */
function address(value: string, base: number, evidence: PlacedContact['evidence']): void {
  const stop = value.search(/[;。\n]|\((?=邮|\d{6})|,(?=邮|电|联|收)/)
  let end = stop === -1 ? value.length : stop
  while (end > 0 && ' ,、(;:'.includes(value[end - 1]!)) end--
  const mail = /[\w.+-]+@/.exec(value.slice(0, end))
  if (mail !== null) {
    collect(EMAIL, value, base, evidence.emails)
    return
  }
  const code = /^(\d{6})(?!\d)|(?<!\d)(\d{6})$/.exec(value.slice(0, end))
  if (end >= 4) evidence.postalAddress.push({ start: base, end: base + end })
  if (code !== null && code[2] !== undefined) {
    evidence.postcode.push({ start: base + end - 6, end: base + end })
    evidence.postalAddress[evidence.postalAddress.length - 1]!.end = base + value.slice(0, end - 6).trimEnd().length
  }
}
