import type { Day, Id } from '@/api/types'

export const successionKinds = ['merge', 'split', 'rename', 'dissolve', 'move'] as const
export type SuccessionKind = (typeof successionKinds)[number]

export interface NewUnit {
  code?: string
  name?: string
  unit_kind?: string
  parent?: Id
}
/** The fields of the wizard, as the form holds them. */
export interface Order {
  kind: SuccessionKind
  day?: Day
  sources?: Id[]
  into_unit?: Id // merge: the one that stays; '' is a new one
  name?: string // of the new one, the new name, or the name after the merge
  code?: string
  unit_kind?: string
  parent?: Id
  parts?: NewUnit[]
  source_stays?: boolean
  decision_number?: string
  decision_day?: Day
  authority?: string
  note?: string
}

const text = (value: string | undefined) => value?.trim() ?? ''
const given = (value: string | undefined) => text(value) || undefined

/** Where each person goes at a split: the index of the part; none: stays, or is not placed yet. */
export type Placing = Record<Id, number>

const newUnit = (unit: NewUnit) => ({
  code: text(unit.code),
  name: text(unit.name),
  unit_kind: unit.unit_kind,
  parent: given(unit.parent),
})

/** The body of POST /units/successions. */
export function successionBody(order: Order, placing: Placing): Record<string, unknown> {
  const body: Record<string, unknown> = {
    kind: order.kind,
    day: order.day,
    sources: order.sources ?? [],
    decision_number: text(order.decision_number),
    decision_day: given(order.decision_day),
    authority: given(order.authority),
    note: given(order.note),
  }
  if (order.kind === 'merge')
    body['into'] = given(order.into_unit) ? { unit: order.into_unit, name: given(order.name) } : newUnit(order)
  if (order.kind === 'rename') body['into'] = { unit: order.sources?.[0], name: text(order.name) }
  if (order.kind === 'move') body['into'] = { unit: order.sources?.[0], parent: given(order.parent) }
  if (order.kind === 'split') {
    body['source_stays'] = order.source_stays === true
    body['parts'] = (order.parts ?? []).map((part, i) => ({
      ...newUnit(part),
      people: Object.keys(placing).filter((person) => placing[person] === i),
    }))
  }
  return Object.fromEntries(Object.entries(body).filter(([, value]) => value !== undefined))
}

/** How many of these people go nowhere yet; who stays with the old unit is placed. */
export const unplaced = (people: Id[], placing: Placing, order: Order): number =>
  order.source_stays ? 0 : people.filter((person) => placing[person] === undefined).length

/** After a part was taken away: those of it are not placed, those behind it move up. */
export function withoutPart(placing: Placing, gone: number): Placing {
  const next: Placing = {}
  for (const [person, part] of Object.entries(placing)) if (part !== gone) next[person] = part > gone ? part - 1 : part
  return next
}
