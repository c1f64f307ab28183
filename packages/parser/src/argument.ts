/** Says in one clear line what a caller did wrong. */

/**
 * A caller's mistake: which argument it is, what is wanted there, and what was handed in.
 *
 *     text: a string is wanted, not a Buffer; a file's bytes are read by extract() or load()
 */
export class ArgumentError extends TypeError {
  readonly code = 'argument.invalid'
  /** The argument's name, or the option's. */
  readonly argument: string

  constructor(argument: string, wanted: string, given: unknown, advice?: string) {
    super(`${argument}: ${wanted} is wanted, not ${named(given)}${advice === undefined ? '' : `; ${advice}`}`)
    this.name = 'ArgumentError'
    this.argument = argument
  }
}

/** What was handed in, as one would call it: `null`, `42`, `"2024年"`, `a Buffer`, `an Array`. */
function named(given: unknown): string {
  if (typeof given === 'string') return JSON.stringify(given.length > 40 ? `${given.slice(0, 40)}…` : given)
  if (given === null || (typeof given !== 'object' && typeof given !== 'function')) return String(given)
  const kind: unknown = given.constructor?.name
  const name = typeof kind === 'string' && kind !== '' ? kind : 'object'
  return `${/^[AEIO]/i.test(name) ? 'an' : 'a'} ${name}`
}
