/** What narrows the ledger: search, metric, role, status, and the lists of what wants a look. */
import type { Report } from '@taizhang/parser'
import { Choice } from '../Choice.tsx'
import { type Language, valueLabel, type Word, word } from '../labels.ts'
import type { PageData } from '../page-data.ts'
import type { Filter } from './rows.ts'

interface Props {
  filter: Filter
  onChange: (filter: Filter) => void
  report: Report
  data: PageData
  language: Language
}

const SHOWS: readonly [Filter['show'], Word][] = [
  ['all', 'all'],
  ['unmapped', 'unmapped'],
  ['failed', 'failedChecks'],
  ['rejected', 'rejected'],
]
const ROLES = ['result', 'comparison', 'threshold', 'target', 'capacity', 'context']
const STATUSES = ['completed', 'in_progress', 'planned', 'long_term', 'unstated']

export function Filters({ filter, onChange, report, data, language }: Props) {
  const metrics = [...new Set(report.indicators.flatMap(q => (q.metric === null ? [] : [q.metric])))]
  const metricLabel = (key: string) => data.metrics[key]?.[language] ?? key
  return (
    <search class="filters">
      <input
        type="search"
        aria-label={word(language, 'searchHint')}
        placeholder={word(language, 'searchHint')}
        value={filter.search}
        onInput={event => onChange({ ...filter, search: event.currentTarget.value.trim() })}
      />
      <Choice
        label={word(language, 'metric')}
        value={filter.metric}
        options={metrics}
        name={metricLabel}
        onPick={metric => onChange({ ...filter, metric })}
        language={language}
      />
      <Choice
        label={word(language, 'role')}
        value={filter.role}
        options={ROLES}
        name={v => valueLabel(language, v)}
        onPick={role => onChange({ ...filter, role })}
        language={language}
      />
      <Choice
        label={word(language, 'status')}
        value={filter.status}
        options={STATUSES}
        name={v => valueLabel(language, v)}
        onPick={status => onChange({ ...filter, status })}
        language={language}
      />
      <fieldset class="shows">
        <legend class="hidden">{word(language, 'ledger')}</legend>
        {SHOWS.map(([show, label]) => (
          <button
            type="button"
            key={show}
            aria-pressed={filter.show === show}
            onClick={() => onChange({ ...filter, show })}
          >
            {word(language, label)}
          </button>
        ))}
      </fieldset>
    </search>
  )
}
