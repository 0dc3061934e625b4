import { describe, expect, it } from 'vitest'
import { barGeometry } from './progress'

describe('the bar of a target', () => {
  it('marks the bound and fills to the value', () => {
    expect(barGeometry({ value: '98.61', bound: '99', scale_max: '100', kind: 'at_least' })).toEqual({
      fill: 98.61,
      bound: 99,
      over: false,
      state: 'short',
    })
  })
  it('a ceiling that was passed is broken, one that is kept is reached', () => {
    expect(barGeometry({ value: '24', bound: '20', scale_max: '30', kind: 'at_most' })?.state).toBe('broken')
    expect(barGeometry({ value: '20', bound: '20', scale_max: '30', kind: 'at_most' })?.state).toBe('reached')
  })
  it('a band has two marks; over it is broken, under it short', () => {
    const band = { bound: '10', bound_to: '15', scale_max: '20', kind: 'between' } as const
    expect(barGeometry({ ...band, value: '12' })).toMatchObject({ bound: 50, boundTo: 75, state: 'reached' })
    expect(barGeometry({ ...band, value: '9.9' })?.state).toBe('short')
    expect(barGeometry({ ...band, value: '16' })?.state).toBe('broken')
  })
  it('no figure yet: an empty bar with its mark', () => {
    expect(barGeometry({ bound: '12', scale_max: '16', kind: 'equal' })).toEqual({
      fill: 0,
      bound: 75,
      over: false,
      state: 'none',
    })
  })
  it('past the end of the scale stays inside the bar and says so', () => {
    expect(barGeometry({ value: '40', bound: '12', scale_max: '16', kind: 'equal' })).toMatchObject({
      fill: 100,
      over: true,
    })
  })
  it('a scale of nothing draws nothing', () => {
    expect(barGeometry({ value: '1', bound: '0', scale_max: '0', kind: 'at_most' })).toBeNull()
    expect(barGeometry({ value: 'x', bound: 'y', scale_max: '3', kind: 'at_most' })).toBeNull()
  })
})
