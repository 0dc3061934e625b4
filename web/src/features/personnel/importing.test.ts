import { expect, test } from 'vitest'
import {
  allRows,
  cellLines,
  chosenColumns,
  chosenTwice,
  columnNumber,
  columnsBody,
  commonChoices,
  fileColumns,
  startAddress,
  toApply,
} from './importing'
import type { ImportRow } from './types'

const found = {
  sheet: 'Danh sách',
  row: 5,
  columns: [
    { key: 'name', title: 'Họ và tên', column: 'B' },
    { key: 'unit', title: 'Đơn vị', column: 'AA' },
  ],
  ignored: [{ column: 'C', heading: 'Ghi chú' }],
}
const row = (choices: string[]): ImportRow => ({
  row: 7,
  state: 'doubtful',
  state_label: 'cần chọn',
  summary: '',
  cells: { unit: 'Văn phòng', name: 'Lò Thị Thử', extra: 'x' },
  notes: [],
  choices: choices.map((code) => ({ code, label: code })),
  choice: '',
})

test('counts', () => {
  const counts = { added: 3, changed: 2, doubtful: 1, bad: 4 }
  expect(toApply(counts)).toBe(6)
  expect(allRows(counts)).toBe(10)
})

test('columns stand as in the sheet: B, C, AA', () => {
  expect([columnNumber('A'), columnNumber('Z'), columnNumber('AA')]).toEqual([1, 26, 27])
  expect(fileColumns(found).map(({ label }) => label)).toEqual(['B: Họ và tên', 'C: Ghi chú', 'AA: Đơn vị'])
})

test('a column is used once', () => {
  const chosen = chosenColumns(found)
  expect(chosen).toEqual({ name: 'B', unit: 'AA' })
  expect(chosenTwice(chosen)).toBe('')
  expect(chosenTwice({ ...chosen, unit: 'B' })).toBe('B')
  expect(chosenTwice({ name: '', unit: '' })).toBe('')
  expect(columnsBody({ ...chosen, unit: '', birth: 'C' })).toEqual({ name: 'B', birth: 'C' })
})

test('only what all chosen rows offer can be said of all of them', () => {
  expect(commonChoices([row(['person:1', 'new']), row(['person:2', 'new'])]).map(({ code }) => code)).toEqual(['new'])
  expect(commonChoices([row(['person:1', 'new']), row([])])).toHaveLength(2)
  expect(commonChoices([])).toEqual([])
})

test('cells stand under their titles in the order of the kind', () => {
  const kind = {
    kind: 'people',
    label: 'danh sách người',
    columns: [
      { key: 'name', title: 'Họ và tên', required: true, also: [] },
      { key: 'birth', title: 'Ngày sinh', required: false, also: [] },
      { key: 'unit', title: 'Đơn vị', required: false, also: [] },
    ],
    may_import: true,
    may_export: true,
  }
  expect(cellLines(row([]), kind).map(({ title }) => title)).toEqual(['Họ và tên', 'Đơn vị', 'extra'])
  const read = { ...row([]), cells: { name: 'Lò Thị Thử', confidence: '88' } }
  expect(cellLines(read, kind).map(({ title }) => title)).toEqual(['Họ và tên', 'Độ chắc khi đọc (%)'])
})

test('what was chosen for a list is there again when it is given once more', () => {
  expect(startAddress({ kind: 'units', under: 'SB & 1' })).toBe('nhap-du-lieu?loai=units&duoi=SB+%26+1')
  expect(startAddress({ kind: 'people', under: '' })).toBe('nhap-du-lieu?loai=people')
  expect(startAddress(undefined)).toBe('nhap-du-lieu')
})
