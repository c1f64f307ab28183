/**
 * Turns a Word 97 document into the same document in which the ends of wide tables' rows are marked where they stand.
 *
 * A row's definition stands in the properties of its last paragraph; one of six columns or more is too large for them and
 * is kept in another stream, with a reference (sprmPHugePapx) in its place. The library does not follow it and takes the
 * row's end for one more cell. Invariants: only such references are replaced, by two properties of the same length.
 */

/** Properties stand in pages of 512 bytes, each a sector of the file. */
const PAGE = 512

/** sprmPHugePapx and its older form. */
const HUGE = new Set([0x6646, 0x6645])

/** sprmPFTtp 1, sprmPFInTable 1: this paragraph ends a row. */
const ROW_END = [0x17, 0x24, 1, 0x16, 0x24, 1]

export function withRowEnds(bytes: Uint8Array): Uint8Array {
  const patched = Uint8Array.from(bytes)
  const view = new DataView(patched.buffer)
  for (let page = PAGE; page + PAGE <= patched.length; page += PAGE) {
    for (const at of hugeReferences(view, page)) patched.set(ROW_END, at)
  }
  return patched
}

/**
 * Where a page of paragraph properties (PapxFkp, MS-DOC 2.9.175) holds references; none where the page is no such one.
 *
 * The last byte counts the paragraphs; the page opens with their places, ascending, then for each where its properties are.
 */
function hugeReferences(view: DataView, page: number): number[] {
  const count = view.getUint8(page + PAGE - 1)
  if (count === 0 || count > 29) return []
  for (let i = 0; i < count; i++)
    if (view.getUint32(page + 4 * i, true) >= view.getUint32(page + 4 * i + 4, true)) return []
  const found: number[] = []
  for (let i = 0; i < count; i++) {
    const offset = 2 * view.getUint8(page + 4 * (count + 1) + 13 * i)
    if (offset === 0) continue
    // A length, in one byte or two, then the style, then the properties.
    const at = offset + (view.getUint8(page + offset) === 0 ? 2 : 1) + 2
    if (at + ROW_END.length < PAGE && HUGE.has(view.getUint16(page + at, true))) found.push(page + at)
  }
  return found
}
