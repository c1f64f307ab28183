/**
 * Turns a text into a short name of its content: the same text, the same name, on every machine and in every browser.
 *
 * Not a cryptographic digest (`source.sha256` is): 106 bits are enough to tell millions of documents apart.
 */

/**
 * 26 hexadecimal digits, from two independent multiplicative hashes over the UTF-16 code units. These are written to
 * `codes`: whoever reads on has them from the same pass.
 */
export function contentName(text: string, codes: Uint16Array = new Uint16Array(text.length)): string {
  let a = 0xdeadbeef
  let b = 0x41c6ce57
  let c = 0x9e3779b9
  let d = 0x85ebca6b
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    codes[i] = unit
    a = Math.imul(a ^ unit, 0x9e3779b1)
    b = Math.imul(b ^ unit, 0x5f356495)
    c = Math.imul(c ^ unit, 0x27d4eb2f)
    d = Math.imul(d ^ unit, 0x165667b1)
  }
  return half(a, b) + half(c, d)
}

function half(a: number, b: number): string {
  const x = Math.imul(a ^ (a >>> 16), 0x85ebca6b) ^ Math.imul(b ^ (b >>> 13), 0xc2b2ae35)
  const y = Math.imul(b ^ (b >>> 16), 0x85ebca6b) ^ Math.imul(a ^ (a >>> 13), 0xc2b2ae35)
  return ((0x1fffff & y) * 0x100000000 + (x >>> 0)).toString(16).padStart(13, '0').slice(-13)
}
