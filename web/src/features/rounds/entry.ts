import { numberVi, parseNumber } from '@/kit/format'
import type { EvidenceRef } from '@/kit/pact/types'

// What a clerk enters for one target: a number, a share as part and whole, or how far a thing has come. Kept here as
// text until it is sent; decimals go out in machine form ("1234.5").

export interface EntryTarget {
  id: string
  code: string
  text: string
  bound: string
  unit: string
  unit_label: string
  denominator: string
  section: string
}

export interface Counted {
  what: string
  count: string
}

export interface EntryRow {
  target: EntryTarget
  entry: 'value' | 'share' | 'count' | 'stage'
  value?: string | null
  part?: string | null
  whole?: string | null
  complement?: boolean
  counted?: Counted[]
  stage: string
  explanation: string
  source: string
  evidence: EvidenceRef[]
  version: number
  returned?: string | null
}

/** The columns of the grid, as text in the way people write. */
export interface Typed {
  value: string
  part: string
  whole: string
  stage: string
  explanation: string
  source: string
}
export type Field = keyof Typed
export const fields: readonly Field[] = ['value', 'part', 'whole', 'stage', 'explanation', 'source']

export const stages: readonly { code: string; label: string }[] = [
  { code: 'done', label: 'đã hoàn thành' },
  { code: 'not_done', label: 'không hoàn thành' },
  { code: 'proposed', label: 'đang đề xuất' },
  { code: 'in_progress', label: 'đang thực hiện' },
  { code: 'stopped', label: 'dừng thực hiện' },
  { code: 'not_arisen', label: 'không phát sinh' },
]

/** "98,61%" → "98.61"; null where it is no number. A percent sign may stand behind, as cells are copied with it. */
export function decimalOf(typed: string): string | null {
  const parsed = parseNumber(typed.trim().replace(/\s*%$/u, ''))
  return parsed.ok ? parsed.value : null
}

export const shown = (decimal: string | null | undefined): string => numberVi(decimal)

export const typedOf = (row: EntryRow): Typed => ({
  value: shown(row.value),
  part: shown(row.part),
  whole: shown(row.whole),
  stage: stages.find((s) => s.code === row.stage)?.label ?? '',
  explanation: row.explanation,
  source: row.source,
})

/** Stage by its label or code, without regard to case. Pasted cells carry the words. */
export function stageOf(typed: string): string | null {
  const words = typed.trim().normalize('NFC').toLocaleLowerCase('vi')
  if (words === '') return ''
  return stages.find((s) => s.label === words || s.code === words)?.code ?? null
}

/** Does the field belong to this kind of entry? A share may also be given as a bare percent. */
export function editable(row: EntryRow, field: Field): boolean {
  switch (field) {
    case 'value':
      return row.entry !== 'stage'
    case 'part':
    case 'whole':
      return row.entry === 'share'
    case 'stage':
      return row.entry === 'stage'
    default:
      return true
  }
}

export type Faults = Partial<Record<Field, string>>

/** What is wrong with what was typed in one row; each sentence says what to do. */
export function faultsOf(row: EntryRow, typed: Typed): Faults {
  const faults: Faults = {}
  const number = (field: 'value' | 'part' | 'whole'): number | undefined => {
    if (typed[field].trim() === '') return undefined
    const decimal = decimalOf(typed[field])
    if (decimal === null) {
      faults[field] = 'Không phải số. Nhập như 98,61 hoặc 1.234,5'
      return undefined
    }
    if (decimal.startsWith('-')) {
      faults[field] = 'Số không được âm. Kiểm tra lại dấu trừ'
      return undefined
    }
    return Number(decimal)
  }
  const value = number('value')
  const part = number('part')
  const whole = number('whole')
  if (row.entry === 'count' && value !== undefined && !Number.isInteger(value)) {
    faults.value = 'Số đếm phải là số nguyên. Bỏ phần thập phân'
  }
  if (row.entry === 'share') {
    const none = (field: 'part' | 'whole') => typed[field].trim() === ''
    if (!faults.whole && whole === 0) faults.whole = 'Tổng số phải lớn hơn 0; nếu không phát sinh, ghi ở cột giải trình'
    if (none('part') !== none('whole')) {
      const field = none('part') ? 'part' : 'whole'
      faults[field] ??= field === 'part' ? 'Nhập cả tử số' : 'Nhập cả mẫu số'
    }
    if (!faults.part && part !== undefined && whole !== undefined && part > whole) {
      faults.part = `Tử số lớn hơn mẫu số (${typed.whole.trim()}). Kiểm tra lại hai số`
    }
    if (row.target.unit === 'percent' && !faults.value && value !== undefined && value > 100 && part === undefined) {
      faults.value = 'Tỷ lệ lớn hơn 100%. Nhập tử số và mẫu số nếu đúng là như vậy'
    }
  }
  if (row.entry === 'stage' && stageOf(typed.stage) === null) faults.stage = 'Chọn một tình trạng trong danh sách'
  return faults
}

/** The percent that part and whole amount to, as it will be shown: "98,61%"; or empty. Cut to two decimals, not up. */
export function shareShown(typed: Typed): string {
  const part = decimalOf(typed.part)
  const whole = decimalOf(typed.whole)
  if (part === null || whole === null || Number(whole) <= 0) return ''
  const hundredths = Math.floor((Number(part) * 10_000) / Number(whole) + 1e-9)
  const text = (hundredths / 100).toFixed(2).replace(/\.?0+$/u, '')
  return `${text.replace('.', ',')}%`
}

export const isFilled = (row: EntryRow, typed: Typed): boolean =>
  row.entry === 'stage'
    ? typed.stage.trim() !== ''
    : typed.value.trim() !== '' || (typed.part.trim() !== '' && typed.whole.trim() !== '')

export interface SentRow {
  target: string
  version: number
  value?: string | null
  part?: string | null
  whole?: string | null
  stage?: string
  explanation?: string
  source?: string
}

/** What goes to the server of one row: only the fields that differ from what it has; null = nothing. */
export function sentOf(row: EntryRow, typed: Typed): SentRow | null {
  const before = typedOf(row)
  const sent: SentRow = { target: row.target.id, version: row.version }
  let changed = false
  for (const field of ['value', 'part', 'whole'] as const) {
    if (!editable(row, field) || typed[field] === before[field]) continue
    const now = typed[field].trim() === '' ? null : decimalOf(typed[field])
    if (now === (row[field] ?? null)) continue
    sent[field] = now
    changed = true
  }
  if (editable(row, 'stage') && typed.stage !== before.stage) {
    sent.stage = stageOf(typed.stage) ?? ''
    changed = true
  }
  for (const field of ['explanation', 'source'] as const) {
    if (typed[field] === before[field]) continue
    sent[field] = typed[field]
    changed = true
  }
  return changed ? sent : null
}

/** Rows another person saved while this one was typing: mine and theirs, field by field. */
export interface RowConflict {
  target: EntryTarget
  theirs: EntryRow
  fields: { field: Field; mine: string; theirs: string }[]
}

/**
 * Takes the server's new rows under what is typed. A field I did not touch takes their value; one that both changed to
 * different values is a conflict and keeps mine until it is chosen.
 */
export function rebased(
  oldRows: readonly EntryRow[],
  newRows: readonly EntryRow[],
  typed: Readonly<Record<string, Typed>>,
): { typed: Record<string, Typed>; conflicts: RowConflict[] } {
  const result: Record<string, Typed> = {}
  const conflicts: RowConflict[] = []
  for (const row of newRows) {
    const id = row.target.id
    const theirs = typedOf(row)
    const old = oldRows.find((o) => o.target.id === id)
    const mine = typed[id]
    if (!mine || !old) {
      result[id] = theirs
      continue
    }
    const base = typedOf(old)
    const merged: Typed = { ...theirs }
    const both: RowConflict['fields'] = []
    for (const field of fields) {
      if (mine[field] === base[field]) continue
      merged[field] = mine[field]
      if (theirs[field] !== base[field] && theirs[field] !== mine[field]) {
        both.push({ field, mine: mine[field], theirs: theirs[field] })
      }
    }
    result[id] = merged
    if (both.length > 0) conflicts.push({ target: row.target, theirs: row, fields: both })
  }
  return { typed: result, conflicts }
}
