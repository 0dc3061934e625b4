import type { Day, Id } from '@/api/types'
import { hasWords } from '@/kit/format'
import { type Placed, treeOrder } from '@/kit/units'

interface Node {
  id: Id
  code: string
  name: string
  parent?: Id
}

/** Rows of the tree to be drawn: those below a closed unit are left out; with words, what has them and what is above. */
export function shownUnits<U extends Node>(units: U[], closed: Set<Id>, words: string): Placed<U>[] {
  const ordered = treeOrder(units)
  if (words.trim() !== '') {
    const byId = new Map(units.map((unit) => [unit.id, unit]))
    const keep = new Set<Id>()
    for (const unit of units) {
      if (!hasWords(`${unit.code} ${unit.name}`, words)) continue
      for (let at: U | undefined = unit; at && !keep.has(at.id); at = byId.get(at.parent ?? '')) keep.add(at.id)
    }
    return ordered.filter(({ id }) => keep.has(id))
  }
  const rows: Placed<U>[] = []
  let hiddenBelow = Infinity
  for (const unit of ordered) {
    if (unit.depth > hiddenBelow) continue
    hiddenBelow = closed.has(unit.id) ? unit.depth : Infinity
    rows.push(unit)
  }
  return rows
}

// ---- the slider: one step a month

const monthNumber = (day: Day) => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1

/** Months from the first day to the last, both included. */
export const monthsBetween = (first: Day, last: Day) => Math.max(0, monthNumber(last) - monthNumber(first))

/** The day a step of the slider stands for: the first of that month; the last step is the last day itself. */
export function dayOfStep(first: Day, last: Day, step: number): Day {
  if (step >= monthsBetween(first, last)) return last
  const month = monthNumber(first) + step
  return `${String(Math.floor(month / 12)).padStart(4, '0')}-${String((month % 12) + 1).padStart(2, '0')}-01`
}
export const stepOfDay = (first: Day, last: Day, day: Day) =>
  Math.min(monthsBetween(first, last), monthsBetween(first, day < first ? first : day))
