/**
 * Turns a text into its code units in one array: what looks at every character of a text reads these, at a third of the
 * cost of asking the string.
 */

/** The code units of a text. */
export function codesOf(text: string): Uint16Array {
  const codes = new Uint16Array(text.length)
  for (let i = 0; i < text.length; i++) codes[i] = text.charCodeAt(i)
  return codes
}
