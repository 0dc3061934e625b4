import type { Agrees, All, Answer } from '@/api/agree'
import type { Day, Id, Instant, Page } from '@/api/types'
import type { AskedRow } from '@/kit/askedOfLaw'

export interface DraftItem {
  id: Id
  revision: number
  title: string
  ground: string
  state: string
  state_label: string
  recorded_by: string
  recorded_at: Instant
}

export interface DraftFault {
  file: string
  line: number
  message: string
  fresh: boolean
}

/** Another law laid beside the one in use. */
export interface LawDraft {
  draft: DraftItem
  history: DraftItem[]
  files: { name: string; state: string; state_label: string }[]
  readable: boolean
  in_use: boolean
  base_changed: boolean
  faults: DraftFault[]
  case_faults: DraftFault[]
  findings: DraftFault[]
  faults_count: number
  case_faults_count: number
  findings_count: number
  awards: number
  changes: number
  first_day?: Day
  cases: number
  cases_changed: number
  cases_differ: number
  served_folder: string
}

export interface DraftChange {
  what: string
  name: string
  kind: string
  kind_label: string
  from?: Day
  before: string[]
  after: string[]
}

export interface DraftCase {
  row: string
  id: string
  title: string
  before: string
  after: string
  changed: boolean
  agrees: boolean
  expected: string
  differs: string[]
  reason: string
  citation: string
}

export interface Effects {
  draft: Id
  title: string
  revision: number
  year: number
  received_on: Day
  people: number
  touched: number
  counts: { award: string; name: string; gained: number; lost: number; other: number }[]
}

export interface EffectRow extends AskedRow {
  before: string
  after: string
  effect: string
  effect_label: string
  reason: string
  citation: string
}

/** What the server says of files it has taken. */
export interface DraftTaken {
  draft: DraftItem
  left_out: string[]
}

export type Agreed = All<
  [
    Agrees<Page<DraftItem>, Answer<'/law/drafts', 'get'>>,
    Agrees<DraftTaken, Answer<'/law/drafts', 'post'>>,
    Agrees<LawDraft, Answer<'/law/drafts/{id}', 'get'>>,
    Agrees<Page<DraftChange>, Answer<'/law/drafts/{id}/changes', 'get'>>,
    Agrees<Page<DraftCase>, Answer<'/law/drafts/{id}/cases', 'get'>>,
    Agrees<Effects, Answer<'/law/effects/{id}', 'get'>>,
    Agrees<Page<EffectRow>, Answer<'/law/effects/{id}/rows', 'get'>>,
  ]
>
