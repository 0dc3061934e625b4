import { expect, test } from 'vitest'
import { detailVi } from './detail'

test.each([
  [{}, ''],
  ['một câu', 'một câu'],
  [{ year: 2025, code: 'CT01', note: '' }, 'year: 2025; code: CT01'],
  [{ values: ['98', '98.5'], inner: { a: true, b: {} } }, 'values: (98, 98.5); inner: (a: có)'],
  [null, ''],
])('%j', (detail, line) => {
  expect(detailVi(detail)).toBe(line)
})
