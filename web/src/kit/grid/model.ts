import { dayVi, numberVi, numberTyped, parseDay, parseNumber } from '../format'

/** The rules of the entry grid, without a screen: what is typed, blocks from Excel, undo. */

export type CellKind = 'text' | 'number' | 'day' | 'choice'

export interface Choice {
  value: string
  label: string
}

/** Value of a cell: what is kept ("98.61", "2025-06-15", a code, a text) or, when it cannot be read, what was typed. */
export interface Cell {
  value: string
  /** What was typed and is no value; `value` is then the last good one. */
  wrong?: string
}

export type Change = { row: string; column: string; before: Cell; after: Cell }

/** Reads what was typed or pasted into a cell. An empty cell is an empty value. */
export function readTyped(
  kind: CellKind,
  typed: string,
  choices: Choice[] = [],
): { ok: true; value: string } | { ok: false } {
  const plain = typed.normalize('NFC').trim()
  if (plain === '') return { ok: true, value: '' }
  if (kind === 'number') return parseNumber(withoutUnit(plain))
  if (kind === 'day') return parseDay(plain)
  if (kind === 'choice') {
    const same = (a: string) => a.normalize('NFC').toLowerCase() === plain.toLowerCase()
    const choice = choices.find(({ value, label }) => same(value) || same(label))
    return choice ? { ok: true, value: choice.value } : { ok: false }
  }
  return { ok: true, value: plain }
}

// Excel copies a cell with the percent sign of its format: "98,61%".
const withoutUnit = (typed: string) => typed.replace(/\s*%$/, '')

/** As it is shown in the grid. */
export function shown(kind: CellKind, value: string, choices: Choice[] = []): string {
  if (kind === 'number') return numberVi(value)
  if (kind === 'day') return dayVi(value)
  if (kind === 'choice') return choices.find((choice) => choice.value === value)?.label ?? value
  return value
}

/** As it stands in the field when it is edited. */
export const asTyped = (kind: CellKind, value: string, choices: Choice[] = []) =>
  kind === 'number' ? numberTyped(value) : shown(kind, value, choices)

/** The block that Excel, LibreOffice and web tables put on the clipboard: tabs, lines, quoted cells with line breaks. */
export function parseTsv(text: string): string[][] {
  const rows: string[][] = []
  let row: string[] = []
  let cell = ''
  let quoted = false
  const source = text.replace(/\r\n?/g, '\n')
  for (let i = 0; i < source.length; i++) {
    const c = source[i] as string
    if (quoted) {
      if (c !== '"') cell += c
      else if (source[i + 1] === '"') {
        cell += '"'
        i++
      } else quoted = false
    } else if (c === '"' && cell === '' && closes(source, i)) quoted = true
    else if (c === '\t' || c === '\n') {
      row.push(cell)
      cell = ''
      if (c === '\n') {
        rows.push(row)
        row = []
      }
    } else cell += c
  }
  if (cell !== '' || row.length > 0) rows.push([...row, cell])
  return rows
}

// A quotation mark opens a quoted cell only if another one closes it before a tab, a line end, or the end.
function closes(source: string, open: number): boolean {
  for (let i = open + 1; i < source.length; i++) {
    if (source[i] !== '"') continue
    if (source[i + 1] === '"') i++
    else return source[i + 1] === undefined || source[i + 1] === '\t' || source[i + 1] === '\n'
  }
  return false
}

export function toTsv(rows: string[][]): string {
  const cell = (text: string) => (/[\t\n"]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text)
  return rows.map((row) => row.map(cell).join('\t')).join('\n')
}

/** What was done, newest last; one entry is one key, one paste. */
export interface History {
  done: Change[][]
  undone: Change[][]
}
export const noHistory: History = { done: [], undone: [] }
const depth = 200

export const remember = (history: History, changes: Change[]): History =>
  changes.length === 0 ? history : { done: [...history.done.slice(1 - depth), changes], undone: [] }

export function undo(history: History): { history: History; changes: Change[] } | null {
  const last = history.done.at(-1)
  if (!last) return null
  return {
    history: { done: history.done.slice(0, -1), undone: [...history.undone, last] },
    changes: last.map((change) => ({ ...change, before: change.after, after: change.before })).reverse(),
  }
}

export function redo(history: History): { history: History; changes: Change[] } | null {
  const next = history.undone.at(-1)
  if (!next) return null
  return { history: { done: [...history.done, next], undone: history.undone.slice(0, -1) }, changes: next }
}

export interface Spot {
  row: number
  column: number
}
export interface Range {
  top: number
  left: number
  bottom: number
  right: number
}
export const rangeOf = (a: Spot, b: Spot): Range => ({
  top: Math.min(a.row, b.row),
  left: Math.min(a.column, b.column),
  bottom: Math.max(a.row, b.row),
  right: Math.max(a.column, b.column),
})
export const within = (range: Range, spot: Spot) =>
  spot.row >= range.top && spot.row <= range.bottom && spot.column >= range.left && spot.column <= range.right

export const sameCell = (a: Cell, b: Cell) => a.value === b.value && a.wrong === b.wrong
