/** Names deeds whose clause does not say to what they were done. */
import { cue } from '@taizhang/parser/reading'
import { EVENTS, SANCTIONS } from '../../lexicon/names.ts'
import { type Named, named } from './named.ts'
import type { Phrase } from './phrase.ts'
import { objectOf, thingOf } from './things.ts'
import { runEnd } from './verbs.ts'

const ANEW = cue(/^(?:重新|新|正在|按期|按时|如期)/)

export function isBareVerb(name: string): boolean {
  if (SANCTIONS.test(name)) return false
  const verb = ANEW.cut(name)
  return runEnd(name) === name.length || (verb !== name && verb !== '' && runEnd(verb) === verb.length)
}

/** 对2019年以来的执行案款逐笔核对,核清8640余万元: the object stands in the clauses before. */
export function withThing(own: Named, phrase: Phrase): Named {
  const thing = EVENTS.test(phrase.context.quantity.unit) ? eventThing(phrase) : thingOf(phrase)
  if (thing !== '') return { name: `${own.name}${thing.replace(SENT, '')}`, noun: thing, alone: true }
  // …进展缓慢的科室,自查1次: who did it.
  const subject = phrase.before === null ? (/的([\u4e00-\u9fff]{2,6})$/.exec(phrase.preceding)?.[1] ?? '') : ''
  return named(`${subject}${own.name}`)
}

/** 分批轮训党支部书记,举办培训班3期,培训468人次: times have no object, people have. */
function eventThing(phrase: Phrase): string {
  return phrase.context.quantity.dimension === 'people' ? objectOf(phrase) : ''
}

/** Who sent or said it: 巡视移交的问题线索. */
export const SENT = /^.{1,6}?(?:移交|反馈|指出)的?(?=..)/
