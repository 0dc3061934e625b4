import { expect, test } from 'vitest'
import * as f from './format'

test.each([
  ['98,61', '98.61'],
  ['1.234,5', '1234.5'],
  ['1.234', '1234'],
  ['1234', '1234'],
  [' 12 ', '12'],
  ['1.234.567,890', '1234567.890'],
  ['-3', '-3'],
  ['−3,5', '-3.5'],
  ['007', '7'],
  ['0,10', '0.10'],
  ['-0,00', '0.00'],
  ['1 234', '1234'],
  ['+5', '5'],
])('the typed number %s is %s', (typed, value) => {
  expect(f.parseNumber(typed)).toEqual({ ok: true, value })
})

test.each([
  '',
  'x',
  '1.23',
  '12.34',
  '1,2,3',
  '1.2345',
  '98.61',
  '5%',
  '1e3',
  '1234567890123456789',
  '.5',
  ',5',
  '5,',
  '1..234',
  '--3',
])('the typed number «%s» is refused', (typed) => {
  expect(f.parseNumber(typed).ok).toBe(false)
})

test('numbers are grouped and keep their decimals', () => {
  expect(f.numberVi('1234567.50')).toBe('1.234.567,50')
  expect(f.numberVi('999')).toBe('999')
  expect(f.numberVi('-1234')).toBe('−1.234')
  expect(f.numberVi(undefined)).toBe('')
  expect(f.numberVi('không')).toBe('không')
  expect(f.quantityVi('98.61', '%')).toBe('98,61 %')
})

test('days go both ways', () => {
  expect(f.dayVi('2025-06-05')).toBe('05/06/2025')
  expect(f.dayVi('')).toBe('')
  for (const typed of ['5/6/2025', '05-06-2025', '5.6.25', '2025-6-5']) {
    expect(f.parseDay(typed)).toEqual({ ok: true, value: '2025-06-05' })
  }
  for (const typed of ['31/2/2025', '0/1/2025', '5/13/2025', '5/6', 'hôm nay', ''])
    expect(f.parseDay(typed).ok).toBe(false)
  expect(f.parseDay('29/02/2024').ok).toBe(true)
})

test("instants are shown in Vietnam's time on any computer", () => {
  expect(f.instantVi('2025-12-31T17:30:00Z')).toBe('00:30 01/01/2026')
  expect(f.timeVi('2025-06-15T07:02:59Z')).toBe('14:02')
  expect(f.dayOf('2025-06-15T17:00:00Z')).toBe('2025-06-16')
})

test('what is late says by how many days', () => {
  expect(f.dueVi('2025-06-10', '2025-06-15')).toBe('trễ 5 ngày')
  expect(f.dueVi('2025-06-15', '2025-06-15')).toBe('hạn hôm nay')
  expect(f.dueVi('2026-01-01', '2025-12-30')).toBe('còn 2 ngày')
})

test('words, sizes, initials', () => {
  expect(f.fold('Đặng Thị Ánh')).toBe('dang thi anh')
  expect(f.hasWords('Phòng Kế hoạch (KHTC)', ' hoach  khtc ')).toBe(true)
  expect(f.hasWords('Phòng Kế hoạch (KHTC)', 'hoach tai')).toBe(false)
  expect(f.hasWords('Văn phòng', ' ')).toBe(true)
  expect(f.bytesVi(512)).toBe('512 B')
  expect(f.bytesVi(1536)).toBe('1,5 kB')
  expect(f.bytesVi(32_000_000)).toBe('32 MB')
  expect(f.capital('đầu mối')).toBe('Đầu mối')
  expect(f.capital('')).toBe('')
  expect(f.initials('Lê Thị Hà')).toBe('TH')
})
