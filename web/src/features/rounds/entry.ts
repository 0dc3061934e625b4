import { numberVi } from '@/kit/format'
import { shareVi } from '@/kit/pact/figure'
import type { EvidenceRef } from '@/kit/pact/types'

// What a clerk enters for one target: a number, a share as part and whole, or how far a thing has come. Values are in
// machine form ("1234.5", codes), as the grid keeps them; '' is nothing.

export interface EntryTarget {
  id: string
  code: string
  text: string
  bound: string
  unit: string
  unit_label: string
  denominator: string
  section: string
  rule?: string
  due?: string | null
}

export interface Counted {
  what: string
  count: string
}

export interface EntryRow {
  target: EntryTarget
  /** share: part and whole, or a bare percent; count: a number with its parts; value: another number; stage. */
  entry: 'value' | 'share' | 'count' | 'stage'
  value?: string | null
  part?: string | null
  whole?: string | null
  /** The figures count the opposite: late files against "on time". */
  complement: boolean
  counted: Counted[]
  stage: string
  explanation: string
  source: string
  evidence: EvidenceRef[]
  /** 0: nothing entered yet. */
  version: number
  by?: string | null
  at?: string | null
  returned?: string | null
  fault?: string | null
}

export interface Typed {
  value: string
  part: string
  whole: string
  complement: string
  counted: string
  stage: string
  explanation: string
  source: string
}
export type Field = keyof Typed
export const fields: readonly Field[] = [
  'value',
  'part',
  'whole',
  'complement',
  'counted',
  'stage',
  'explanation',
  'source',
]

/** In the words of the server and of the workbooks. */
export const stages = [
  { value: 'done', label: 'đã thực hiện' },
  { value: 'not_done', label: 'không thực hiện' },
  { value: 'proposed', label: 'đang đề nghị' },
  { value: 'in_progress', label: 'đang thực hiện' },
  { value: 'stopped', label: 'dừng thực hiện' },
  { value: 'not_arisen', label: 'không phát sinh' },
]
export const opposite = [{ value: 'x', label: 'phần chưa đạt' }]

export const typedOf = (row: EntryRow): Typed => ({
  value: row.value ?? '',
  part: row.part ?? '',
  whole: row.whole ?? '',
  complement: row.complement ? 'x' : '',
  counted: row.counted.map(({ what, count }) => `${numberVi(count)} ${what}`).join('; '),
  stage: row.stage === 'not_said' ? '' : row.stage,
  explanation: row.explanation,
  source: row.source,
})

/** "2 tập thể; 11 cá nhân" → its parts; null where a part is no number with a noun behind it. */
export function countedOf(words: string): Counted[] | null {
  const parts: Counted[] = []
  for (const part of words.split(/[;,]/u)) {
    if (part.trim() === '') continue
    const match = /^\s*(\d[\d.]*)\s+(\S.*?)\s*$/u.exec(part)
    if (!match?.[1] || !match[2]) return null
    const digits = match[1].replace(/\./gu, '').replace(/^0+(?=\d)/u, '')
    parts.push({ count: digits, what: match[2] })
  }
  return parts
}

/** Does the field belong to this kind of entry? A share may also be given as a bare percent. */
export function editable(row: EntryRow, field: Field): boolean {
  switch (field) {
    case 'value':
      return row.entry !== 'stage'
    case 'part':
    case 'whole':
    case 'complement':
      return row.entry === 'share'
    case 'counted':
      return row.entry === 'count'
    case 'stage':
      return row.entry === 'stage'
    default:
      return true
  }
}

/** What is wrong with one field of a row as it stands; a sentence that says what to do, or ''. */
export function faultOf(row: EntryRow, typed: Typed, field: Field): string {
  const number = (name: Field) => (typed[name] === '' ? undefined : Number(typed[name]))
  const own = number(field)
  if (['value', 'part', 'whole'].includes(field) && own !== undefined && own < 0)
    return 'Số không được âm. Kiểm tra lại dấu trừ'
  const [part, whole, value] = [number('part'), number('whole'), number('value')]
  if (row.entry === 'count' && field === 'value') {
    if (value !== undefined && !Number.isInteger(value)) return 'Số đếm phải là số nguyên. Bỏ phần thập phân'
    const parts = countedOf(typed.counted) ?? []
    const sum = parts.reduce((all, { count }) => all + Number(count), 0)
    if (value !== undefined && parts.length > 0 && sum !== value)
      return `Cộng các phần được ${numberVi(sum)}, khác số đã nhập. Sửa một trong hai`
  }
  if (field === 'counted' && countedOf(typed.counted) === null)
    return 'Ghi số rồi đến tên, cách nhau bằng dấu chấm phẩy, ví dụ: 2 tập thể; 11 cá nhân'
  if (row.entry !== 'share') return ''
  if (field === 'whole') {
    if (whole === 0) return 'Tổng số phải lớn hơn 0; nếu không phát sinh, để trống và ghi ở cột giải trình'
    if (whole === undefined && part !== undefined) return 'Nhập cả mẫu số'
  }
  if (field === 'part') {
    if (part === undefined && whole !== undefined) return 'Nhập cả tử số'
    if (part !== undefined && whole !== undefined && part > whole)
      return `Tử số lớn hơn mẫu số (${numberVi(typed.whole)}). Kiểm tra lại hai số`
  }
  if (field === 'value' && row.target.unit === 'percent' && value !== undefined && value > 100 && part === undefined)
    return 'Tỷ lệ lớn hơn 100%. Nhập tử số và mẫu số nếu đúng là như vậy'
  return ''
}

export const hasFault = (row: EntryRow, typed: Typed) => fields.some((field) => faultOf(row, typed, field) !== '')

/** The percent that part and whole amount to, as it will be shown: "98,6%"; or ''. Cut to two decimals, never up. */
export function shareShown(typed: Typed): string {
  return shareVi(typed.part, typed.whole, typed.complement !== '')
}

export const isFilled = (row: EntryRow, typed: Typed): boolean =>
  row.entry === 'stage' ? typed.stage !== '' : typed.value !== '' || (typed.part !== '' && typed.whole !== '')

export const sameTyped = (a: Typed, b: Typed) => fields.every((field) => a[field] === b[field])

export interface SentRow {
  target: string
  version: number
  value: string | null
  part: string | null
  whole: string | null
  complement: boolean
  counted: Counted[]
  stage: string
  explanation: string
  source: string
}

/** The row whole, as the server takes it; null when it stands there already. */
export function sentOf(row: EntryRow, typed: Typed): SentRow | null {
  if (sameTyped(typedOf(row), typed)) return null
  return {
    target: row.target.id,
    version: row.version,
    value: typed.value || null,
    part: typed.part || null,
    whole: typed.whole || null,
    complement: typed.complement === 'x',
    counted: countedOf(typed.counted) ?? row.counted,
    stage: typed.stage || 'not_said',
    explanation: typed.explanation,
    source: typed.source,
  }
}

/** Rows another person saved while this one was typing: mine and theirs, field by field. */
export interface RowConflict {
  target: EntryTarget
  by: string
  at: string
  fields: { field: Field; mine: string; theirs: string }[]
}

export type TypedRows = Readonly<Record<string, Typed>>

export const typedRows = (rows: readonly EntryRow[]): Record<string, Typed> =>
  Object.fromEntries(rows.map((row) => [row.target.id, typedOf(row)]))

/**
 * Takes the server's new rows under what is typed; `base` is what the server had when typing began. A field I did not
 * touch takes their value; one that both changed to different values is a conflict and keeps mine until it is chosen.
 */
export function rebased(
  base: TypedRows,
  newRows: readonly EntryRow[],
  typed: TypedRows,
): { typed: Record<string, Typed>; conflicts: RowConflict[] } {
  const result: Record<string, Typed> = {}
  const conflicts: RowConflict[] = []
  for (const row of newRows) {
    const id = row.target.id
    const theirs = typedOf(row)
    const before = base[id]
    const mine = typed[id]
    if (!mine || !before) {
      result[id] = mine ?? theirs
      continue
    }
    const merged: Typed = { ...theirs }
    const both: RowConflict['fields'] = []
    for (const field of fields) {
      if (mine[field] === before[field]) continue
      merged[field] = mine[field]
      if (theirs[field] !== before[field] && theirs[field] !== mine[field])
        both.push({ field, mine: mine[field], theirs: theirs[field] })
    }
    result[id] = merged
    if (both.length > 0) conflicts.push({ target: row.target, by: row.by ?? '', at: row.at ?? '', fields: both })
  }
  return { typed: result, conflicts }
}
