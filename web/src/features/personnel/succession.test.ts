import { expect, test } from 'vitest'
import { type Order, successionBody, unplaced, withoutPart } from './succession'

const paper = { decision_number: ' 12/QĐ-UBND ', day: '2025-03-01' }

test('a merge into a new unit, and into one that stays', () => {
  const order: Order = {
    kind: 'merge',
    ...paper,
    sources: ['1', '2'],
    name: ' Phòng Mới ',
    code: 'PM',
    unit_kind: 'division',
  }
  expect(successionBody(order, {})).toEqual({
    kind: 'merge',
    day: '2025-03-01',
    sources: ['1', '2'],
    decision_number: '12/QĐ-UBND',
    into: { code: 'PM', name: 'Phòng Mới', unit_kind: 'division', parent: undefined },
  })
  expect(successionBody({ ...order, into_unit: '2', name: '' }, {})['into']).toEqual({ unit: '2', name: undefined })
})

test('a change of name and of parent is said of the unit itself', () => {
  expect(successionBody({ kind: 'rename', ...paper, sources: ['7'], name: 'Tên mới' }, {})['into']).toEqual({
    unit: '7',
    name: 'Tên mới',
  })
  expect(successionBody({ kind: 'move', ...paper, sources: ['7'], parent: '3' }, {})['into']).toEqual({
    unit: '7',
    parent: '3',
  })
  expect(successionBody({ kind: 'dissolve', ...paper, sources: ['7'] }, {})).not.toHaveProperty('into')
})

test('a split says who goes where; who is in no part must stay or be placed', () => {
  const order: Order = {
    kind: 'split',
    ...paper,
    sources: ['7'],
    parts: [
      { code: 'A', name: 'A' },
      { code: 'B', name: 'B' },
    ],
  }
  const placing = { '1': 0, '2': 1, '3': 1 }
  const body = successionBody(order, placing)
  expect((body['parts'] as { people: string[] }[]).map(({ people }) => people)).toEqual([['1'], ['2', '3']])
  expect(unplaced(['1', '2', '3', '4'], placing, order)).toBe(1)
  expect(unplaced(['1', '2', '3', '4'], placing, { ...order, source_stays: true })).toBe(0)
  expect(withoutPart(placing, 0)).toEqual({ '2': 0, '3': 0 })
  expect(withoutPart(placing, 1)).toEqual({ '1': 0 })
})
