/** Turns an error into the row that stands for an input that could not be read. */

/** An input that could not be read: where it is, a stable code, and one line for a person that names it. */
export interface Failure {
  uri: string
  code: string
  message: string
}

/** A failure's one line; its message always names the input. */
export function failureOf(uri: string, error: unknown): Failure {
  const { code, message } = error as { code?: unknown; message?: unknown }
  const said = typeof message === 'string' ? message.split('\n')[0]! : String(error)
  return failure(uri, typeof code === 'string' ? code : 'extract.failed', said)
}

/** A failure whose reason may be known without the input's name. */
export function failure(uri: string, code: string, said: string): Failure {
  return { uri, code, message: said.startsWith(`${uri}:`) ? said : `${uri}: ${said}` }
}
