import { dayVi } from '@/kit/format'
import { partialDayVi } from '@/kit/partialDay'
import type { AwardRecord, CatalogueAward } from './types'

/** "QĐ số 45/QĐ-SNNMT ngày 20/12/2024 của Giám đốc Sở"; '' when nothing is known. */
export function decisionLine(award: { number: string; day?: string; authority: string }): string {
  const parts = []
  if (award.number) parts.push(`số ${award.number}`)
  if (award.day) parts.push(award.day.length === 4 ? `năm ${award.day}` : `ngày ${dayVi(award.day)}`)
  if (award.authority) parts.push(`của ${award.authority}`)
  return parts.length > 0 ? `QĐ ${parts.join(' ')}` : ''
}

export const dayLine = (day: string | undefined) => partialDayVi(day)

/** Fields of a record that a correction may touch, by the server's names. */
export const correctable = [
  'name',
  'birth',
  'position',
  'unit_name',
  'person',
  'unit',
  'award_code',
  'award',
  'kind',
  'years',
  'number',
  'day',
  'authority',
  'level',
  'track',
  'basis',
  'initiative',
  'note',
] as const
export type CorrectableField = (typeof correctable)[number]
export type AwardFields = Record<CorrectableField, string>

export const fieldsOf = (award: AwardRecord): AwardFields => ({
  name: award.name,
  birth: award.birth,
  position: award.position,
  unit_name: award.unit_name,
  person: award.person ?? '',
  unit: award.unit ?? '',
  award_code: award.award,
  award: award.award_label,
  kind: award.award_kind,
  years: award.years,
  number: award.number,
  day: award.day ?? '',
  authority: award.authority,
  level: award.level,
  track: award.track,
  basis: award.basis,
  initiative: award.initiative,
  note: award.note,
})

const plain = (text: string) => text.trim().replace(/\s+/g, ' ')

/** What differs from the record: only that is sent. */
export const changedFields = (before: AwardFields, after: Partial<AwardFields>): { field: string; value: string }[] =>
  correctable
    .filter((field) => after[field] !== undefined && plain(after[field] ?? '') !== plain(before[field]))
    .map((field) => ({ field, value: plain(after[field] ?? '') }))

/** What the catalogue says of an award, to be put into the form when it is chosen; '' keeps what is there. */
export function catalogueFields(catalogue: CatalogueAward[], code: string): Partial<AwardFields> {
  const award = catalogue.find((one) => one.code === code)
  if (!award) return { award_code: '' }
  return { award_code: code, award: award.label, kind: award.kind, level: award.level, track: award.track }
}

/** Awards of the catalogue that such a holder may have; `outside` collectives have those of units. */
export const awardsFor = (catalogue: CatalogueAward[], holder: string) =>
  catalogue.filter(({ holders }) => holder === '' || holders.includes(holder === 'outside' ? 'unit' : holder))

// ---- filters of the list, kept by their name as a query

export const filterKeys = ['q', 'holder', 'kind', 'award', 'year', 'level', 'status', 'unit'] as const
export type FilterKey = (typeof filterKeys)[number]
export type Filter = Partial<Record<FilterKey, string>>

export function filterText(filter: Filter): string {
  const words = new URLSearchParams()
  for (const key of filterKeys) if (filter[key]) words.set(key, filter[key])
  return words.toString()
}

export function readFilter(text: string): Filter {
  const words = new URLSearchParams(text)
  const filter: Filter = {}
  for (const key of filterKeys) {
    const value = words.get(key)
    if (value) filter[key] = value
  }
  return filter
}
