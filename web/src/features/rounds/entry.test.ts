import { describe, expect, it } from 'vitest'
import { decimalOf, faultsOf, rebased, sentOf, shareShown, shown, stageOf, typedOf, type EntryRow } from './entry'

const row = (change: Partial<EntryRow> = {}): EntryRow => ({
  target: {
    id: '7',
    code: 'CT07',
    text: 'Tỷ lệ hồ sơ trả đúng hạn',
    bound: '≥ 99 %',
    unit: 'percent',
    unit_label: 'hồ sơ',
    denominator: 'hồ sơ đã trả',
    section: 'II',
  },
  entry: 'share',
  stage: '',
  explanation: '',
  source: '',
  evidence: [],
  version: 2,
  ...change,
})
const typed = (change: object) => ({
  value: '',
  part: '',
  whole: '',
  stage: '',
  explanation: '',
  source: '',
  ...change,
})

describe('numbers as people write them', () => {
  it.each([
    ['1.234,5', '1234.5'],
    ['98,61', '98.61'],
    ['98,61%', '98.61'],
    [' 4 314 ', '4314'],
    ['1.234', '1234'],
    ['007', '7'],
    ['0,5', '0.5'],
    ['-3', '-3'],
  ])('%s is %s', (words, decimal) => expect(decimalOf(words)).toBe(decimal))
  it.each(['', 'abc', '1,2,3', '12..5', '1.23,4.5', '98.61', '5 người'])('%s is no number', (words) =>
    expect(decimalOf(words)).toBeNull(),
  )
  it('what is shown is read back the same', () => {
    for (const decimal of ['0', '12', '999', '1000', '1234567.891', '98.60']) {
      expect(decimalOf(shown(decimal))).toBe(decimal)
    }
  })
})

describe('faults while typing', () => {
  it('part above whole, one of the two missing, nothing as whole', () => {
    expect(faultsOf(row(), typed({ part: '10', whole: '9' })).part).toContain('lớn hơn mẫu số')
    expect(faultsOf(row(), typed({ part: '10' })).whole).toBe('Nhập cả mẫu số')
    expect(faultsOf(row(), typed({ part: '0', whole: '0' })).whole).toContain('lớn hơn 0')
    expect(faultsOf(row(), typed({ part: '4.254', whole: '4.314' }))).toEqual({})
  })
  it('a count is whole and not negative', () => {
    expect(faultsOf(row({ entry: 'count' }), typed({ value: '2,5' })).value).toContain('số nguyên')
    expect(faultsOf(row({ entry: 'count' }), typed({ value: '-2' })).value).toContain('âm')
    expect(faultsOf(row({ entry: 'count' }), typed({ value: 'hai' })).value).toContain('Không phải số')
  })
  it('a stage is one of the list, whatever the case', () => {
    expect(stageOf('Đã hoàn thành')).toBe('done')
    expect(faultsOf(row({ entry: 'stage' }), typed({ stage: 'gần xong' })).stage).toBeTruthy()
  })
  it('the share is cut, never rounded up to a bound', () => {
    expect(shareShown(typed({ part: '4.254', whole: '4.314' }))).toBe('98,6%')
    expect(shareShown(typed({ part: '99.999', whole: '100.000' }))).toBe('99,99%')
    expect(shareShown(typed({ part: '12', whole: '12' }))).toBe('100%')
    expect(shareShown(typed({ part: '1', whole: '0' }))).toBe('')
  })
})

describe('what is sent', () => {
  it('only what differs, in machine form, with the version', () => {
    expect(sentOf(row({ part: '1', whole: '2' }), typed({ part: '4.254', whole: '2' }))).toEqual({
      target: '7',
      version: 2,
      part: '4254',
    })
  })
  it('the same number written otherwise is no change, an emptied one is', () => {
    const r = row({ part: '10', whole: '20', source: 'Sổ' })
    expect(sentOf(r, { ...typedOf(r), part: '10 ' })).toBeNull()
    expect(sentOf(r, { ...typedOf(r), part: '' })).toEqual({ target: '7', version: 2, part: null })
  })
})

describe('two at once', () => {
  const old = row({ part: '1', whole: '10', source: 'a' })
  it('fields of one side come together without a question', () => {
    const mine = { '7': { ...typedOf(old), part: '3' } }
    const theirs = row({ part: '1', whole: '12', source: 'a', version: 3 })
    const { typed: merged, conflicts } = rebased([old], [theirs], mine)
    expect(merged['7']).toMatchObject({ part: '3', whole: '12' })
    expect(conflicts).toEqual([])
  })
  it('the same field changed by both is asked, and mine is kept until then', () => {
    const mine = { '7': { ...typedOf(old), part: '3', explanation: 'của tôi' } }
    const theirs = row({ part: '2', whole: '10', source: 'a', version: 3 })
    const { typed: merged, conflicts } = rebased([old], [theirs], mine)
    expect(merged['7']).toMatchObject({ part: '3', explanation: 'của tôi' })
    expect(conflicts).toHaveLength(1)
    expect(conflicts[0]!.fields).toEqual([{ field: 'part', mine: '3', theirs: '2' }])
  })
  it('both typing the same is no conflict', () => {
    const mine = { '7': { ...typedOf(old), part: '2' } }
    expect(rebased([old], [row({ part: '2', whole: '10', source: 'a', version: 3 })], mine).conflicts).toEqual([])
  })
})
