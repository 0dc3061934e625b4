import { expect, test } from 'vitest'
import { codeOptions, treeOrder, unitOptions } from './units'

const unit = (id: string, parent?: string) => ({ id, name: `Đơn vị ${id}`, parent })

test('units stand below their parent, in the order they came', () => {
  const ordered = treeOrder([unit('3', '1'), unit('1'), unit('2'), unit('4', '3')])
  expect(ordered.map(({ id, depth, hasBelow }) => [id, depth, hasBelow])).toEqual([
    ['1', 0, true],
    ['3', 1, true],
    ['4', 2, false],
    ['2', 0, false],
  ])
})

test('none is lost: an unknown parent, a ring of parents', () => {
  expect(treeOrder([unit('1', '9')]).map(({ depth }) => depth)).toEqual([0])
  expect(
    treeOrder([unit('1', '2'), unit('2', '1')])
      .map(({ id }) => id)
      .sort(),
  ).toEqual(['1', '2'])
})

test('choices are moved to the right by their depth', () => {
  expect(unitOptions([unit('1'), unit('2', '1')]).map(({ label }) => label)).toEqual(['Đơn vị 1', '\u2003Đơn vị 2'])
})

test('by code: the code is what is chosen, and is shown; a unit without one is left out', () => {
  const units = [
    { ...unit('1'), code: 'SB' },
    { ...unit('2', '1'), code: 'SB-VP' },
    { ...unit('3'), code: '' },
  ]
  expect(codeOptions(units)).toEqual([
    { value: 'SB', label: 'Đơn vị 1 (SB)' },
    { value: 'SB-VP', label: '\u2003Đơn vị 2 (SB-VP)' },
  ])
})
