import { expect, test } from 'vitest'
import { matchPath, readPlace, resolve, writePlace } from './address'

const scope = { agency: 'SXD', year: 2025 }

test('an address names agency, unit, year and page', () => {
  expect(readPlace('/SXD/2025/giao-uoc/12')).toEqual({
    scope: { agency: 'SXD', unit: undefined, year: 2025 },
    path: 'giao-uoc/12',
  })
  expect(readPlace('/SXD.7/2025/')).toEqual({ scope: { agency: 'SXD', unit: '7', year: 2025 }, path: '' })
  expect(readPlace('/so.xd.7/2025').scope).toEqual({ agency: 'so.xd', unit: '7', year: 2025 })
  expect(readPlace('/2025/giao-uoc')).toEqual({ scope: { year: 2025 }, path: 'giao-uoc' })
  expect(readPlace('/giao-uoc')).toEqual({ scope: {}, path: 'giao-uoc' })
  expect(readPlace('/%E0%A4%A/2025/').path).toBe('')
})

test('addresses are read as they were written', () => {
  for (const unit of [undefined, '7']) {
    const full = { ...scope, unit }
    expect(readPlace(writePlace(full, 'a/b'))).toEqual({ scope: full, path: 'a/b' })
  }
})

test('links are resolved against what is open', () => {
  expect(resolve('giao-uoc/3?q=x', scope, 'home')).toBe('/SXD/2025/giao-uoc/3?q=x')
  expect(resolve('/2024/giao-uoc', { ...scope, unit: '7' }, '')).toBe('/SXD.7/2024/giao-uoc')
  expect(resolve('/SXD/2024/x#y', scope, '')).toBe('/SXD/2024/x#y')
  expect(resolve('/nguoi-dung', scope, '')).toBe('/SXD/2025/nguoi-dung')
  expect(resolve('?q=x', scope, 'nhat-ky')).toBe('/SXD/2025/nhat-ky?q=x')
})

test('patterns give their parameters', () => {
  expect(matchPath('giao-uoc/:id', 'giao-uoc/12')).toEqual({ id: '12' })
  expect(matchPath('giao-uoc/:id', 'giao-uoc')).toBeNull()
  expect(matchPath('giao-uoc', 'giao-uoc/')).toEqual({})
  expect(matchPath('', '')).toEqual({})
})
