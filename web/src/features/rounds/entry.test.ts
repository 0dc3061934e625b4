import { describe, expect, it } from 'vitest'
import {
  countedOf,
  faultOf,
  isFilled,
  rebased,
  sentOf,
  shareShown,
  typedOf,
  typedRows,
  type EntryRow,
  type Typed,
} from './entry'

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
  complement: false,
  counted: [],
  stage: 'not_said',
  explanation: '',
  source: '',
  evidence: [],
  version: 2,
  ...change,
})
const typed = (change: Partial<Typed>): Typed => ({ ...typedOf(row()), ...change })

describe('faults while typing', () => {
  it('part above whole, one of the two missing, nothing as whole', () => {
    expect(faultOf(row(), typed({ part: '10', whole: '9' }), 'part')).toContain('lớn hơn mẫu số')
    expect(faultOf(row(), typed({ part: '10' }), 'whole')).toBe('Nhập cả mẫu số')
    expect(faultOf(row(), typed({ whole: '10' }), 'part')).toBe('Nhập cả tử số')
    expect(faultOf(row(), typed({ part: '0', whole: '0' }), 'whole')).toContain('lớn hơn 0')
    expect(faultOf(row(), typed({ part: '4254', whole: '4314' }), 'part')).toBe('')
  })
  it('a count is whole, not negative, and the sum of its parts', () => {
    const count = row({ entry: 'count' })
    expect(faultOf(count, typed({ value: '2.5' }), 'value')).toContain('số nguyên')
    expect(faultOf(count, typed({ value: '-2' }), 'value')).toContain('âm')
    expect(faultOf(count, typed({ value: '12', counted: '2 tập thể; 11 cá nhân' }), 'value')).toContain('13')
    expect(faultOf(count, typed({ value: '13', counted: '2 tập thể; 11 cá nhân' }), 'value')).toBe('')
    expect(faultOf(count, typed({ counted: 'hai tập thể' }), 'counted')).toContain('ví dụ')
  })
  it('a bare percent above 100 is asked for its parts', () => {
    expect(faultOf(row(), typed({ value: '104' }), 'value')).toContain('100%')
    expect(faultOf(row(), typed({ value: '99.4' }), 'value')).toBe('')
  })
})

describe('parts of a mixed subject', () => {
  it('numbers with their nouns', () => {
    expect(countedOf('02 tập thể; 1.011 cá nhân')).toEqual([
      { count: '2', what: 'tập thể' },
      { count: '1011', what: 'cá nhân' },
    ])
    expect(countedOf('')).toEqual([])
    expect(countedOf('tập thể 2')).toBeNull()
  })
  it('what is shown is read back the same', () => {
    const counted = [{ count: '1011', what: 'cá nhân' }]
    expect(countedOf(typedOf(row({ counted })).counted)).toEqual(counted)
  })
})

describe('the share', () => {
  it('is cut, never rounded up to a bound', () => {
    expect(shareShown(typed({ part: '4254', whole: '4314' }))).toBe('98,6%')
    expect(shareShown(typed({ part: '99999', whole: '100000' }))).toBe('99,99%')
    expect(shareShown(typed({ part: '12', whole: '12' }))).toBe('100%')
    expect(shareShown(typed({ part: '1', whole: '0' }))).toBe('')
  })
  it('of the opposite is turned round', () => {
    expect(shareShown(typed({ part: '60', whole: '4314', complement: 'x' }))).toBe('98,6%')
  })
})

describe('what is sent', () => {
  it('the whole row with its version, nothing when it stands there already', () => {
    const r = row({ part: '1', whole: '2', source: 'Sổ' })
    expect(sentOf(r, typedOf(r))).toBeNull()
    expect(sentOf(r, { ...typedOf(r), part: '4254' })).toEqual({
      target: '7',
      version: 2,
      value: null,
      part: '4254',
      whole: '2',
      complement: false,
      counted: [],
      stage: 'not_said',
      explanation: '',
      source: 'Sổ',
    })
  })
  it('an emptied number goes out as nothing, zero as zero', () => {
    const r = row({ part: '10', whole: '20' })
    expect(sentOf(r, { ...typedOf(r), part: '' })?.part).toBeNull()
    expect(sentOf(r, { ...typedOf(r), part: '0' })?.part).toBe('0')
  })
  it('filled is a number, both parts, or a stage', () => {
    expect(isFilled(row(), typed({ part: '1' }))).toBe(false)
    expect(isFilled(row(), typed({ part: '1', whole: '2' }))).toBe(true)
    expect(isFilled(row({ entry: 'stage' }), typed({ explanation: 'x' }))).toBe(false)
    expect(isFilled(row({ entry: 'stage' }), typed({ stage: 'done' }))).toBe(true)
  })
})

describe('two at once', () => {
  const old = row({ part: '1', whole: '10', source: 'a' })
  it('fields of one side come together without a question', () => {
    const mine = { '7': { ...typedOf(old), part: '3' } }
    const theirs = row({ part: '1', whole: '12', source: 'a', version: 3 })
    const { typed: merged, conflicts } = rebased(typedRows([old]), [theirs], mine)
    expect(merged['7']).toMatchObject({ part: '3', whole: '12' })
    expect(conflicts).toEqual([])
  })
  it('the same field changed by both is asked, and mine is kept until then', () => {
    const mine = { '7': { ...typedOf(old), part: '3', explanation: 'của tôi' } }
    const theirs = row({ part: '2', whole: '10', source: 'a', version: 3, by: 'Lan', at: '2026-01-01T00:00:00Z' })
    const { typed: merged, conflicts } = rebased(typedRows([old]), [theirs], mine)
    expect(merged['7']).toMatchObject({ part: '3', explanation: 'của tôi' })
    expect(conflicts).toHaveLength(1)
    expect(conflicts[0]).toMatchObject({ by: 'Lan', fields: [{ field: 'part', mine: '3', theirs: '2' }] })
  })
  it('both typing the same is no conflict', () => {
    const mine = { '7': { ...typedOf(old), part: '2' } }
    expect(
      rebased(typedRows([old]), [row({ part: '2', whole: '10', source: 'a', version: 3 })], mine).conflicts,
    ).toEqual([])
  })
  it('what I typed on while a save was under way is mine, no conflict', () => {
    const sent = { '7': { ...typedOf(old), part: '3' } }
    const typedOn = { '7': { ...typedOf(old), part: '34' } }
    const answer = row({ part: '3', whole: '10', source: 'a', version: 3 })
    expect(rebased(sent, [answer], typedOn)).toEqual({ typed: typedOn, conflicts: [] })
  })
})
