import type { Counts, ImportFile, ImportKind, ImportRow, RowState } from './types'

export const rowStates: readonly RowState[] = ['added', 'changed', 'doubtful', 'bad', 'same']

export const countOf = (counts: Counts, state: RowState) => counts[state] ?? 0
export const allRows = (counts: Counts) => rowStates.reduce((sum, state) => sum + countOf(counts, state), 0)
/** How many rows would be written: those that are good, and doubtful ones as they were chosen. */
export const toApply = (counts: Counts) =>
  countOf(counts, 'added') + countOf(counts, 'changed') + countOf(counts, 'doubtful')

/** "A", "Z", "AA" → 1, 26, 27. */
export const columnNumber = (letters: string) =>
  [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0)

/** Every column of the file that is known, by its letters, in the order of the sheet. */
export function fileColumns(found: ImportFile['found']): { column: string; label: string }[] {
  return [
    ...found.columns.map(({ column, title }) => ({ column, label: `${column}: ${title}` })),
    ...found.ignored.map(({ column, heading }) => ({ column, label: heading ? `${column}: ${heading}` : column })),
  ].sort((a, b) => columnNumber(a.column) - columnNumber(b.column))
}

/** What is chosen to begin with: the columns that were found. */
export const chosenColumns = (found: ImportFile['found']): Record<string, string> =>
  Object.fromEntries(found.columns.map(({ key, column }) => [key, column]))

/** Letters chosen for two things at once; '' when there are none. */
export function chosenTwice(chosen: Record<string, string>): string {
  const seen = new Set<string>()
  for (const column of Object.values(chosen)) {
    if (column === '') continue
    if (seen.has(column)) return column
    seen.add(column)
  }
  return ''
}

/** What was changed by hand: sent to the server, which then reads the file again. Columns left empty are left out. */
export const columnsBody = (chosen: Record<string, string>) =>
  Object.fromEntries(Object.entries(chosen).filter(([, column]) => column !== ''))

/** Choices that every one of these rows has, by their code: what can be said of all of them at once. */
export function commonChoices(rows: ImportRow[]): ImportRow['choices'] {
  const [first, ...others] = rows.filter(({ choices }) => choices.length > 0)
  if (!first) return []
  return first.choices.filter(({ code }) => others.every(({ choices }) => choices.some((one) => one.code === code)))
}

// What the reader of a document says of a row besides its cells.
const readerCells = new Map([
  ['confidence', 'Độ chắc khi đọc (%)'],
  ['doubt', 'Điều chưa rõ'],
])

/** Was it read off a document (an old decision), not a sheet? Then there are no columns, and each row says how sure it is. */
export const isDocument = (found: ImportFile['found']) => found.columns.length + found.ignored.length === 0

/** Cells with the titles of their columns, in the order of the kind; what is unknown comes last under its key. */
export function cellLines(row: ImportRow, kind: ImportKind | undefined): { title: string; text: string }[] {
  const titles = new Map([...(kind?.columns ?? []).map(({ key, title }) => [key, title] as const), ...readerCells])
  const known = [...titles.keys()].filter((key) => key in row.cells)
  const unknown = Object.keys(row.cells).filter((key) => !titles.has(key))
  return [...known, ...unknown].map((key) => ({ title: titles.get(key) ?? key, text: row.cells[key] ?? '' }))
}

/** The form it was given on, filled as it was: to give it again after mending. */
export function startAddress(file: Pick<ImportFile, 'kind' | 'under'> | undefined): string {
  if (!file) return 'nhap-du-lieu'
  const asked = new URLSearchParams({ loai: file.kind })
  if (file.under) asked.set('duoi', file.under)
  return `nhap-du-lieu?${asked}`
}
