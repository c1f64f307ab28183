/**
 * Turns a phrase into a name where the clause is built in a way of its own: one construction a function, tried in order.
 *
 * Each gives null where the clause is not built like that; what none of them reads, `composed.ts` names.
 */
import {
  ACTS,
  CHANGE_BEHIND,
  CHANGES,
  FAULT_LEADS,
  LAID_OUT,
  LAID_OUT_FOR,
  MONEY_NOUNS,
  PREDICATE,
  RATED_MEASURES,
  SANCTION_BEHIND,
  SETTLED_NOUNS,
  STATE_BEHIND,
} from '../../lexicon/names.ts'
import { type Named, named } from './named.ts'
import { beginsWithVerb, runEnd, verbEndAt, verbsOf } from './verbs.ts'
import { type Phrase, trimEnd, trimmed, trimStart } from './words.ts'

type Construction = (phrase: Phrase) => Named | null

const FOLLOWS_PEOPLE = 30

/**
 * ```
 * // 通报典型案例3期15起16人
 * //              ^^^        通报典型案例
 * //                 ^^^     通报典型案例涉及人员
 * ```
 */
const adjoining: Construction = ({ context: { quantity }, before }) => {
  if (before === null || before.context.quantity.end !== quantity.start) return null
  return quantity.dimension === 'people' ? named(`${before.named.name}涉及人员`) : before.named
}

/**
 * ```
 * // 对把关不严的11人予以批评教育
 * //             ^^^    批评教育
 * ```
 */
const sanctioned: Construction = ({ context: { quantity }, right }) => {
  if (quantity.dimension !== 'people') return null
  const sanction = SANCTION_BEHIND.exec(right.slice(0, FOLLOWS_PEOPLE))
  return sanction === null ? null : named(sanction[1]!)
}

/**
 * ```
 * // 其余2个正在整改
 * //     ^^            正在整改问题
 * ```
 */
const remaining: Construction = ({ lead, right, before }) => {
  const [, noun = '', state] = /^(问题|事项|任务|隐患)?(?:均|也|仍)?(正在[^,。;、(]{2,10})/.exec(right) ?? []
  if (!/(?:其余|剩余|另有|还有)$/.test(lead.trim()) || state === undefined) return null
  if (noun !== '' || state === '正在整改') return named(`${state}${noun || '问题'}`)
  return named(`${before?.named.noun ?? ''}${state}`)
}

/**
 * ```
 * // 发文、会议数量同比分别下降22%、30.4%
 * //                            ^^^          发文数量同比下降
 * //                                ^^^^^    会议数量同比下降
 * ```
 */
const respective: Construction = ({ context, lead, before }) => {
  const words = lead.trim()
  const shared = /^(.*?)(同比|环比)?(?:较[^,;]{1,8}?)?(同比|环比)?分别([^,;、]{2,4})$/.exec(words)
  if (shared !== null && CHANGES.test(shared[4]!)) {
    const subjects = subjectsOf(trimStart(shared[1]!.replace(/(?:较|比)[^、]*$/, '')))
    const change = `${shared[2] ?? shared[3] ?? ''}${shared[4]}`
    return { name: `${subjects[0]}${change}`, noun: '', others: subjects.slice(1), change } as Shared
  }
  const from = before?.named as Shared | undefined
  if (from?.others === undefined || from.others.length === 0 || !/^[、和及,]$/.test(words)) return null
  if (context.quantity.unit !== before!.context.quantity.unit) return null
  return {
    name: `${from.others[0]}${from.change}`,
    noun: '',
    others: from.others.slice(1),
    change: from.change,
  } as Shared
}

/** A name whose change is shared by the subjects still to come. */
interface Shared extends Named {
  others: readonly string[]
  change: string
}

/** 发文、会议数量 is 发文数量 and 会议数量; 文件会议 is two pairs of characters. */
function subjectsOf(list: string): string[] {
  const parts = list.split(/[、和及与]/).filter(part => part !== '')
  if (parts.length < 2) return list.length === 4 ? [list.slice(0, 2), list.slice(2)] : [list]
  const tail = /(?:数量|金额|费用|次数|面积|比例|数)$/.exec(parts.at(-1)!)?.[0] ?? ''
  return parts.map(part => (part.endsWith(tail) || /[数率额量费]$/.test(part) ? part : `${part}${tail}`))
}

/**
 * ```
 * // 对在研和结题的1246个横向项目开展拉网式排查
 * //               ^^^^^^                        排查横向项目
 * // 已将租金收入236.8万元全部上缴财政
 * //             ^^^^^^^^^                        租金收入上缴财政
 * ```
 */
const swept: Construction = ({ lead, right, rest, before, context: { quantity } }) => {
  if (/^[、和及与]?$/.test(lead.trim()) && before?.named.swept === true) return sweptBy(before.named.deed ?? '', right)
  const open = /(?:^|[^面针绝相应不核])(对|将|把)([^对将把]*)$/.exec(lead)
  if (
    open === null ||
    (open[1] === '将' && beginsWithVerb(open[2]!) && !open[2]!.includes('的')) ||
    /[:;]/.test(open[2]!)
  )
    return null
  const attribute = trimmed(open[2]!)
  if (quantity.dimension === 'money') return moved(attribute, right)
  const at = rest.search(PREDICATE)
  if (at < 1 || /^[、,和及]/.test(right) || /[,;]/.test(rest.slice(0, at))) return null
  return sweptBy(actOf(rest.slice(at)), right)
}

function sweptBy(act: string, right: string): Named | null {
  const at = right.search(PREDICATE)
  const noun = trimEnd(
    (at < 0 ? right : right.slice(0, at))
      .replace(/^的/, '')
      .replace(/[、和及与].*$/, '')
      .replace(/(?:全部|全|逐步)$/, ''),
  )
  if (act === '回头看') return { name: `对${noun}进行${act}`, noun, deed: act, swept: true }
  return act === '' || SETTLED_NOUNS.test(noun) ? null : { name: `${act}${noun}`, noun, deed: act, swept: true }
}

/** 将滞留资金3亿元缴入国库: what was moved, and where to. */
function moved(what: string, right: string): Named | null {
  const deed = right.replace(/^(?:已|均|全部|足额|全额|及时|一次性)+/, '').replace(/[,;。、].*$/, '')
  const noun = what.replace(/的$/, '')
  if (runEnd(noun) === noun.length && noun !== '') return { name: deed, noun: '' }
  return verbEndAt(deed, 0) === 0 && !MONEY_NOUNS.test(deed) ? null : { name: `${noun}${deed}`, noun }
}

/** 开展拉网式排查 is 排查, 逐一建档 is 建档, 分别处以罚款 is 罚款. */
function actOf(predicate: string): string {
  const words = predicate.replace(/[“”]|(?<=式)、/g, '').split(/[,;。、(\d]/)[0]!
  const held = /^(?:分别|全部|逐步|及时|重新)?(?:开展|进行|予以|给予|实施|作出|处以|逐.)(?:了)?(.{2,16})$/.exec(words)
  const act = (held?.[1] ?? words).replace(/^(?:.*式|全面|专项|集中|随机|深入|逐一)/, '')
  if (held !== null) return act.length <= 6 ? act : act.replace(/^.*[轮次届期的]/, '').slice(-4)
  return ACTS.test(act) ? act : ''
}

/**
 * ```
 * // 单笔30万元以上的支出一律提交党委会
 * //     ^^^^^^^^                      单笔支出金额
 * // 收回闲置超过1年的结余资金
 * //             ^^^            结余资金闲置时间
 * ```
 */
const bounded: Construction = phrase => {
  const { context, left, right } = phrase
  const { quantity } = context
  const attributive =
    right.startsWith('的') || (!/^(?:exact|approx)$/.test(quantity.bound) && /^[^\s,;。、:(]/.test(right))
  if (!attributive || quantity.dimension === 'percent' || CHANGE_BEHIND.test(right)) return null
  const noun = nounAhead(right)
  if (quantity.unit === '岁' || quantity.unit === '周岁') return named(`${verbTail(left)}${noun}年龄`)
  if (quantity.dimension === 'duration')
    return noun !== '' && /[率为]$/.test(noun) ? null : lasting(left, noun, quantity.unit)
  const measured = ratedMeasure(left)
  if (measured !== '' && right.startsWith('的')) return { name: `${noun}${measured}`, noun }
  if (quantity.dimension !== 'money') return null
  if (/单[笔项台件价宗次]/.test(left)) {
    const single = left.slice(left.search(/单[笔项台件价宗次]/))
    return named(
      single.length > 2 || single === '单价'
        ? `${single === '单价' ? noun : ''}${single}${single === '单价' ? '' : '金额'}`
        : `${single}${noun}金额`,
    )
  }
  if (measured !== '') return named(`${noun}${measured}`)
  if (noun === '') return null
  const whole = phrase.before?.named
  if (whole?.noun.endsWith(noun) !== true) return named(`${noun}规模`)
  return { name: `${whole.name}规模`, noun: whole.noun, whole }
}

/** 建成年处理能力 is 年处理能力: the measure behind the last verb. */
function ratedMeasure(left: string): string {
  return RATED_MEASURES.test(left) ? left.slice(verbsOf(left).at(-1)?.end ?? 0) : ''
}

/** The noun behind an attribute, up to what is said of it. */
function nounAhead(right: string): string {
  const words = right.replace(/^的/, '')
  const stop = words.search(/[\s,;。、:(]|一律|全部|必须|均|由|逐|须|应|未|占|不得|进场|进入/)
  const noun = stop < 0 ? words : words.slice(0, stop)
  const verb = verbsOf(noun).find(({ start }) => start > 1)
  return verb === undefined ? noun : noun.slice(0, verb.start)
}

/** From the first verb of a phrase on. */
function verbTail(left: string): string {
  const verb = verbsOf(left)[0]
  return verb === undefined ? '' : left.slice(verb.start)
}

function lasting(left: string, noun: string, unit: string): Named {
  if (/历时$/.test(left)) return named('历时')
  const verb = verbsOf(left)[0]
  const state = verb?.start === 0 ? left.slice(verb.end) : left
  if (state === '' && noun === '') return named(`${left}时间`)
  return named(state === '' ? `${noun}${unit === '年' ? '年限' : '期限'}` : `${noun}${state}时间`)
}

/**
 * ```
 * // 11.6万亩高标准农田建设任务已全部通过验收
 * // ^^^^^^^^                                  高标准农田建设任务通过验收
 * // 延期小区已有10个完工,2个正在收尾施工
 * //                      ^^^              延期小区正在收尾施工
 * ```
 */
const predicated: Construction = ({ left, lead, right, rest, context, before }) => {
  if (right === '' || /^[的)]/.test(right) || SETTLED_NOUNS.test(left.replace(/中$/, ''))) return null
  if (context.next?.start === context.after.end) return sharing(right, rest, left)
  const attribute = /的$/.test(lead.trim())
  if (verbsOf(left).length > 0 && !attribute) return null
  const state = STATE_BEHIND.exec(right)
  if (state === null) return null
  const noun = right.slice(0, state.index)
  if (SETTLED_NOUNS.test(noun)) return null
  const subject = left === '' ? (before?.named.noun ?? '') : left.replace(/中$/, '')
  const whole = noun === '' ? subject : `${attribute ? '' : shortLeft(left)}${noun}`
  return { name: `${whole}${trimEnd(state[1]!)}`, noun: whole }
}

/**
 * ```
 * // 对2家施工单位分别处以罚款50万元、18万元
 * //                           ^^^^^^         对施工单位罚款
 * // 查处偷排漏排商户19家,罚款8.6万元
 * //                          ^^^^^^^         对偷排漏排商户罚款
 * ```
 */
const fined: Construction = ({ left, before }) => {
  const words = /^(.*?)(?:分别|各)?(?:处以|处|给予|予以)?罚款$/.exec(left)
  if (words === null) return null
  const whom = (words[1]! || before?.named.noun) ?? ''
  return named(whom === '' ? '罚款' : `对${whom.replace(/^对/, '')}罚款`)
}

/**
 * ```
 * // 完成对10个二级党组织的校内巡察
 * //       ^^^^                     完成二级党组织校内巡察
 * ```
 */
const finished: Construction = ({ lead, right }) => {
  if (!/完成(?:了)?对[^,]{0,8}$/.test(lead)) return null
  const deed = /^([^,。;的]{2,16})的([^,。;、]{2,12})/.exec(right)
  return deed === null ? null : { name: `完成${deed[1]}${deed[2]}`, noun: deed[1]! }
}

/**
 * ```
 * // 以上三项问题均已完成整改
 * //     ^^^^                 完成整改问题
 * ```
 */
const allDone: Construction = ({ left, right }) => {
  const deed = /^(?:以上|上述)?$/.test(left)
    ? /^问题(?:均|已|全部|都)+((?:完成)?整改(?:到位|完成|完毕)?)$/.exec(right)
    : null
  return deed === null ? null : named(`${deed[1]}问题`)
}

/**
 * ```
 * // 投入86.5万元升级市、县两级智慧矫正中心
 * //     ^^^^^^^^                            投入升级市
 * ```
 */
const laidOut: Construction = ({ left, right, context: { quantity } }) => {
  if (quantity.dimension !== 'money' || !LAID_OUT.test(left) || !LAID_OUT_FOR.test(right)) return null
  return named(`${left}${/^[^,。;]{2,16}/.exec(right.replace('的', ''))![0]}`)
}

/**
 * ```
 * // 反馈意见梳理形成5个方面18类64个具体问题
 * //                 ^^^                      反馈方面
 * //                      ^^^^                反馈问题类别
 * //                          ^^^^            反馈具体问题
 * ```
 */
const faults: Construction = ({ context, left, lead, right, preceding, before }) => {
  const noun = /^(?:方面|具体问题|问题)(?![的中])/.exec(right)?.[0] ?? (context.quantity.unit === '类' ? '类别' : null)
  if (noun === null || !FAULT_LEADS.test(left)) return null
  const said = /(?:审计|巡察|巡视|督察)?[^,]{0,4}(?:指出|反馈)/
    .exec(lead)?.[0]
    .replace(/^.*?(?=审计|巡察|巡视|督察|反馈)/, '')
  const origin = said ?? (before !== null ? before.named.deed : undefined) ?? (/反馈/.test(preceding) ? '反馈' : '')
  if (origin === '') return null
  return {
    name: `${origin}${noun === '类别' ? '问题类别' : noun}`,
    noun: noun === '类别' ? '问题' : noun,
    deed: origin,
  }
}

/** 9家养老机构、1家医院和4家商业综合体已完成达标建设: what is said of the last is said of all. */
function sharing(right: string, rest: string, left: string): Named | null {
  const noun = /^([^、,和及;:()]{2,12})[、和及]$/.exec(right)?.[1]
  if (noun === undefined || verbsOf(left).length > 0 || verbsOf(noun).length > 0) return null
  const state = STATE_BEHIND.exec(rest)
  if (state === null || /[,;:]/.test(rest.slice(0, state.index))) return null
  return { name: `${noun}${trimEnd(state[1]!)}`, noun }
}

/**
 * ```
 * // 5个巡察组向38家被巡察单位党组织通报情况
 * //             ^^^^                         被巡察单位党组织
 * ```
 */
const toward: Construction = ({ lead, right }) => {
  if (!/[^,]向$/.test(lead)) return null
  const noun = nounAhead(right).replace(/“.*$/, '')
  return noun.length < 2 ? null : { name: noun, noun }
}

/** 全区 and 所属 say nothing of what is counted. */
function shortLeft(left: string): string {
  return left.length > 8 || /^(?:全[市区县省校院]|所属|以上|其中)/.test(left) ? '' : left
}

export const CONSTRUCTIONS: readonly Construction[] = [
  faults,
  adjoining,
  sanctioned,
  remaining,
  respective,
  allDone,
  fined,
  laidOut,
  finished,
  bounded,
  swept,
  toward,
  predicated,
]
