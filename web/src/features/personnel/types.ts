import type { Agrees, Answer } from '@/api/agree'
import type { Day, Id, Instant, Named, Page } from '@/api/types'

export type StaffKind = 'civil_servant' | 'public_employee' | 'labourer'
export type RatingLevel = 'hoan_thanh_xuat_sac' | 'hoan_thanh_tot' | 'hoan_thanh' | 'khong_hoan_thanh'

export interface Person {
  id: Id
  code: string
  name: string
  unit?: Named
  position: string
  staff_kind: string
  staff_kind_label: string
  leads: boolean
  since?: Day
  birth_year?: number
}

/** Fields named in `masked` hold "•••" until they are asked for with a reason. */
export interface Detail {
  birth: string // "1985-06-05", "1985-06", "1985" or ""
  gender: string
  gender_label: string
  joined_day?: Day
  union_day?: Day
  ethnicity: string
  id_number: string
  party_day: string
}
export type SensitiveField = 'id_number' | 'ethnicity' | 'party_day'

export interface Posting {
  unit: Id
  unit_name: string
  position: string
  staff_kind: string
  staff_kind_label: string
  leads: boolean
  heads_unit: boolean
  from: Day
  to?: Day
  contract_until?: Day
  ground: string
}
export interface Absence {
  id: Id
  kind: string
  kind_label: string
  day: Day
  until?: Day
  note: string
}
export interface Rating {
  id: Id
  year: number
  level: string
  label: string
  provisional: boolean
  decision_number: string
  decision_day?: Day
  authority: string
}
export interface Transfer {
  id: Id
  leaving: Named
  unit: Named
  position: string
  staff_kind: string
  staff_kind_label: string
  leads: boolean
  heads_unit: boolean
  from: Day
  contract_until?: Day
  ground: string
  state: string
  state_label: string
  proposed_by: string
  proposed_at: Instant
  decided_by: string
  decided_at?: Instant
  reason: string
  warnings: string[]
  may: string[] // confirm, refuse, withdraw
}
export interface Discipline {
  id: Id
  form: string
  label: string
  day: Day
  until?: Day
  decision_number: string
  authority: string
  note: string
}

export interface PersonRecord extends Person {
  day: Day
  /** Without `from`: nobody knows since when. */
  names: { name: string; from?: Day; to?: Day }[]
  detail: Detail
  masked: string[]
  postings: Posting[]
  absences: Absence[]
  ratings: Rating[]
  transfers: Transfer[]
  discipline?: Discipline[]
  version: number
  same_as?: Named
  may: string[]
}

export interface TimelineItem {
  kind: string
  day: Day
  year?: number
  text: string
  detail: string
  href: string
  cancelled: boolean
  corrected: boolean
}

export interface DoublePair {
  reason: string
  label: string
  people: Person[]
}

export interface CapCount {
  label: string
  top: number
  good: number
  allowed: number
  over: boolean
}
export interface Cap {
  year: number
  whole: CapCount
  groups: CapCount[]
  note: string
}

export interface TreeUnit {
  id: Id
  code: string
  name: string
  kind: string
  kind_label: string
  parent?: Id
  from: Day
  to?: Day
  people: number
  leads: number
}

export interface Succession {
  id: Id
  kind: string
  label: string
  day: Day
  decision_number: string
  decision_day?: Day
  authority: string
  note: string
  before: Named[]
  after: Named[]
  undone: boolean
  undone_ground: string
}

export interface UnitFact {
  name: string
  kind: string
  kind_label: string
  parent?: Named
  from: Day
  to?: Day
}
export interface UnitRecord {
  id: Id
  code: string
  name: string
  kind: string
  kind_label: string
  day: Day
  /** Does it stand on that day? */
  stands: boolean
  facts: UnitFact[]
  before: Named[]
  after: Named[]
  successions: Succession[]
  ratings: Rating[]
  people: number
  may: string[]
}

export interface SuccessionAnswer {
  succession: Id
  closed: Named[]
  opened: Named[]
  changed: Named[]
  moved_below: Named[]
  people: number
  dry_run: boolean
}

// ---- imports

export type RowState = 'added' | 'changed' | 'same' | 'doubtful' | 'bad'
export type Counts = Partial<Record<RowState, number>>

export interface ImportKind {
  kind: string
  label: string
  columns: { key: string; title: string; required: boolean; also: string[] }[]
  may_import: boolean
  may_export: boolean
}
export interface ImportBrief {
  id: Id
  kind: string
  label: string
  file_name: string
  state: 'reading' | 'read' | 'applying' | 'applied' | 'dropped'
  state_label: string
  at: Instant
  by: string
  counts: Counts
  /** This very file was taken then. */
  same_file_at?: Instant
}
export interface ImportFile extends ImportBrief {
  found: {
    sheet: string
    row: number
    columns: { key: string; title: string; column: string }[]
    ignored: { column: string; heading: string }[]
  }
  may_apply: boolean
  /** Its program stopped while it was taken: it may be taken anew, or dropped. */
  stopped: boolean
  /** Doubtful rows that nobody has chosen for yet. */
  undecided: number
  /** Units of another agency: code of ours that they come below. */
  under: string
}
export interface ImportRow {
  row: number
  state: RowState
  state_label: string
  summary: string
  cells: Record<string, string>
  notes: { column: string; place: string; message: string }[]
  choices: { code: string; label: string }[]
  choice: string
}

type Items<T> = Pick<Page<T>, 'items' | 'total'>
export type Agreed = [
  Agrees<Items<Person>, Answer<'/people', 'get'>>,
  Agrees<PersonRecord, Answer<'/people/{person}', 'get'>>,
  Agrees<{ items: TimelineItem[] }, Answer<'/people/{person}/timeline', 'get'>>,
  Agrees<PersonRecord, Answer<'/me/record', 'get'>>,
  Agrees<Items<DoublePair>, Answer<'/people/duplicates', 'get'>>,
  Agrees<Cap, Answer<'/ratings/{year}/cap', 'get'>>,
  Agrees<{ day: Day; units: TreeUnit[] }, Answer<'/units/tree', 'get'>>,
  Agrees<UnitRecord, Answer<'/units/{unit}', 'get'>>,
  Agrees<UnitRecord, Answer<'/units/{unit}/ratings', 'post'>>,
  Agrees<PersonRecord, Answer<'/people/{person}/transfers', 'post'>>,
  Agrees<{ items: TimelineItem[] }, Answer<'/units/{unit}/timeline', 'get'>>,
  Agrees<{ items: Succession[] }, Answer<'/units/successions', 'get'>>,
  Agrees<SuccessionAnswer, Answer<'/units/successions', 'post'>>,
  Agrees<{ kinds: ImportKind[] }, Answer<'/imports/kinds', 'get'>>,
  Agrees<Items<ImportBrief>, Answer<'/imports', 'get'>>,
  Agrees<ImportFile, Answer<'/imports/{id}', 'get'>>,
  Agrees<Items<Omit<ImportRow, 'cells'>>, Answer<'/imports/{id}/rows', 'get'>>,
]
