/** Names people: those a case involves, and those to whom something was given. */
import { cue } from '@taizhang/parser/reading'
import { SANCTION_AT, SANCTION_BEHIND, TALKS, WARNINGS } from '../../lexicon/names.ts'
import type { Construction } from './construction.ts'
import { named } from './named.ts'

const FOLLOWS_PEOPLE = 30
const GIVES = cue(/(?:给予|予以|[、,和])$/)

/**
 * ```
 * // 通报典型案例3期15起16人
 * //              ^^^        通报典型案例
 * //                 ^^^     通报典型案例涉及人员
 * ```
 */
export const adjoining: Construction = ({ context: { quantity }, before }) => {
  if (before === null || before.context.quantity.end !== quantity.start) return null
  if (before.context.quantity.unit.endsWith('岁')) return before.named.whole ?? null
  return quantity.dimension === 'people' ? named(`${before.named.name}涉及人员`) : before.named
}

/**
 * ```
 * // 对把关不严的11人予以批评教育
 * //             ^^^                批评教育
 * // 对推进不力的4名科室负责人进行约谈
 * //             ^^^                约谈推进不力的科室负责人
 * // 对2名失察失管的支行行长予以诫勉
 * //   ^^^                          诫勉支行行长
 * ```
 */
export const sanctioned: Construction = ({ context: { quantity }, lead, bare, right }) => {
  if (quantity.dimension !== 'people') return null
  const given = SANCTION_AT.exec(right)
  if (given !== null && GIVES.test(bare)) return named(given[0])
  const sanction = SANCTION_BEHIND.exec(right.slice(0, FOLLOWS_PEOPLE))
  if (sanction === null) return null
  const [, whom = '', way, act] = sanction
  const people = whom.replace(/(?:分别|相应|依规依纪|依纪依法|严肃|已)+$/, '')
  const which = act!.endsWith('责') ? '' : (/对([^对,]{2,10}的)$/.exec(lead)?.[1] ?? '')
  if (TALKS.test(act!) && people.length > 1) return named(`${act}${which}${people}`)
  const whose = people.slice(people.lastIndexOf('的') + 1)
  if (WARNINGS.test(act!) && whose.length > 1) return named(`${act}${whose}`)
  return named(way === '给予' && act!.endsWith('处分') ? `${way}${act}` : act!)
}
