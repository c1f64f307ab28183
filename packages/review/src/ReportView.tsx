/** One report: facts above, the text on the left, the ledger on the right; a click on either side shows the other. */
import type { Report } from '@taizhang/parser'
import { useCallback, useEffect, useMemo, useState } from 'preact/hooks'
import {
  type Corrections,
  correctedIndicators,
  countCorrections,
  NO_CORRECTIONS,
  newIndicator,
  toGold,
} from './corrections.ts'
import { Detail } from './detail/Detail.tsx'
import { Facts } from './detail/Facts.tsx'
import { type Language, word } from './labels.ts'
import { Filters } from './ledger/Filters.tsx'
import { Ledger } from './ledger/Ledger.tsx'
import { EVERYTHING, type Filter, ledgerRows } from './ledger/rows.ts'
import type { PageData } from './page-data.ts'
import { markedLines } from './text/segments.ts'
import { selectedRange } from './text/selection.ts'
import { TextPane } from './text/TextPane.tsx'

interface Props {
  report: Report
  data: PageData
  language: Language
}

export function ReportView({ report, data, language }: Props) {
  const [corrections, setCorrections] = useState<Corrections>(NO_CORRECTIONS)
  const [filter, setFilter] = useState<Filter>(EVERYTHING)
  const [selected, setSelected] = useState<string | null>(null)
  const shown = useMemo(
    () => ({ ...report, indicators: correctedIndicators(report, corrections) }),
    [report, corrections],
  )
  const lines = useMemo(() => markedLines(shown), [shown])
  const rows = useMemo(() => ledgerRows(shown, filter, corrections), [shown, filter, corrections])
  const select = useCallback((id: string | null) => setSelected(id), [])
  useEffect(() => {
    document.title = `${report.title ?? report.issuer ?? 'taizhang'} · taizhang`
  }, [report])
  const add = () => {
    const range = selectedRange()
    const made = range && newIndicator(report, range.start, range.end, corrections.added.length + 1)
    if (!made) return
    setCorrections({ ...corrections, added: [...corrections.added, made] })
    setSelected(made.id)
  }
  return (
    <main class="report">
      <Facts report={shown} data={data} language={language} />
      <div class="toolbar">
        <Filters filter={filter} onChange={setFilter} report={shown} data={data} language={language} />
        <button type="button" onClick={add} title={word(language, 'addHint')}>
          + {word(language, 'add')}
        </button>
        <button type="button" class="export" onClick={() => download(report, corrections)}>
          {word(language, 'export')} ({countCorrections(corrections)})
        </button>
      </div>
      <div class="panes">
        <TextPane report={shown} lines={lines} selected={selected} onSelect={select} language={language} />
        <div class="side">
          <section class="pane ledger" aria-label={word(language, 'ledger')}>
            <Ledger rows={rows} selected={selected} onSelect={select} language={language} metrics={data.metrics} />
          </section>
          {selected !== null && (
            <Detail
              report={shown}
              id={selected}
              data={data}
              language={language}
              corrections={corrections}
              onCorrect={setCorrections}
              onClose={() => setSelected(null)}
            />
          )}
        </div>
      </div>
    </main>
  )
}

function download(report: Report, corrections: Corrections): void {
  const blob = new Blob([`${JSON.stringify(toGold(report, corrections), null, 1)}\n`], { type: 'application/json' })
  const link = document.createElement('a')
  link.href = URL.createObjectURL(blob)
  link.download = `${report.id}.gold.json`
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 1000)
}
