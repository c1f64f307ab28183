/** Who inspected whom, when, and the document's own totals. */
import type { Report } from '@taizhang/parser'
import { amount } from '../amount.ts'
import { type Language, valueLabel, word } from '../labels.ts'
import type { PageData } from '../page-data.ts'

export function Facts({ report, data, language }: { report: Report; data: PageData; language: Language }) {
  const { inspection } = report
  const period = [inspection?.startOn, inspection?.endOn].filter(Boolean).join(' – ')
  const inspected = inspection && [
    inspection.kind,
    inspection.tier && valueLabel(language, inspection.tier),
    inspection.team,
    inspection.target,
    period,
  ]
  const failed = report.checks.filter(c => c.verdict === 'fails').length
  return (
    <section class="factbox">
      <h1>{report.title ?? report.issuer ?? word(language, 'noTitle')}</h1>
      <dl>
        <Fact name={word(language, 'issuer')} value={report.issuer} />
        <Fact name={word(language, 'publishedOn')} value={report.publishedOn} />
        <Fact name={word(language, 'region')} value={report.region?.names.join(' ') ?? null} />
        <Fact name={word(language, 'inspection')} value={inspected ? inspected.filter(Boolean).join(' · ') : null} />
        <Fact name={word(language, 'issues')} value={String(report.issues.length)} />
        <Fact
          name={word(language, 'measures')}
          value={String(report.issues.reduce((n, i) => n + i.measures.length, 0))}
        />
        <Fact name={word(language, 'indicators')} value={String(report.indicators.length)} />
        <Fact name={word(language, 'failedChecks')} value={String(failed)} />
        {Object.entries(report.headline as Record<string, number>).map(([key, value]) => (
          <Fact
            key={key}
            name={data.metrics[key]?.[language] ?? key}
            value={amount(value, data.metrics[key]?.unit ?? '', language)}
            total
          />
        ))}
      </dl>
    </section>
  )
}

function Fact({ name, value, total }: { name: string; value: string | null; total?: boolean }) {
  return (
    <div class={total ? 'fact total' : 'fact'}>
      <dt>{name}</dt>
      <dd>{value ?? '–'}</dd>
    </div>
  )
}
