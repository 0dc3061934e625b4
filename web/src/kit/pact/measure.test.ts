import { describe, expect, it } from 'vitest'
import { shortActual, shortBound } from './measure'

const terms = (comparator: string, values: string[], unit: string, unit_label = '') => ({
  comparator,
  values,
  unit,
  unit_label,
  bound: 'bằng lời',
})

describe('a bound in a narrow column', () => {
  it.each([
    [terms('>=', ['99'], 'percent', 'hồ sơ'), '≥ 99%'],
    [terms('between', ['10', '15'], 'percent'), '10–15%'],
    [terms('=', ['12'], 'count', 'văn bản'), '12 văn bản'],
    [terms('<=', ['20'], 'workday'), '≤ 20 ngày làm việc'],
    [terms('>', ['97.5'], 'percent'), '> 97,5%'],
    [terms('>=', ['39030000'], 'vnd'), '≥ 39.030.000 đồng'],
    [terms('none', ['0'], 'count'), 'bằng lời'],
    [terms('exists', [], 'none'), 'bằng lời'],
    [terms('>=', ['1', '2'], 'ratio'), 'bằng lời'],
  ])('%o', (given, words) => expect(shortBound(given)).toBe(words))
  it('a figure without its parts', () => {
    expect(shortActual('98,61% (4.254/4.314 hồ sơ)')).toBe('98,61%')
    expect(shortActual('14 văn bản')).toBe('14 văn bản')
  })
})
