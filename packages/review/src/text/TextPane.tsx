/** The text as published: headings as an outline, issues and measures as blocks, every numeral marked by what it is. */
import type { Report } from '@taizhang/parser'
import { useEffect, useMemo, useRef } from 'preact/hooks'
import { type Language, valueLabel, word } from '../labels.ts'
import type { MarkedLine, Segment } from './segments.ts'

interface Props {
  report: Report
  lines: MarkedLine[]
  selected: string | null
  onSelect: (id: string | null) => void
  language: Language
}

export function TextPane({ report, lines, selected, onSelect, language }: Props) {
  const pane = useRef<HTMLElement>(null)
  const hints = useMemo(() => hintsOf(report, language), [report, language])
  useEffect(() => {
    if (selected === null) return
    const target = pane.current?.querySelector(
      `[data-id="${CSS.escape(selected)}"], [data-blocks~="${CSS.escape(selected)}"]`,
    )
    target?.scrollIntoView({ block: 'center' })
  }, [selected])
  return (
    <section class="pane text" ref={pane} aria-label={word(language, 'text')}>
      <Outline report={report} onSelect={onSelect} language={language} />
      <article lang="zh">
        {lines.map(line => (
          <p key={line.start} class={`line ${line.kind}`} data-blocks={line.blocks.join(' ')}>
            {line.segments.map(segment => (
              <Piece
                key={segment.start}
                text={report.text}
                segment={segment}
                selected={selected}
                hints={hints}
                onSelect={onSelect}
              />
            ))}
          </p>
        ))}
      </article>
    </section>
  )
}

function Outline({ report, onSelect, language }: Pick<Props, 'report' | 'onSelect' | 'language'>) {
  return (
    <details class="outline">
      <summary>{word(language, 'outline')}</summary>
      <ol>
        {report.issues.map(issue => (
          <li key={issue.id}>
            <button type="button" class="link" onClick={() => onSelect(issue.id)}>
              {issue.id.slice(1)} {issue.title}
            </button>
          </li>
        ))}
      </ol>
    </details>
  )
}

interface PieceProps {
  text: string
  segment: Segment
  selected: string | null
  hints: Map<string, string>
  onSelect: (id: string) => void
}

function Piece({ text, segment, selected, hints, onSelect }: PieceProps) {
  const words = text.slice(segment.start, segment.end)
  const { mark } = segment
  if (mark === null) return <span data-at={segment.start}>{words}</span>
  const look = `mark ${mark.kind}${mark.id === selected ? ' selected' : ''}`
  const shared = { class: look, 'data-at': segment.start, 'data-id': mark.id, title: hints.get(mark.id) }
  if (mark.kind === 'document' || mark.kind === 'milestone') return <mark {...shared}>{words}</mark>
  return (
    <button type="button" {...shared} tabIndex={mark.kind === 'indicator' ? 0 : -1} onClick={() => onSelect(mark.id)}>
      {words}
    </button>
  )
}

/** What hovering shows: value, unit, bound, role, period, metric; a rejected numeral's reason. */
function hintsOf(report: Report, language: Language): Map<string, string> {
  const hints = new Map<string, string>()
  const label = (value: string | null) => valueLabel(language, value)
  for (const q of report.indicators) {
    const value = `${q.value}${q.max === null ? '' : `–${q.max}`} ${q.unit}`
    const parts = [q.name, value, label(q.bound), label(q.role), q.period, q.metric]
    hints.set(q.id, parts.filter(part => part !== null && part !== '').join(' · '))
  }
  for (const r of report.rejected)
    hints.set(`rejected-${r.span.start}`, `${word(language, 'reason')}: ${label(r.reason)}`)
  for (const d of report.documents) hints.set(`document-${d.span.start}`, [d.action, d.title].filter(Boolean).join(' '))
  for (const m of report.milestones) hints.set(`milestone-${m.span.start}`, m.date)
  return hints
}
