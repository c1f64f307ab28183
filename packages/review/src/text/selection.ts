/** Turns the browser's selection into a range of the text: every segment in the page carries its offset. */
export function selectedRange(): { start: number; end: number } | null {
  const selection = getSelection()
  if (selection === null || selection.rangeCount === 0 || selection.isCollapsed) return null
  const range = selection.getRangeAt(0)
  const start = offsetAt(range.startContainer, range.startOffset)
  const end = offsetAt(range.endContainer, range.endOffset)
  if (start === null || end === null || end <= start) return null
  return { start, end }
}

function offsetAt(node: Node, inside: number): number | null {
  const element = node instanceof Element ? node : node.parentElement
  const holder = element?.closest<HTMLElement>('[data-at]')
  if (!holder) return null
  const at = Number(holder.dataset.at)
  return node instanceof Element ? at + (inside > 0 ? (holder.textContent ?? '').length : 0) : at + inside
}
