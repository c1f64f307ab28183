/** The ledger: a list that keyboard and screen reader walk row by row; the row chosen shows its place in the text. */
import { useEffect, useRef } from 'preact/hooks'
import { type Language, valueLabel, word } from '../labels.ts'
import type { MetricLabel } from '../page-data.ts'
import type { LedgerRow } from './rows.ts'

interface Props {
  rows: LedgerRow[]
  selected: string | null
  onSelect: (id: string | null) => void
  language: Language
  metrics: Record<string, MetricLabel>
}

export function Ledger({ rows, selected, onSelect, language, metrics }: Props) {
  const list = useRef<HTMLUListElement>(null)
  useEffect(() => {
    if (selected === null) return
    list.current?.querySelector(`[data-row="${CSS.escape(selected)}"]`)?.scrollIntoView({ block: 'nearest' })
  }, [selected])
  const move = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    if (event.key === 'Escape') onSelect(null)
    if (step === 0 || rows.length === 0) return
    event.preventDefault()
    const at = rows.findIndex(row => row.id === selected)
    const next = rows[Math.max(0, Math.min(rows.length - 1, at + step))]!
    onSelect(next.id)
    list.current?.querySelector<HTMLElement>(`[data-row="${CSS.escape(next.id)}"]`)?.focus()
  }
  if (rows.length === 0) return <p class="notice">{word(language, 'nothing')}</p>
  return (
    <>
      <p class="keys">{word(language, 'keys')}</p>
      <ul class="rows" ref={list} onKeyDown={move}>
        {rows.map((row, i) => (
          <li key={`${row.kind}-${row.id}-${row.kind === 'check' ? i : ''}`} class={`row ${row.kind}`}>
            <button
              type="button"
              data-row={row.id}
              aria-current={row.id === selected ? 'true' : undefined}
              tabIndex={row.id === selected || (selected === null && i === 0) ? 0 : -1}
              onClick={() => onSelect(row.id)}
            >
              <RowWords row={row} language={language} metrics={metrics} />
            </button>
          </li>
        ))}
      </ul>
    </>
  )
}

function RowWords({
  row,
  language,
  metrics,
}: {
  row: LedgerRow
  language: Language
  metrics: Record<string, MetricLabel>
}) {
  switch (row.kind) {
    case 'issue':
      return (
        <>
          <span class="id">{row.id.slice(1)}</span> <span class="words">{row.issue.title}</span>{' '}
          <Badge value={row.status} language={language} />
        </>
      )
    case 'measure':
      return (
        <>
          <span class="id">{row.measure.ordinal ?? '·'}</span> <span class="words">{row.words}</span>{' '}
          <Badge value={row.status} language={language} />
        </>
      )
    case 'indicator': {
      const { indicator: q } = row
      return (
        <>
          <span class="words">{q.name}</span> <strong class="quote">{q.quote}</strong>
          <span class="facts">
            {valueLabel(language, q.role)}
            {q.period !== null && ` · ${q.period}`}
            {q.metric !== null && ` · ${metrics[q.metric]?.[language] ?? q.metric}`}
            {row.corrected && ' · ✎'}
            {row.failed && ' · ⚠'}
          </span>
        </>
      )
    }
    case 'rejected':
      return (
        <>
          <strong class="quote">{row.quote}</strong> <span class="facts">{valueLabel(language, row.reason)}</span>
        </>
      )
    case 'check':
      return (
        <>
          <span class="words">{row.statement}</span> <Badge value={row.verdict} language={language} />
        </>
      )
  }
}

function Badge({ value, language }: { value: string; language: Language }) {
  return <span class={`badge ${value}`}>{valueLabel(language, value)}</span>
}
