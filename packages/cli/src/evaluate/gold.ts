/** The shape of a gold annotation: what a person marked in one document. Fields absent from a file are not scored. */
import { Bound, Dimension, MetricKey, RejectionReason, Role, SectionRole, Status } from '@taizhang/parser'
import { z } from 'zod'

const place = { start: z.int().nonnegative(), end: z.int().nonnegative() }

export const GoldMeasure = z.looseObject({
  ...place,
  ordinal: z.int().nullable(),
  headline: z.string().nullable().optional(),
  status: Status,
})

export const GoldIssue = z.looseObject({
  ...place,
  id: z.string(),
  ordinal: z.int().nullable().optional(),
  path: z.array(z.string()).default([]),
  title: z.string(),
  status: Status.default('unstated'),
  responsible: z.array(z.string()).optional(),
  measures: z.array(GoldMeasure).default([]),
})

export const GoldQuantity = z.looseObject({
  ...place,
  quote: z.string(),
  value: z.number(),
  max: z.number().nullable().default(null),
  unit: z.string(),
  dimension: Dimension,
  bound: Bound,
  role: Role,
  name: z.string(),
  metric: MetricKey.nullable().default(null),
  period: z.string().nullable().default(null),
  issue: z.string().nullable().default(null),
  measure: z.int().nullable().default(null),
})

const nullableText = z.string().nullable().optional()

/** One gold file. Offsets lead into the text of `document`, a file beside it or below `seeds/`. */
export const Gold = z.looseObject({
  document: z.string(),
  isDisclosure: z.boolean().default(true),
  header: z
    .looseObject({
      title: nullableText,
      issuer: nullableText,
      publishedOn: nullableText,
      inspection: z
        .looseObject({
          kind: nullableText,
          tier: nullableText,
          team: nullableText,
          target: nullableText,
          startOn: nullableText,
          endOn: nullableText,
          feedbackOn: nullableText,
        })
        .nullable()
        .optional(),
      contact: z
        .looseObject({
          phones: z.array(z.string()).optional(),
          emails: z.array(z.string()).optional(),
          postalAddress: nullableText,
          postcode: nullableText,
        })
        .optional(),
    })
    .default({}),
  sections: z
    .array(z.looseObject({ heading: z.string(), role: SectionRole, ordinal: z.int().nullable().optional() }))
    .default([]),
  issues: z.array(GoldIssue).default([]),
  quantities: z.array(GoldQuantity).default([]),
  nonQuantities: z.array(z.looseObject({ ...place, quote: z.string(), why: RejectionReason })).default([]),
  documents: z.array(z.looseObject({ title: z.string(), action: nullableText })).default([]),
  milestones: z
    .array(
      z.looseObject({ date: z.string(), quote: z.string().optional(), issue: z.string().nullable().default(null) }),
    )
    .default([]),
  headline: z.partialRecord(MetricKey, z.number()).default({}),
})
export type Gold = z.infer<typeof Gold>
export type GoldIssue = z.infer<typeof GoldIssue>
export type GoldMeasure = z.infer<typeof GoldMeasure>
export type GoldQuantity = z.infer<typeof GoldQuantity>
