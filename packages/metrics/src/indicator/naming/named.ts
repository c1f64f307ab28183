/** What naming gives. */
import type { Context } from '../context.ts'

/** A name, and what later names of the sentence take from it. */
export interface Named {
  name: string
  /** The thing in it that is counted: what a bare verb behind it (已整改9个) goes on about. */
  noun: string
  /** What was done to the thing, where the name does not begin with it. */
  deed?: string
  /** Its clause gives the deed alone: 注销6户. */
  alone?: boolean
  /** It was done to all that 对 or 将 names. */
  swept?: boolean
  /** What was held for them, so many times as the next number says: 开展两轮“回头看”. */
  held?: string
  /** Names still to come that share what is said of this one: 发文、会议分别下降22%、30%. */
  others?: readonly string[]
  /** What they share. */
  change?: string
  /** The subjects of a change, for what each was brought to: 分别由51岁、46岁降至48岁、42岁. */
  led?: readonly string[]
  /** All names of a paired list, for the shares that may follow it in a bracket. */
  pairs?: readonly string[]
  /** It says how often something comes: 起重机械检查间隔. */
  interval?: boolean
  /** The name of the thing that this one is a measure of. */
  measured?: Named
  /** The name of the whole that this one is a part of. */
  whole?: Named
}

/** A name that lends no noun. */
export function named(name: string): Named {
  return { name, noun: '' }
}

/** A name, and the quantity that it was given to. */
export interface Before {
  named: Named
  context: Context
}

/** How many characters that end a name begin the words behind its number: 正在推进的1个, 问题每周盘点. */
export function sharedEnd(name: string, words: string): number {
  for (let length = Math.min(name.length, 8); length >= 2; length--)
    if (words.startsWith(name.slice(-length))) return length
  return 0
}
