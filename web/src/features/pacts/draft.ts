import type { Change } from '@/api/types'
import { dayVi, numberVi } from '@/kit/format'

// The draft of a pact as the reader of its document made it and the officer goes through it. The draft lives on the
// server; each step is one operation with the version it was made on. Here: order, what is left to do, what an
// operation does (so that the page answers at once), and which operation takes it back.

export interface DraftAnswer {
  label: string
}

export interface DraftDoubt {
  number: number
  code: string
  question: string
  answers: DraftAnswer[]
  /** From 1; 0 = not answered yet. */
  chosen: number
}

export interface DraftItem {
  key: string
  included: boolean
  accepted: boolean
  /** Says the server: may be accepted in bulk. */
  sure: boolean
  confidence: number
  begin: number
  end: number
  section: string
  text: string
  comparator: string
  values: string[]
  unit: string
  unit_label: string
  bound: string
  group: string
  group_label: string
  denominator: string
  condition: string
  due?: string | null
  award: string
  direction: string
  stretch: boolean
  relation?: { type: string; to: string } | null
  /** The unit that is to lead it, once the draft is a pact. */
  lead?: { id: string; name: string } | null
  doubts: DraftDoubt[]
}

export interface DraftSection {
  id: string
  level: number
  marker: string
  title: string
  begin: number
  end: number
}

export interface Anomaly {
  number: number
  code: string
  note: string
  quote: string
  begin: number
  end: number
  dismissed?: string | null
}

export interface Draft {
  id: string
  version: number
  file_name: string
  year: number
  title: string
  place: string
  dated?: string | null
  text: string
  sections: DraftSection[]
  items: DraftItem[]
  anomalies: Anomaly[]
  parties?: { kind: string; name: string }[]
  duties?: unknown[]
}

export type DraftOp =
  | { op: 'accept' | 'reject' | 'reopen'; key: string }
  | { op: 'edit'; key: string; fields: Record<string, string> }
  | { op: 'answer'; key: string; doubt: number; answer: number }
  | { op: 'add'; begin: number; end: number }
  | { op: 'split'; key: string; at: number }
  | { op: 'join'; key: string; with: string }
  | { op: 'accept_sure' }
  | { op: 'dismiss'; number: number; reason: string }
  | { op: 'reopen'; number: number }

/** Is the operation about something that another one has changed? Fields of changes are "T07.due", "anomaly2", "year". */
export function meets(op: DraftOp, changes: readonly Change[]): boolean {
  const about = [
    'key' in op && `${op.key}.`,
    'with' in op && `${op.with}.`,
    'number' in op && `anomaly${op.number}`,
  ].filter((one) => one !== false)
  return changes.some(({ field }) => about.some((one) => (one.endsWith('.') ? field.startsWith(one) : field === one)))
}

/** An item is doubtful while a question is open, or the reader was unsure and nobody has accepted it. */
export const openDoubts = (item: DraftItem) => item.doubts.filter((doubt) => doubt.chosen === 0)
export const isSure = (item: DraftItem) => item.included && !item.accepted && item.sure && openDoubts(item).length === 0
export const isDoubtful = (item: DraftItem) => item.included && !item.accepted && !isSure(item)

export interface DraftSummary {
  targets: number
  doubtful: number
  sure: number
  accepted: number
  left_out: number
  anomalies: number
  ready: boolean
}

export function summaryOf(draft: Draft): DraftSummary {
  const summary = { targets: 0, doubtful: 0, sure: 0, accepted: 0, left_out: 0, anomalies: 0 }
  for (const item of draft.items) {
    if (!item.included) summary.left_out++
    else {
      summary.targets++
      if (item.accepted) summary.accepted++
      else if (isDoubtful(item)) summary.doubtful++
      else summary.sure++
    }
  }
  summary.anomalies = draft.anomalies.filter((a) => !a.dismissed).length
  return { ...summary, ready: summary.targets > 0 && summary.accepted === summary.targets }
}

export type DraftBand = 'doubtful' | 'sure' | 'accepted' | 'left_out'
export const bandOf = (item: DraftItem): DraftBand =>
  !item.included ? 'left_out' : item.accepted ? 'accepted' : isDoubtful(item) ? 'doubtful' : 'sure'

const bandOrder: Record<DraftBand, number> = { doubtful: 0, sure: 1, accepted: 2, left_out: 3 }

/** Doubtful ones first, then sure ones, then what is done; inside a band as they stand in the document. */
export function inWorkingOrder(items: readonly DraftItem[]): DraftItem[] {
  return [...items].sort((a, b) => bandOrder[bandOf(a)] - bandOrder[bandOf(b)] || a.begin - b.begin || a.end - b.end)
}

/**
 * The next (step 1) or previous (step -1) item that still asks for something, in the order of the document, round the
 * ends; null when none is left.
 */
export function nextDoubtful(items: readonly DraftItem[], from: string | null, step: 1 | -1): string | null {
  const order = [...items].sort((a, b) => a.begin - b.begin || a.end - b.end)
  const start = order.findIndex((item) => item.key === from)
  for (let i = 1; i <= order.length; i++) {
    const base = start < 0 ? (step === 1 ? -1 : order.length) : start
    const item = order[(base + step * i + order.length * 2) % order.length]!
    if (isDoubtful(item)) return item.key
  }
  return null
}

const withItem = (draft: Draft, key: string, change: (item: DraftItem) => DraftItem): Draft => ({
  ...draft,
  items: draft.items.map((item) => (item.key === key ? change(item) : item)),
})

/** What the page shows until the server has answered. Operations whose result only the reader knows change nothing. */
export function applied(draft: Draft, op: DraftOp): Draft {
  switch (op.op) {
    case 'accept':
      return withItem(draft, op.key, (item) => ({ ...item, included: true, accepted: true }))
    case 'reject':
      return withItem(draft, op.key, (item) => ({ ...item, included: false, accepted: false }))
    case 'reopen':
      if ('key' in op) return withItem(draft, op.key, (item) => ({ ...item, included: true, accepted: false }))
      return {
        ...draft,
        anomalies: draft.anomalies.map((a) => (a.number === op.number ? { ...a, dismissed: null } : a)),
      }
    case 'answer':
      return withItem(draft, op.key, (item) => ({
        ...item,
        doubts: item.doubts.map((doubt) => (doubt.number === op.doubt ? { ...doubt, chosen: op.answer } : doubt)),
      }))
    case 'accept_sure':
      return { ...draft, items: draft.items.map((item) => (isSure(item) ? { ...item, accepted: true } : item)) }
    case 'dismiss':
      return {
        ...draft,
        anomalies: draft.anomalies.map((a) => (a.number === op.number ? { ...a, dismissed: op.reason } : a)),
      }
    default:
      return draft
  }
}

/** Fields of an edit, as text the server takes back unchanged. */
export function fieldsOf(item: DraftItem): Record<string, string> {
  return {
    text: item.text,
    comparator: item.comparator,
    values: item.values.map(numberVi).join('; '),
    unit: item.unit,
    unit_label: item.unit_label,
    group: item.group,
    denominator: item.denominator,
    condition: item.condition,
    due: dayVi(item.due),
    award: item.award,
    stretch: item.stretch ? 'x' : '',
    lead: item.lead?.id ?? '',
  }
}

/** Items of the same part of the document that were asked the same thing with the same answers, this one among them. */
export function askedAlike(items: readonly DraftItem[], item: DraftItem, doubt: DraftDoubt): DraftItem[] {
  const labels = (one: DraftDoubt) => one.answers.map((answer) => answer.label).join('\n')
  return items.filter(
    (other) =>
      other.included &&
      other.section === item.section &&
      other.doubts.some((one) => one.chosen === 0 && one.code === doubt.code && labels(one) === labels(doubt)),
  )
}

/** An answer; the last open question of an item answered, the item is accepted. */
export function answering(item: DraftItem, doubt: DraftDoubt, answer: number): DraftOp[] {
  const ops: DraftOp[] = [{ op: 'answer', key: item.key, doubt: doubt.number, answer }]
  const left = openDoubts(item).filter((one) => one.number !== doubt.number)
  return left.length > 0 || item.accepted ? ops : [...ops, { op: 'accept', key: item.key }]
}

/** The same answer to all that were asked alike. */
export const answeringAll = (items: readonly DraftItem[], doubt: DraftDoubt, answer: number): DraftOp[] =>
  items.flatMap((item) => {
    const same = item.doubts.find((one) => one.chosen === 0 && one.code === doubt.code)
    return same ? answering(item, same, answer) : []
  })

/** Only what differs. */
export function changedFields(
  before: Record<string, string>,
  after: Record<string, string | undefined>,
): Record<string, string> {
  return Object.fromEntries(
    Object.entries(after).filter((entry): entry is [string, string] => {
      const [name, value] = entry
      return value !== undefined && value !== (before[name] ?? '')
    }),
  )
}

/** Several operations sent together, taken back from the last to the first. */
export const inverseOfAll = (ops: readonly DraftOp[], before: Draft, after: Draft): DraftOp[] =>
  [...ops].reverse().flatMap((op) => inverseOf(op, before, after))

/** The operations that take `op` back, given the draft before and after it; empty = it cannot be taken back. */
export function inverseOf(op: DraftOp, before: Draft, after: Draft): DraftOp[] {
  const old = 'key' in op ? before.items.find((item) => item.key === op.key) : undefined
  const backTo = (item: DraftItem): DraftOp =>
    !item.included
      ? { op: 'reject', key: item.key }
      : item.accepted
        ? { op: 'accept', key: item.key }
        : { op: 'reopen', key: item.key }
  switch (op.op) {
    case 'accept':
    case 'reject':
      return old ? [backTo(old)] : []
    case 'reopen':
      if ('key' in op) return old ? [backTo(old)] : []
      return before.anomalies
        .filter((a) => a.number === op.number && a.dismissed)
        .map((a) => ({ op: 'dismiss', number: a.number, reason: a.dismissed! }))
    case 'edit': {
      if (!old) return []
      const fields = fieldsOf(old)
      const restored = Object.fromEntries(Object.keys(op.fields).map((name) => [name, fields[name] ?? '']))
      return [{ op: 'edit', key: op.key, fields: restored }, backTo(old)]
    }
    case 'answer': {
      // the server puts the words of the other answer, or those before any answer, back into the measure
      const doubt = old?.doubts.find((d) => d.number === op.doubt)
      return old && doubt ? [{ op: 'answer', key: op.key, doubt: op.doubt, answer: doubt.chosen }, backTo(old)] : []
    }
    case 'add': {
      const known = new Set(before.items.map((item) => item.key))
      return after.items.filter((item) => !known.has(item.key)).map((item) => ({ op: 'reject', key: item.key }))
    }
    case 'split': {
      const known = new Set(before.items.map((item) => item.key))
      const parts = after.items.filter((item) => !known.has(item.key))
      return parts.length === 1 ? [{ op: 'join', key: op.key, with: parts[0]!.key }] : []
    }
    case 'join': {
      const first = before.items.find((item) => item.key === op.key)
      const second = before.items.find((item) => item.key === op.with)
      if (!first || !second) return []
      const survivor = after.items.find((item) => item.key === op.key) ?? after.items.find((i) => i.key === op.with)
      return survivor ? [{ op: 'split', key: survivor.key, at: Math.max(first.begin, second.begin) }] : []
    }
    case 'accept_sure':
      return before.items.filter(isSure).map((item) => ({ op: 'reopen', key: item.key }))
    case 'dismiss':
      return [{ op: 'reopen', number: op.number }]
  }
}
