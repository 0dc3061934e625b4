import { text } from '@/i18n'

/**
 * Numbers and days as officers write them: 1.234,5 and 15/06/2025. Numbers stay strings: nothing is rounded on the way
 * from the keyboard to the server. Instants are shown in Vietnam's time, whatever the clock of the computer says.
 */

/** "1234.50" → "1.234,50"; what is not a number is shown as it is. */
export function numberVi(value: string | number | null | undefined): string {
  if (value === null || value === undefined || value === '') return ''
  const match = /^(-?)(\d+)(?:\.(\d+))?$/.exec(String(value))
  if (!match) return String(value)
  const [, sign, whole = '', part] = match
  const grouped = whole.replace(/\B(?=(\d{3})+(?!\d))/g, '.')
  return `${sign === '-' ? '−' : ''}${grouped}${part === undefined ? '' : ',' + part}`
}

/** "98.61", "%" → "98,61 %". */
export const quantityVi = (value: string | number | null | undefined, unit = '') =>
  value === null || value === undefined || value === '' ? '' : unit ? `${numberVi(value)} ${unit}` : numberVi(value)

export type Parsed = { ok: true; value: string } | { ok: false }

/**
 * What a person types or pastes, as an exact decimal string: "98,61" → "98.61", "1.234,5" → "1234.5",
 * "1.234" → "1234" (dots group thousands), "-3" → "-3". "1.23" is refused: it may mean 1,23 or 123.
 * Blanks around it, no-break blanks within and the typographic minus are accepted. At most 18 digits.
 */
export function parseNumber(typed: string): Parsed {
  const plain = typed
    .trim()
    .replace(/[\u2212\u2013]/g, '-')
    .replace(/[\s\u00a0\u202f]/g, '')
  const match = /^([+-]?)(\d{1,3}(?:\.\d{3})+|\d+)(?:,(\d+))?$/.exec(plain)
  if (!match) return { ok: false }
  const [, sign, whole = '', part = ''] = match
  const digits = whole.replace(/\./g, '').replace(/^0+(?=\d)/, '')
  if (digits.length + part.length > 18) return { ok: false }
  const value = part ? `${digits}.${part}` : digits
  return { ok: true, value: sign === '-' && /[1-9]/.test(value) ? `-${value}` : value }
}

/** "98.61" → "98,61": what stands in a field, without grouping, so that it is easily corrected. */
export const numberTyped = (value: string | null | undefined) => (value ?? '').replace('.', ',')

/** "2025-06-15" → "15/06/2025". */
export function dayVi(day: string | null | undefined): string {
  const match = /^(\d{4})-(\d{2})-(\d{2})/.exec(day ?? '')
  return match ? `${match[3]}/${match[2]}/${match[1]}` : ''
}

/** "15/6/2025", "15-06-2025", "15.6.25" and "2025-06-15" → "2025-06-15"; days that do not exist are refused. */
export function parseDay(typed: string): Parsed {
  const plain = typed.trim()
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(plain)
  const usual = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}|\d{2})$/.exec(plain)
  const [y, m, d] = iso ? [iso[1], iso[2], iso[3]] : usual ? [usual[3], usual[2], usual[1]] : []
  if (!y || !m || !d) return { ok: false }
  const year = y.length === 2 ? 2000 + Number(y) : Number(y)
  const date = new Date(Date.UTC(year, Number(m) - 1, Number(d)))
  if (date.getUTCMonth() !== Number(m) - 1 || date.getUTCDate() !== Number(d)) return { ok: false }
  return { ok: true, value: date.toISOString().slice(0, 10) }
}

const vietnam = 7 * 3_600_000
const pad = (n: number) => String(n).padStart(2, '0')
const local = (instant: string | number | Date) => new Date(new Date(instant).getTime() + vietnam)

/** "2025-06-15T07:02:00Z" → "14:02". */
export function timeVi(instant: string | number | Date | null | undefined): string {
  if (instant === null || instant === undefined || instant === '') return ''
  const at = local(instant)
  return `${pad(at.getUTCHours())}:${pad(at.getUTCMinutes())}`
}

/** "2025-06-15T07:02:00Z" → "14:02 15/06/2025". */
export function instantVi(instant: string | number | Date | null | undefined): string {
  if (instant === null || instant === undefined || instant === '') return ''
  return `${timeVi(instant)} ${dayVi(local(instant).toISOString())}`
}

/** Vietnam's day of an instant: "2025-06-15". */
export const dayOf = (instant: string | number | Date) => local(instant).toISOString().slice(0, 10)

/** Days from `from` to `to`, negative when `to` is before. */
export const daysBetween = (from: string, to: string) =>
  Math.round((Date.parse(`${to.slice(0, 10)}T00:00:00Z`) - Date.parse(`${from.slice(0, 10)}T00:00:00Z`)) / 86_400_000)

/** What is said of a due day: "trễ 3 ngày", "hạn hôm nay", "còn 5 ngày". */
export function dueVi(due: string, today: string): string {
  const days = daysBetween(today, due)
  if (days < 0) return text('late_days', { n: numberVi(-days) })
  return days === 0 ? text('due_today') : text('due_in', { n: numberVi(days) })
}

/** 1536 → "1,5 kB". */
export function bytesVi(bytes: number): string {
  const units = ['B', 'kB', 'MB', 'GB']
  let value = bytes
  let unit = 0
  while (value >= 1000 && unit < units.length - 1) {
    value /= 1000
    unit++
  }
  const rounded = unit === 0 || value >= 100 ? Math.round(value) : Math.round(value * 10) / 10
  return `${numberVi(String(rounded))} ${units[unit]}`
}

/** Lower case without marks, đ as d: to compare what was typed with what is shown. */
export const fold = (words: string) =>
  words
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/đ/g, 'd')
    .replace(/Đ/g, 'D')
    .toLowerCase()

/** Does the text have every one of the words that were typed, marks left out? Nothing typed is in every text. */
export function hasWords(text: string, typed: string): boolean {
  const folded = fold(text)
  return fold(typed)
    .split(/\s+/)
    .every((word) => folded.includes(word))
}

/** "đầu mối của đơn vị" → "Đầu mối của đơn vị": the server's words at the beginning of a line. */
export const capital = (words: string) => words.charAt(0).toUpperCase() + words.slice(1)

/** The initials of a name, the last two words: "Lê Thị Hà" → "TH". */
export const initials = (name: string) =>
  name
    .trim()
    .split(/\s+/)
    .slice(-2)
    .map((word) => word.charAt(0).toUpperCase())
    .join('')
