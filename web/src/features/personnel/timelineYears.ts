import type { TimelineItem } from './types'

/** Kinds in the order their filters stand. */
export const timelineKinds = [
  'title',
  'commendation',
  'rating',
  'initiative',
  'posting',
  'absence',
  'discipline',
  'succession',
  'name',
] as const
export type TimelineKind = (typeof timelineKinds)[number]

export const isKnownKind = (kind: string): kind is TimelineKind => (timelineKinds as readonly string[]).includes(kind)

/** Kinds that occur, in the order of their filters. */
export const kindsIn = (items: TimelineItem[]): TimelineKind[] =>
  timelineKinds.filter((kind) => items.some((item) => item.kind === kind))

/**
 * Items by the year they stand under: the year they are for, else the year of their day. Years and items newest first,
 * as the server sent them; items of one year keep their order.
 */
export function byYear(items: TimelineItem[]): { year: number; items: TimelineItem[] }[] {
  const years = new Map<number, TimelineItem[]>()
  for (const item of items) {
    const year = item.year ?? Number(item.day.slice(0, 4))
    years.set(year, [...(years.get(year) ?? []), item])
  }
  return [...years.entries()].sort(([a], [b]) => b - a).map(([year, of]) => ({ year, items: of }))
}
