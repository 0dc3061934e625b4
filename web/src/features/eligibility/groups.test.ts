import { expect, test } from 'vitest'
import { grouped, reachedByYear, shortly, stepsByYear, tagsOf, yearsFor } from './groups'
import { bodyOf, differingFirst } from './suppose'
import type { AwardRoute, EligibleAward } from './types'

const award = (code: string, verdict: string, more: Partial<EligibleAward> = {}): EligibleAward => ({
  award: code,
  name: code,
  short_name: code,
  verdict,
  verdict_label: verdict,
  hold: false,
  close: false,
  route: 'merit',
  route_label: '',
  other_routes: [],
  reasons: [],
  missing: [],
  not_used: [],
  ...more,
})

test('awards stand in three groups, in the order of the server', () => {
  const groups = grouped([
    award('LDTT', 'eligible'),
    award('CSTDCS', 'not_eligible'),
    award('BK_UBT', 'eligible'),
    award('HCLD3', 'not_eligible'),
  ])
  expect(groups.map(({ verdict, items }) => [verdict, items.map((one) => one.award)])).toEqual([
    ['eligible', ['LDTT', 'BK_UBT']],
    ['needs_human_judgement', []],
    ['not_eligible', ['CSTDCS', 'HCLD3']],
  ])
})

test('a condition whose text was read has no tag; others say how it is known', () => {
  expect(tagsOf({ confidence: 'confirmed', unknown_because: '' })).toEqual([])
  expect(tagsOf({ confidence: 'recalled', unknown_because: 'not_confirmed' })).toEqual(['recalled'])
  expect(tagsOf({ confidence: 'confirmed_secondary', unknown_because: 'text_not_loaded' })).toEqual([
    'text_not_loaded',
    'confirmed_secondary',
  ])
})

test('what is missing is taken from the last known text where the day has none', () => {
  expect(shortly(award('LDTT', 'not_eligible', { missing: ['Còn thiếu 01 năm.'] }))).toBe('Còn thiếu 01 năm.')
  const last_known = {
    day: '2026-09-30',
    verdict: 'eligible',
    verdict_label: '',
    hold: false,
    reasons: [],
    missing: [],
  }
  expect(shortly(award('LDTT', 'needs_human_judgement', { missing: ['Chưa nạp.'], last_known }))).toBe('')
})

test('the year that is asked for can always be chosen', () => {
  expect(yearsFor('2026-11-26', 2025)[0]).toBe(2026)
  expect(yearsFor('2026-11-26', 2025)).toHaveLength(12)
  expect(yearsFor('2026-11-26', 2010)).toContain(2010)
  expect(yearsFor('2026-11-26', 2028)[0]).toBe(2028)
})

test('a route is told year by year, what is not reached left out', () => {
  const step = (year: number, award: string) => ({
    year,
    award,
    received_on: `${year}-12-15`,
    short_name: award,
    texts: [],
    citations: [],
    judgements: [],
    marks: [],
  })
  const route = (award: string, end: string, year: number): AwardRoute => ({
    award,
    name: award,
    short_name: award,
    end,
    end_label: end,
    year,
    received_on: `${year}-12-15`,
    steps: [step(year - 1, 'LDTT'), step(year, 'LDTT'), step(year, award)],
    open: [],
    citations: [],
  })
  const items = [route('BK_UBT', 'reached', 2027), route('HCLD3', 'judgement', 2026), route('CSTDCS', 'reached', 2026)]
  expect(reachedByYear(items).map(({ year, items }) => [year, items.map((one) => one.award)])).toEqual([
    [2026, ['CSTDCS']],
    [2027, ['BK_UBT']],
  ])
  expect(stepsByYear(items[0]?.steps ?? []).map(({ year, steps }) => [year, steps.length])).toEqual([
    [2026, 1],
    [2027, 2],
  ])
})

test('a supposition is sent by kind, and what differs is read first', () => {
  const body = bodyOf(
    [
      { kind: 'with', what: 'CSTDCS', year: '2024' },
      { kind: 'rating', what: 'hoan_thanh', year: '2025' },
    ],
    '2025',
    '2026-01-16',
  )
  expect(body.ratings).toEqual([{ year: 2025, level: 'hoan_thanh' }])
  expect(body.with).toEqual([{ year: 2024, award: 'CSTDCS' }])
  expect(body.initiatives).toEqual([])
  const before = award('HCLD3', 'not_eligible', { missing: ['Thiếu BK_TTG.'] })
  const after = award('HCLD3', 'not_eligible', { missing: ['Thiếu BK_TTG.', 'Năm 2025 chưa đạt.'] })
  expect(shortly(differingFirst(after, before))).toBe('Năm 2025 chưa đạt.')
})
