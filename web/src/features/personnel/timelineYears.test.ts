import { expect, test } from 'vitest'
import { byYear, kindsIn } from './timelineYears'

const item = (kind: string, day: string, year?: number) => ({
  kind,
  day,
  year,
  text: `${kind} ${day}`,
  detail: '',
  href: '',
  cancelled: false,
  corrected: false,
})

test('what is for a year stands under that year, though it was decided in the next', () => {
  const years = byYear([
    item('title', '2025-01-15', 2024),
    item('posting', '2025-03-01'),
    item('rating', '2024-12-31', 2024),
  ])
  expect(years.map(({ year }) => year)).toEqual([2025, 2024])
  expect(years[1]?.items.map(({ kind }) => kind)).toEqual(['title', 'rating'])
})

test('only kinds that occur can be chosen, titles first; unknown kinds do no harm', () => {
  expect(kindsIn([item('posting', '2025-03-01'), item('title', '2024-12-20'), item('new-kind', '2020-01-01')])).toEqual(
    ['title', 'posting'],
  )
})
