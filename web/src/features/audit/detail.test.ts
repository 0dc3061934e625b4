import { expect, test } from 'vitest'
import { detailVi, subjectVi } from './detail'

test.each([
  [{}, ''],
  ['một câu', 'một câu'],
  [{ year: 2025, code: 'CT01', note: '' }, 'năm: 2025; mã: CT01'],
  [{ values: ['98', '98.5'], inner: { locked: true, b: {} } }, 'mức: 98, 98.5; inner: (đã chốt: có)'],
  [
    { before: '{"from":"2025-03-01"}', text: '{không phải JSON' },
    'trước đó: (từ ngày: 01/03/2025); nội dung: {không phải JSON',
  ],
  [null, ''],
])('%j', (detail, line) => {
  expect(detailVi(detail)).toBe(line)
})

test('subjects are said in words, with names where they are known', () => {
  const known = new Map([['unit:1', 'Văn phòng Sở']])
  expect(subjectVi('round:546/unit:1', known)).toBe('đợt báo cáo 546, đơn vị Văn phòng Sở')
  expect(subjectVi('target:12')).toBe('chỉ tiêu 12')
  expect(subjectVi('khác')).toBe('khác')
})
