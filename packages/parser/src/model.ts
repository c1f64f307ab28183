/**
 * The vocabulary: what one extraction gives, as zod schemas with the types inferred from them.
 *
 * Every other file may import this one; it imports nothing of ours. Field names are final for schema version 1:
 * adding a field is free, renaming one is not. All offsets are UTF-16 code units of `Report.text`.
 */
import { z } from 'zod'

/** Half-open range of the text as loaded: `text.slice(start, end)`. */
export const Span = z.object({ start: z.int().nonnegative(), end: z.int().nonnegative() }).meta({
  id: 'Span',
  description: 'Half-open range of UTF-16 code units in Report.text.',
})
export type Span = z.infer<typeof Span>

/** What the text declares about the state of an issue or a measure. */
export const Status = z.enum(['completed', 'in_progress', 'planned', 'long_term', 'unstated']).meta({ id: 'Status' })
export type Status = z.infer<typeof Status>

export const Dimension = z
  .enum([
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
  ])
  .meta({ id: 'Dimension' })
export type Dimension = z.infer<typeof Dimension>

export const Bound = z.enum(['exact', 'approx', 'at_least', 'more_than', 'at_most', 'less_than']).meta({ id: 'Bound' })
export type Bound = z.infer<typeof Bound>

/** Why an amount stands in the text: what was achieved, a change, a limit, a plan, a rated size, or anything else. */
export const Role = z
  .enum(['result', 'comparison', 'threshold', 'target', 'capacity', 'context'])
  .meta({ id: 'Role', description: 'Why the amount stands in the text.' })
export type Role = z.infer<typeof Role>

/** The canonical metrics, in the order in which tables print them. Labels and units: `@taizhang/metrics`. */
export const MetricKey = z
  .enum([
    'issues_found',
    'issues_rectified',
    'issues_ongoing',
    'rectification_rate',
    'measures_planned',
    'measures_implemented',
    'systems_improved',
    'people_held_accountable',
    'orgs_held_accountable',
    'cases_filed',
    'cases_closed',
    'cases_investigated',
    'party_discipline',
    'administrative_discipline',
    'organizational_handling',
    'admonished',
    'talks_reminded',
    'criticized_educated',
    'inspected_self_examination',
    'clues_transferred',
    'notices_circulated',
    'funds_recovered',
    'funds_refunded',
    'funds_allocated',
    'meetings_held',
    'trainings_held',
    'people_trained',
    'studies_held',
    'documents_issued',
    'inspections_held',
    'sites_inspected',
    'hazards_found',
    'hazards_fixed',
  ])
  .meta({ id: 'MetricKey' })
export type MetricKey = z.infer<typeof MetricKey>

/** A key that a user's own lexicon declares: letters a–z and underscores. */
export const UserMetricKey = z
  .string()
  .regex(/^[a-z]+(_[a-z]+)*$/)
  .meta({ id: 'UserMetricKey', description: 'A metric that the user’s own lexicon declares.' })

/** The metric of a figure: a canonical one, or one of the user's own. The type still completes the canonical keys. */
export type MetricName = MetricKey | (string & Record<never, never>)
const metricName = z.union([MetricKey, UserMetricKey])
export const MetricName: z.ZodType<MetricName> = metricName

export const Source = z
  .object({
    uri: z.string().nullable(),
    mediaType: z.string(),
    encoding: z.string().nullable(),
    bytes: z.int().nonnegative().nullable(),
    sha256: z.string().nullable(),
  })
  .meta({
    id: 'Source',
    description: 'Where the text came from. sha256 is that of the bytes as given; null where only a text was.',
  })
export type Source = z.infer<typeof Source>

export const InspectionKind = z.enum(['巡视', '巡察', '审计', '督察', '其他'])
export type InspectionKind = z.infer<typeof InspectionKind>
export const Tier = z.enum(['central', 'provincial', 'municipal', 'county'])
export type Tier = z.infer<typeof Tier>

const isoDateOrMonth = z.string().regex(/^\d{4}-\d{2}(-\d{2})?$/)

export const Inspection = z
  .object({
    kind: InspectionKind,
    tier: Tier.nullable(),
    team: z.string().nullable(),
    target: z.string().nullable(),
    startOn: isoDateOrMonth.nullable(),
    endOn: isoDateOrMonth.nullable(),
    feedbackOn: isoDateOrMonth.nullable(),
  })
  .meta({
    id: 'Inspection',
    description: 'Who inspected whom, and when. Dates are ISO, YYYY-MM where no day is printed.',
  })
export type Inspection = z.infer<typeof Inspection>

export const Contact = z
  .object({
    phones: z.array(z.string()),
    emails: z.array(z.string()),
    postalAddress: z.string().nullable(),
    postcode: z.string().nullable(),
  })
  .meta({ id: 'Contact' })
export type Contact = z.infer<typeof Contact>

export const SectionRole = z.enum(['organization', 'progress', 'outlook', 'accountability', 'contact', 'other'])
export type SectionRole = z.infer<typeof SectionRole>

export const Section = z
  .object({ ordinal: z.int().nullable(), heading: z.string(), role: SectionRole, span: Span })
  .meta({ id: 'Section' })
export type Section = z.infer<typeof Section>

export const Measure = z
  .object({
    id: z.string(),
    ordinal: z.int().nullable(),
    headline: z.string().nullable(),
    status: Status,
    span: Span,
  })
  .meta({
    id: 'Measure',
    description: 'What was done about an issue. The span runs from the enumerator through the final 。',
  })
export type Measure = z.infer<typeof Measure>

export const Issue = z
  .object({
    id: z.string(),
    ordinal: z.int().nullable(),
    path: z.array(z.string()),
    title: z.string(),
    status: Status,
    responsible: z.array(z.string()),
    deadline: z.string().nullable(),
    deadlineOn: z.string().nullable(),
    span: Span,
    measures: z.array(Measure),
  })
  .meta({ id: 'Issue', description: 'A fault that the inspection fed back.' })
export type Issue = z.infer<typeof Issue>

export const Indicator = z
  .object({
    id: z.string(),
    quote: z.string(),
    value: z.number(),
    max: z.number().nullable(),
    unit: z.string(),
    dimension: Dimension,
    bound: Bound,
    role: Role,
    name: z.string(),
    metric: MetricName.nullable(),
    period: z.string().nullable(),
    issueId: z.string().nullable(),
    measureId: z.string().nullable(),
    span: Span,
  })
  .meta({
    id: 'Indicator',
    description: 'One figure: its value in the printed unit with the scale applied, and what it counts.',
  })
export type Indicator = z.infer<typeof Indicator>

export const CitedDocument = z
  .object({ title: z.string(), action: z.string().nullable(), issueId: z.string().nullable(), span: Span })
  .meta({ id: 'CitedDocument', description: 'A regulation, plan or notice in 《》; one row per mention.' })
export type CitedDocument = z.infer<typeof CitedDocument>

export const Milestone = z
  .object({ date: z.string(), quote: z.string(), issueId: z.string().nullable(), span: Span })
  .meta({ id: 'Milestone', description: 'A dated plan or deadline: 2024-06, 2024-Q4, 2024-H1, 2024-06-30.' })
export type Milestone = z.infer<typeof Milestone>

export const Check = z
  .object({
    kind: z.enum(['rate', 'parts', 'count', 'order']),
    verdict: z.enum(['holds', 'fails', 'undecided']),
    statement: z.string(),
    declared: z.number(),
    computed: z.number().nullable(),
    indicatorIds: z.array(z.string()),
  })
  .meta({ id: 'Check', description: 'A declared figure, recomputed from others.' })
export type Check = z.infer<typeof Check>

export const RejectionReason = z.enum([
  'ordinal',
  'enumerator',
  'date',
  'name',
  'slogan',
  'identifier',
  'phone',
  'spec',
  'title',
])
export type RejectionReason = z.infer<typeof RejectionReason>

export const Rejected = z
  .object({ quote: z.string(), reason: RejectionReason, span: Span })
  .meta({ id: 'Rejected', description: 'A numeral that is no quantity, and why.' })
export type Rejected = z.infer<typeof Rejected>

export const Diagnostic = z
  .object({
    code: z.string(),
    severity: z.enum(['info', 'warning', 'error']),
    message: z.string(),
    span: Span.nullable(),
  })
  .meta({ id: 'Diagnostic', description: 'What is odd about a document. Codes are stable; messages are for people.' })
export type Diagnostic = z.infer<typeof Diagnostic>

export const Region = z.object({ code: z.string(), names: z.array(z.string()) }).meta({ id: 'Region' })
export type Region = z.infer<typeof Region>

export const Generator = z
  .object({ version: z.string(), lexicon: z.string(), segmenter: z.string().nullable() })
  .meta({ id: 'Generator' })
export type Generator = z.infer<typeof Generator>

const disclosureShape = {
  schemaVersion: z.literal(1),
  id: z.string(),
  source: Source,
  text: z.string(),
  isDisclosure: z.boolean(),
  title: z.string().nullable(),
  issuer: z.string().nullable(),
  publishedOn: isoDateOrMonth.nullable(),
  region: Region.nullable(),
  inspection: Inspection.nullable(),
  contact: Contact,
  sections: z.array(Section),
  issues: z.array(Issue),
  documents: z.array(CitedDocument),
  milestones: z.array(Milestone),
  evidence: z.record(z.string(), z.array(Span)),
  generator: Generator,
  diagnostics: z.array(Diagnostic),
}

/** A report before its figures are read: what `parse` gives. */
export const Disclosure = z.object(disclosureShape).meta({ id: 'Disclosure' })
export type Disclosure = z.infer<typeof Disclosure>

/** The document's own totals, by metric. */
export type Headline = { [K in MetricKey]?: number } & { [userKey: string]: number | undefined }
export const Headline: z.ZodType<Headline> = z.record(metricName, z.number()).meta({ id: 'Headline' })

/** What `findIndicators` adds to a disclosure. */
export const Figures = z.object({
  headline: Headline,
  indicators: z.array(Indicator),
  checks: z.array(Check),
  rejected: z.array(Rejected),
})
export type Figures = z.infer<typeof Figures>

/** One document's ledger: what `extract` gives and `--format json` prints. */
export const Report = z
  .object({ ...disclosureShape, ...Figures.shape })
  .meta({ id: 'Report', title: 'taizhang report', description: 'The ledger of one rectification disclosure.' })
export type Report = z.infer<typeof Report>

/** An amount found in a text by `findQuantities`. */
export interface Quantity {
  span: Span
  quote: string
  value: number
  max: number | null
  unit: string
  dimension: Dimension
  bound: Bound
}

/** A date, partial date, period or range found in a text by `findDates`. */
export interface FoundDate {
  span: Span
  quote: string
  /** 2024-06-15 · 2024-06 · 2024-Q4 · 2024-H1 · XXXX-06-15 · a/b, 2018/, /2018; null: no such day, or not without a reference. */
  value: string | null
}
