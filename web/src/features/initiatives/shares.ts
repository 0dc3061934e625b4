/** Shares of authors as people write them: "40%", "40", "1/3", "0,5". All together they must be exactly one whole. */
export interface Share {
  part: bigint
  whole: bigint
}

const divisor = (a: bigint, b: bigint): bigint => (b === 0n ? a : divisor(b, a % b))
const reduced = (part: bigint, whole: bigint): Share => {
  const by = divisor(part, whole)
  return { part: part / by, whole: whole / by }
}

/** null: it is no share. "40" and "40%" are 40 of 100; at most 1 with a comma is a part of one: "0,5". */
export function readShare(typed: string): Share | null {
  const plain = typed.replace(/\s/g, '')
  const fraction = /^(\d{1,6})\/(\d{1,6})$/.exec(plain)
  if (fraction) {
    const [, part = '', whole = ''] = fraction
    return Number(whole) === 0 || Number(part) === 0 || Number(part) > Number(whole)
      ? null
      : reduced(BigInt(part), BigInt(whole))
  }
  const match = /^(\d{1,3})(?:[.,](\d{1,6}))?(%?)$/.exec(plain)
  if (!match) return null
  const [, whole = '', part = '', percent] = match
  const digits = BigInt(whole + part)
  let scale = 10n ** BigInt(part.length)
  if (percent || digits > scale || part === '') scale *= 100n
  return digits === 0n || digits > scale ? null : reduced(digits, scale)
}

/** Is the sum exactly one? null: some share cannot be read, or is missing while others are given. */
export function sumIsWhole(shares: string[]): boolean | null {
  if (shares.every((share) => share.trim() === '')) return true // every author the same
  let sum: Share = { part: 0n, whole: 1n }
  for (const typed of shares) {
    const share = readShare(typed)
    if (!share) return null
    sum = reduced(sum.part * share.whole + share.part * sum.whole, sum.whole * share.whole)
  }
  return sum.part === sum.whole
}
