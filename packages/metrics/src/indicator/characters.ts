/**
 * Answers whether a stretch of text holds any of some characters, without running a pattern over it.
 *
 * One stamp a character, nothing cleared between stretches: `note` a stretch, then ask `holdsAny` of it until the next one.
 */
const stamps = new Uint32Array(65536)
let turn = 0

/** Takes a stretch in. */
export function note(words: string): void {
  turn++
  for (let i = 0; i < words.length; i++) stamps[words.charCodeAt(i)] = turn
}

/** Whether the stretch noted last holds any of these characters. */
export function holdsAny(characters: string): boolean {
  for (let i = 0; i < characters.length; i++) if (stamps[characters.charCodeAt(i)] === turn) return true
  return false
}
