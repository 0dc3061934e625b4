import type { EligibleAward, Supposed } from './types'

/** One thing that is supposed; `what` is a level, a scope or an award. */
export interface Supposition {
  kind: 'rating' | 'initiative' | 'without' | 'with'
  what: string
  year: string
}

/** As the server takes it: each kind by itself, in the order it was added. */
export function bodyOf(list: Supposition[], year: string, received_on: string): Supposed {
  const of = (kind: Supposition['kind']) => list.filter((one) => one.kind === kind)
  return {
    year,
    received_on,
    ratings: of('rating').map((one) => ({ year: Number(one.year), level: one.what })),
    initiatives: of('initiative').map((one) => ({ year: Number(one.year), scope: one.what })),
    without: of('without').map((one) => ({ year: Number(one.year), award: one.what })),
    with: of('with').map((one) => ({ year: Number(one.year), award: one.what })),
  }
}

/** The award with what the other side has not among its missing put first, so that the difference is read at once. */
export function differingFirst(one: EligibleAward, other: EligibleAward): EligibleAward {
  const theirs = (other.last_known ?? other).missing
  const sorted = (missing: string[]) => [
    ...missing.filter((text) => !theirs.includes(text)),
    ...missing.filter((text) => theirs.includes(text)),
  ]
  if (one.last_known) return { ...one, last_known: { ...one.last_known, missing: sorted(one.last_known.missing) } }
  return { ...one, missing: sorted(one.missing) }
}
