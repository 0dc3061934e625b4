import type { AwardRoute, EligibleAward, Reason, RouteStep, Verdict } from './types'

export const verdicts: Verdict[] = ['eligible', 'needs_human_judgement', 'not_eligible']

/** The three groups of the page, in its order, empty ones too; inside the order of the server stays. */
export const grouped = (items: EligibleAward[]): { verdict: Verdict; items: EligibleAward[] }[] =>
  verdicts.map((verdict) => ({ verdict, items: items.filter((one) => one.verdict === verdict) }))

export type ReasonTag = 'recalled' | 'confirmed_secondary' | 'local_example' | 'text_not_loaded'

/** What a reader must know before trusting a condition: how its text is known. Nothing where it was read. */
export function tagsOf(reason: Pick<Reason, 'confidence' | 'unknown_because'>): ReasonTag[] {
  const tags: ReasonTag[] = []
  if (reason.unknown_because === 'text_not_loaded') tags.push('text_not_loaded')
  const { confidence } = reason
  if (confidence === 'recalled' || confidence === 'confirmed_secondary' || confidence === 'local_example')
    tags.push(confidence)
  return tags
}

/** What is said under the name of a closed award: what is missing, of the last known text where the day has none. */
export const shortly = (one: EligibleAward): string => (one.last_known ?? one).missing[0] ?? ''

/** Years that may be asked for, the newest first; the one that is asked for is always among them. */
export function yearsFor(today: string, asked: number): number[] {
  const newest = Math.max(Number(today.slice(0, 4)), asked)
  const oldest = Math.min(newest - 11, asked)
  return Array.from({ length: newest - oldest + 1 }, (_, i) => newest - i)
}

/** What is reached in which year, the first year first: the line of a route. */
export function reachedByYear(items: AwardRoute[]): { year: number; items: AwardRoute[] }[] {
  const years = [...new Set(items.filter((one) => one.end === 'reached').map((one) => one.year))].sort((a, b) => a - b)
  return years.map((year) => ({ year, items: items.filter((one) => one.end === 'reached' && one.year === year) }))
}

/** "Năm 2027: LĐTT, CSTĐCS": the steps of one way, those of a year together. */
export function stepsByYear(steps: RouteStep[]): { year: number; steps: RouteStep[] }[] {
  const years = [...new Set(steps.map((one) => one.year))]
  return years.map((year) => ({ year, steps: steps.filter((one) => one.year === year) }))
}
