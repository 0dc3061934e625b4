import { dayVi, parseDay, type Parsed } from './format'

/** Days of which at times only month or year are known: "1985-06-05", "1985-06", "1985". */

/** "1985-06" → "06/1985". */
export function partialDayVi(day: string | null | undefined): string {
  const match = /^(\d{4})(?:-(\d{2}))?$/.exec(day ?? '')
  if (!match) return dayVi(day)
  return match[2] ? `${match[2]}/${match[1]}` : (match[1] ?? '')
}

/** "5/6/1985", "6/1985", "1985" → "1985-06-05", "1985-06", "1985". `part`: may month or year stand alone? */
export function parsePartialDay(typed: string, part: 'month' | 'year' = 'month'): Parsed {
  const plain = typed.trim()
  if (/^(19|20)\d{2}$/.test(plain)) return { ok: true, value: plain }
  const month = /^(\d{1,2})[/.-]((?:19|20)\d{2})$/.exec(plain)
  if (!month) return parseDay(plain)
  const [, m = '', y = ''] = month
  if (part === 'year' || Number(m) < 1 || Number(m) > 12) return { ok: false }
  return { ok: true, value: `${y}-${m.padStart(2, '0')}` }
}
