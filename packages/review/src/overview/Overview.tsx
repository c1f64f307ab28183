/** Many reports: a line each, sortable and searchable, with their distributions; only a screenful is ever drawn. */
import { useMemo, useState } from 'preact/hooks'
import { amount } from '../amount.ts'
import { Choice } from '../Choice.tsx'
import { type Language, valueLabel, type Word, word } from '../labels.ts'
import type { OverviewRow, PageData } from '../page-data.ts'
import { Bars } from './Bars.tsx'
import { bins, choices, type Narrowing, NO_NARROWING, type Order, overviewRows, type SortKey, yearOf } from './rows.ts'
import { useWindow } from './virtual.ts'

const ROW_HEIGHT = 56

const COLUMNS: readonly { key: SortKey; label: Word }[] = [
  { key: 'issuer', label: 'issuer' },
  { key: 'region', label: 'region' },
  { key: 'publishedOn', label: 'publishedOn' },
  { key: 'issues', label: 'issues' },
  { key: 'rate', label: 'rate' },
  { key: 'failedChecks', label: 'failedChecks' },
]

export function Overview({ data, language }: { data: PageData; language: Language }) {
  const [narrowing, setNarrowing] = useState(NO_NARROWING)
  const [order, setOrder] = useState<Order>({ key: 'publishedOn', down: true })
  const rows = useMemo(() => overviewRows(data.rows, narrowing, order), [data, narrowing, order])
  const sortBy = (key: SortKey) => setOrder(now => ({ key, down: now.key === key ? !now.down : true }))
  return (
    <main class="overview">
      <h1>
        {word(language, 'overview')} · {rows.length} {word(language, 'reports')}
      </h1>
      <Charts rows={rows} language={language} />
      <Narrow rows={data.rows} narrowing={narrowing} onChange={setNarrowing} language={language} />
      <Table rows={rows} data={data} order={order} onSort={sortBy} language={language} />
    </main>
  )
}

interface NarrowProps {
  rows: readonly OverviewRow[]
  narrowing: Narrowing
  onChange: (narrowing: Narrowing) => void
  language: Language
}

function Narrow({ rows, narrowing, onChange, language }: NarrowProps) {
  const tiers = ['central', 'provincial', 'municipal', 'county'].filter(tier => rows.some(row => row.tier === tier))
  const choice = (key: 'kind' | 'tier' | 'year', options: string[], name: (option: string) => string = o => o) => (
    <Choice
      label={word(language, key)}
      value={narrowing[key]}
      options={options}
      name={name}
      onPick={picked => onChange({ ...narrowing, [key]: picked })}
      language={language}
    />
  )
  return (
    <search class="filters">
      <input
        type="search"
        aria-label={word(language, 'search')}
        placeholder={word(language, 'search')}
        value={narrowing.search}
        onInput={event => onChange({ ...narrowing, search: event.currentTarget.value.trim() })}
      />
      {choice(
        'kind',
        choices(rows, row => row.kind),
      )}
      {choice('tier', tiers, tier => valueLabel(language, tier))}
      {choice('year', choices(rows, yearOf).reverse())}
      <button
        type="button"
        aria-pressed={narrowing.failedOnly}
        onClick={() => onChange({ ...narrowing, failedOnly: !narrowing.failedOnly })}
      >
        {word(language, 'failedOnly')}
      </button>
    </search>
  )
}

function Charts({ rows, language }: { rows: OverviewRow[]; language: Language }) {
  const issues = bins(
    rows.map(row => row.issues),
    5,
    10,
  ).map((count, i) => ({ label: i === 9 ? '45+' : String(i * 5), count }))
  const stated = rows.flatMap(row => (row.rate === null ? [] : [row.rate]))
  const rates = bins(stated, 10, 10).map((count, i) => ({ label: `${i * 10}%`, count }))
  return (
    <div class="charts">
      <Bars title={word(language, 'distribution')} bars={issues} />
      <Bars title={word(language, 'rates')} bars={rates} />
    </div>
  )
}

interface TableProps {
  rows: OverviewRow[]
  data: PageData
  order: Order
  onSort: (key: SortKey) => void
  language: Language
}

function Table({ rows, data, order, onSort, language }: TableProps) {
  const { viewport, view } = useWindow(ROW_HEIGHT, rows.length)
  if (rows.length === 0) return <p class="notice">{word(language, 'nothing')}</p>
  return (
    <div class="table">
      <div class="head">
        {COLUMNS.map(({ key, label }) => (
          <button type="button" key={key} aria-pressed={order.key === key} onClick={() => onSort(key)}>
            {word(language, label)} {order.key === key ? (order.down ? '▾' : '▴') : ''}
          </button>
        ))}
        <span>{word(language, 'headline')}</span>
      </div>
      <div class="viewport" ref={viewport}>
        <ul class="spacer" style={`height:${rows.length * ROW_HEIGHT}px`}>
          {rows.slice(view.first, view.last).map((row, i) => (
            <Line key={row.id} row={row} place={view.first + i} count={rows.length} data={data} language={language} />
          ))}
        </ul>
      </div>
    </div>
  )
}

interface LineProps {
  row: OverviewRow
  place: number
  count: number
  data: PageData
  language: Language
}

function Line({ row, place, count, data, language }: LineProps) {
  const totals = Object.entries(row.headline)
    .slice(0, 6)
    .map(
      ([key, value]) =>
        `${data.metrics[key]?.[language] ?? key} ${amount(value, data.metrics[key]?.unit ?? '', language)}`,
    )
  const kind = row.isDisclosure
    ? [row.kind, row.tier && valueLabel(language, row.tier)]
    : [word(language, 'notDisclosure')]
  return (
    <li
      class="line"
      aria-setsize={count}
      aria-posinset={place + 1}
      style={`transform:translateY(${place * ROW_HEIGHT}px)`}
    >
      <span class="issuer">
        <a href={`#${encodeURIComponent(row.id)}`} title={row.title ?? undefined}>
          {row.issuer ?? row.title ?? word(language, 'noTitle')}
        </a>
        <small>{kind.filter(Boolean).join(' · ')}</small>
      </span>
      <span>{row.region.at(-1) ?? '–'}</span>
      <span>{row.publishedOn ?? '–'}</span>
      <span>{row.issues}</span>
      <span>{row.rate === null ? word(language, 'noRate') : `${row.rate}%`}</span>
      <span class={row.failedChecks > 0 ? 'failed' : ''}>{row.failedChecks}</span>
      <span class="totals">{totals.join(' · ')}</span>
    </li>
  )
}
