import { expect, test } from 'vitest'
import { parsePartialDay, partialDayVi } from './partialDay'

test('a day, a month or a year is read and written', () => {
  for (const [typed, day, shown] of [
    ['5/6/1985', '1985-06-05', '05/06/1985'],
    ['06/1985', '1985-06', '06/1985'],
    [' 6.1985 ', '1985-06', '06/1985'],
    ['1985', '1985', '1985'],
  ] as const) {
    expect(parsePartialDay(typed)).toEqual({ ok: true, value: day })
    expect(partialDayVi(day)).toBe(shown)
  }
  expect(partialDayVi('')).toBe('')
  expect(partialDayVi(undefined)).toBe('')
})

test('what is no day is refused', () => {
  for (const typed of ['', '31/02/1985', '13/1985', '85', '0/1985', 'năm 1985', '2985'])
    expect(parsePartialDay(typed), typed).toEqual({ ok: false })
})

test('a month alone is refused where only a year may stand alone', () => {
  expect(parsePartialDay('06/1985', 'year')).toEqual({ ok: false })
  expect(parsePartialDay('1985', 'year')).toEqual({ ok: true, value: '1985' })
})
