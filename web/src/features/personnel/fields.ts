import type { Detail, SensitiveField } from './types'

/** What was filled in: empty fields are left out, so that the server sees them as not given. */
export const filled = <T extends object>(values: T): Partial<T> =>
  Object.fromEntries(
    Object.entries(values).filter(([, value]) => value !== undefined && value !== null && value !== ''),
  ) as Partial<T>

export const detailFields = [
  'birth',
  'gender',
  'ethnicity',
  'id_number',
  'joined_day',
  'party_day',
  'union_day',
] as const
export type DetailField = (typeof detailFields)[number]
export const sensitiveFields: readonly SensitiveField[] = ['id_number', 'ethnicity', 'party_day']

/** What the form of details begins with: masked fields are empty, so that "•••" is never sent back. */
export function detailForm(detail: Detail, masked: string[]): Record<DetailField, string> {
  return Object.fromEntries(
    detailFields.map((field) => [field, masked.includes(field) ? '' : (detail[field] ?? '')]),
  ) as Record<DetailField, string>
}

/** What is sent: everything seen, a masked field only when something was typed into it; a day that was emptied is null. */
export function detailChange(values: Record<string, unknown>, masked: string[]): Record<string, string | null> {
  const body: Record<string, string | null> = {}
  for (const field of detailFields) {
    const value = values[field]
    const text = typeof value === 'string' ? value.trim() : ''
    if (text === '' && masked.includes(field)) continue
    body[field] = text === '' && field.endsWith('_day') ? null : text
  }
  return body
}

/** Fields in which two records of people differ, to be marked when they stand side by side. */
export function differing(a: Record<string, string>, b: Record<string, string>): Set<string> {
  const plain = (text: string | undefined) => (text ?? '').trim().toLowerCase()
  return new Set(
    [...new Set([...Object.keys(a), ...Object.keys(b)])].filter((field) => plain(a[field]) !== plain(b[field])),
  )
}
