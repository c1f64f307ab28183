/** Turns a scroll position into the few rows to draw: rows of one height, a screenful and a little more. */
import { useEffect, useRef, useState } from 'preact/hooks'

export interface Window {
  first: number
  last: number
}

/** Rows `first` up to, not including, `last` are in view, with `spare` rows either side. */
export function windowOf(scrollTop: number, height: number, rowHeight: number, count: number, spare = 6): Window {
  const first = Math.max(0, Math.floor(scrollTop / rowHeight) - spare)
  const last = Math.min(count, Math.ceil((scrollTop + height) / rowHeight) + spare)
  return { first, last: Math.max(first, last) }
}

/** The window of a scrolling element, kept as it scrolls and resizes. */
export function useWindow(rowHeight: number, count: number) {
  const viewport = useRef<HTMLDivElement>(null)
  const [view, setView] = useState<Window>({ first: 0, last: Math.min(count, 40) })
  useEffect(() => {
    const element = viewport.current
    if (element === null) return
    const update = () => {
      const next = windowOf(element.scrollTop, element.clientHeight, rowHeight, count)
      setView(now => (now.first === next.first && now.last === next.last ? now : next))
    }
    update()
    element.addEventListener('scroll', update, { passive: true })
    const resize = new ResizeObserver(update)
    resize.observe(element)
    return () => {
      element.removeEventListener('scroll', update)
      resize.disconnect()
    }
  }, [rowHeight, count])
  return { viewport, view }
}
