/** What is known of the record chosen, and where it is corrected. */
import type { Indicator, Report, Status } from '@taizhang/parser'
import type { Corrections, IndicatorEdit } from '../corrections.ts'
import { type Language, valueLabel, type Word, word } from '../labels.ts'
import type { PageData } from '../page-data.ts'

interface Props {
  report: Report
  id: string
  data: PageData
  language: Language
  corrections: Corrections
  onCorrect: (corrections: Corrections) => void
  onClose: () => void
}

const STATUSES: readonly Status[] = ['completed', 'in_progress', 'planned', 'long_term', 'unstated']
const CHOICES: Record<'role' | 'bound' | 'dimension', readonly string[]> = {
  role: ['result', 'comparison', 'threshold', 'target', 'capacity', 'context'],
  bound: ['exact', 'approx', 'at_least', 'more_than', 'at_most', 'less_than'],
  dimension: [
    'count',
    'money',
    'percent',
    'percentage_point',
    'area',
    'length',
    'mass',
    'volume',
    'duration',
    'people',
    'rate',
    'score',
    'rank',
    'temperature',
    'energy',
    'other',
  ],
}

export function Detail(props: Props) {
  const { report, id, language, onClose } = props
  const indicator = report.indicators.find(q => q.id === id)
  const block = report.issues.find(i => i.id === id) ?? report.issues.flatMap(i => i.measures).find(m => m.id === id)
  const rejected = report.rejected.find(r => `rejected-${r.span.start}` === id)
  return (
    <aside class="detail" aria-label={word(language, 'edit')}>
      <button type="button" class="close" aria-label={word(language, 'close')} onClick={onClose}>
        ×
      </button>
      {indicator !== undefined && <IndicatorForm {...props} indicator={indicator} />}
      {block !== undefined && (
        <StatusForm
          {...props}
          status={props.corrections.statuses[id] ?? block.status}
          words={'title' in block ? block.title : (block.headline ?? '')}
        />
      )}
      {rejected !== undefined && (
        <p>
          <strong>{rejected.quote}</strong> — {word(language, 'reason')}: {valueLabel(language, rejected.reason)}
        </p>
      )}
    </aside>
  )
}

function StatusForm({
  id,
  language,
  corrections,
  onCorrect,
  status,
  words,
}: Props & { status: Status; words: string }) {
  return (
    <form>
      <h2>{words}</h2>
      <label>
        {word(language, 'status')}
        <select
          value={status}
          onChange={event =>
            onCorrect({
              ...corrections,
              statuses: { ...corrections.statuses, [id]: event.currentTarget.value as Status },
            })
          }
        >
          {STATUSES.map(option => (
            <option key={option} value={option}>
              {valueLabel(language, option)}
            </option>
          ))}
        </select>
      </label>
    </form>
  )
}

function IndicatorForm({
  report,
  indicator: q,
  data,
  language,
  corrections,
  onCorrect,
  onClose,
}: Props & { indicator: Indicator }) {
  const edit = (change: IndicatorEdit) => onCorrect(withEdit(corrections, q.id, change))
  const remove = () => {
    const added = corrections.added.filter(a => a.id !== q.id)
    const removed = added.length < corrections.added.length ? corrections.removed : [...corrections.removed, q.id]
    onCorrect({ ...corrections, added, removed })
    onClose()
  }
  return (
    <form onSubmit={event => event.preventDefault()}>
      <h2>
        {q.name} <span class="quote">{q.quote}</span>
      </h2>
      <p class="why">
        {word(language, 'why')}: {sentenceOf(report.text, q)}
      </p>
      <div class="fields">
        <Field label="name" value={q.name} language={language} onInput={name => edit({ name })} />
        <Field
          label="value"
          value={String(q.value)}
          language={language}
          number
          onInput={value => edit({ value: Number(value) })}
        />
        <Field
          label="max"
          value={q.max === null ? '' : String(q.max)}
          language={language}
          number
          onInput={max => edit({ max: max === '' ? null : Number(max) })}
        />
        <Field label="unit" value={q.unit} language={language} onInput={unit => edit({ unit })} />
        <Field
          label="period"
          value={q.period ?? ''}
          language={language}
          onInput={period => edit({ period: period === '' ? null : period })}
        />
        <Pick
          label="role"
          value={q.role}
          options={CHOICES.role}
          name={v => valueLabel(language, v)}
          language={language}
          onPick={role => edit({ role: role as Indicator['role'] })}
        />
        <Pick
          label="bound"
          value={q.bound}
          options={CHOICES.bound}
          name={v => valueLabel(language, v)}
          language={language}
          onPick={bound => edit({ bound: bound as Indicator['bound'] })}
        />
        <Pick
          label="dimension"
          value={q.dimension}
          options={CHOICES.dimension}
          name={v => valueLabel(language, v)}
          language={language}
          onPick={d => edit({ dimension: d as Indicator['dimension'] })}
        />
        <Pick
          label="metric"
          value={q.metric ?? ''}
          options={['', ...Object.keys(data.metrics)]}
          name={key => (key === '' ? word(language, 'none') : (data.metrics[key]?.[language] ?? key))}
          language={language}
          onPick={metric => edit({ metric: metric === '' ? null : (metric as NonNullable<Indicator['metric']>) })}
        />
      </div>
      <button type="button" class="remove" onClick={remove}>
        {word(language, 'remove')}
      </button>
    </form>
  )
}

function withEdit(corrections: Corrections, id: string, change: IndicatorEdit): Corrections {
  const added = corrections.added.map(q => (q.id === id ? { ...q, ...change } : q))
  if (corrections.added.some(q => q.id === id)) return { ...corrections, added }
  return { ...corrections, edited: { ...corrections.edited, [id]: { ...corrections.edited[id], ...change } } }
}

/** The sentence that a figure was read in. */
function sentenceOf(text: string, q: Indicator): string {
  const start = Math.max(text.lastIndexOf('。', q.span.start), text.lastIndexOf('\n', q.span.start)) + 1
  const stop = /[。\n]/g
  stop.lastIndex = q.span.end
  return text.slice(start, stop.exec(text)?.index ?? text.length).slice(0, 400)
}

interface FieldProps {
  label: Word
  value: string
  language: Language
  number?: boolean
  onInput: (value: string) => void
}

function Field({ label, value, language, number, onInput }: FieldProps) {
  return (
    <label>
      {word(language, label)}
      <input
        name={label}
        type="text"
        inputMode={number ? 'decimal' : 'text'}
        value={value}
        onChange={event => onInput(event.currentTarget.value)}
      />
    </label>
  )
}

interface PickProps {
  label: Word
  value: string
  options: readonly string[]
  name: (option: string) => string
  language: Language
  onPick: (option: string) => void
}

function Pick({ label, value, options, name, language, onPick }: PickProps) {
  return (
    <label>
      {word(language, label)}
      <select name={label} value={value} onChange={event => onPick(event.currentTarget.value)}>
        {options.map(option => (
          <option key={option} value={option}>
            {name(option)}
          </option>
        ))}
      </select>
    </label>
  )
}
