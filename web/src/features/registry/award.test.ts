import { expect, test } from 'vitest'
import {
  type AwardFields,
  awardsFor,
  catalogueFields,
  changedFields,
  correctable,
  decisionLine,
  filterText,
  readFilter,
} from './award'

const before = Object.fromEntries(correctable.map((field) => [field, ''])) as AwardFields
const award = (code: string, holders: string[]) => ({
  code,
  label: `Tên ${code}`,
  short_label: code,
  holders,
  kind: 'title',
  kind_label: '',
  level: 'base',
  level_label: '',
  track: 'government',
  track_label: '',
})

test('a decision in words, as much of it as is known', () => {
  expect(decisionLine({ number: '45/QĐ-SNNMT', day: '2024-12-20', authority: 'Giám đốc Sở' })).toBe(
    'QĐ số 45/QĐ-SNNMT ngày 20/12/2024 của Giám đốc Sở',
  )
  expect(decisionLine({ number: '', day: '2009', authority: '' })).toBe('QĐ năm 2009')
  expect(decisionLine({ number: '', authority: '' })).toBe('')
})

test('only what differs is sent as a correction; blanks around it are no difference', () => {
  const known = { ...before, name: 'Lò Thị Thử', number: '45/QĐ-SNNMT', note: 'cũ' }
  expect(changedFields(known, { name: ' Lò  Thị Thử ', number: '54/QĐ-SNNMT', note: '' })).toEqual([
    { field: 'number', value: '54/QĐ-SNNMT' },
    { field: 'note', value: '' },
  ])
  expect(changedFields(known, {})).toEqual([])
})

test('the catalogue fills in kind, level and track; another award keeps them', () => {
  const catalogue = [award('LDTT', ['person']), award('TTLDTT', ['unit'])]
  expect(catalogueFields(catalogue, 'LDTT')).toEqual({
    award_code: 'LDTT',
    award: 'Tên LDTT',
    kind: 'title',
    level: 'base',
    track: 'government',
  })
  expect(catalogueFields(catalogue, '')).toEqual({ award_code: '' })
  expect(awardsFor(catalogue, 'outside').map(({ code }) => code)).toEqual(['TTLDTT'])
  expect(awardsFor(catalogue, '')).toHaveLength(2)
})

test('a filter is kept as text and read back; what is unknown is left out', () => {
  const filter = { q: 'bằng khen', year: '2024', level: 'province' }
  expect(readFilter(filterText(filter))).toEqual(filter)
  expect(readFilter('year=2024&evil=1&holder=')).toEqual({ year: '2024' })
  expect(filterText({})).toBe('')
})
