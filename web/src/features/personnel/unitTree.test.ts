import { expect, test } from 'vitest'
import { dayOfStep, monthsBetween, shownUnits, stepOfDay } from './unitTree'

const units = [
  { id: '1', code: 'SO', name: 'Sở mẫu' },
  { id: '2', code: 'VP', name: 'Văn phòng', parent: '1' },
  { id: '3', code: 'TT', name: 'Trung tâm Đất đai', parent: '1' },
  { id: '4', code: 'TTKT', name: 'Tổ Kỹ thuật', parent: '3' },
]

test('what lies below a closed unit is not shown', () => {
  expect(shownUnits(units, new Set(['3']), '').map(({ id }) => id)).toEqual(['1', '2', '3'])
  expect(shownUnits(units, new Set(['1']), '').map(({ id }) => id)).toEqual(['1'])
})

test('a unit is found without marks and stands below what it belongs to, closed or not', () => {
  expect(shownUnits(units, new Set(['1']), 'ky thuat').map(({ id }) => id)).toEqual(['1', '3', '4'])
  expect(shownUnits(units, new Set(), 'vp').map(({ id }) => id)).toEqual(['1', '2'])
  expect(shownUnits(units, new Set(), 'không có')).toEqual([])
})

test('the slider goes by months and ends on the last day', () => {
  expect(monthsBetween('2024-11-20', '2025-03-15')).toBe(4)
  expect(dayOfStep('2024-11-20', '2025-03-15', 0)).toBe('2024-11-01')
  expect(dayOfStep('2024-11-20', '2025-03-15', 2)).toBe('2025-01-01')
  expect(dayOfStep('2024-11-20', '2025-03-15', 4)).toBe('2025-03-15')
  expect(stepOfDay('2024-11-20', '2025-03-15', '2025-02-28')).toBe(3)
  expect(stepOfDay('2024-11-20', '2025-03-15', '2020-01-01')).toBe(0)
  expect(stepOfDay('2024-11-20', '2025-03-15', '2030-01-01')).toBe(4)
})
