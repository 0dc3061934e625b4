import type { Agrees, Answer } from '@/api/agree'
import type { Day, Id, Instant, Page } from '@/api/types'

export type HolderKind = 'person' | 'unit' | 'household' | 'outside'

/** `day` is "2024-12-20", or "2024" where only the year is known. */
export interface Award {
  id: Id
  holder_kind: string
  holder_kind_label: string
  person?: Id
  unit?: Id
  name: string
  position: string
  unit_name: string
  award: string // code of the catalogue, or ""
  award_label: string
  award_kind: string
  award_kind_label: string
  years: string
  first_year?: number
  last_year?: number
  number: string
  day?: string
  authority: string
  level: string
  level_label: string
  track: string
  track_label: string
  status: string
  status_label: string
}

export interface AwardChange {
  kind: string
  label: string
  day: Day
  ground: string
  paper: string
  by: string
  at: Instant
  fields: { field: string; label: string; before: string; after: string }[]
}

export interface AwardRecord extends Award {
  birth: string
  basis: string
  initiative: string
  note: string
  batch?: Id
  recorded_at: Instant
  changes: AwardChange[]
  may: string[] // correct, cancel, restore
}

export interface CatalogueAward {
  code: string
  label: string
  short_label: string
  holders: string[]
  kind: string
  kind_label: string
  level: string
  level_label: string
  track: string
  track_label: string
}

export interface SavedFilter {
  id: Id
  name: string
  filter: string
}

/** A name of the registry that leads to nobody of the staff yet. */
export interface NameToLink {
  holder: Id
  name: string
  birth: string
  units: string[]
  awards: number
  confidence: string // sure, likely, doubtful
  confidence_label: string
  reason: string
  person?: Id
  candidates: { person: Id; text: string }[]
}
export interface LinksAnswer {
  dry_run: boolean
  items: NameToLink[]
  awards: number
}

type Items<T> = Pick<Page<T>, 'items' | 'total'>
export type Agreed = [
  Agrees<Items<Award>, Answer<'/awards', 'get'>>,
  Agrees<AwardRecord, Answer<'/awards/{award}', 'get'>>,
  Agrees<{ awards: CatalogueAward[] }, Answer<'/awards/catalogue', 'get'>>,
  Agrees<LinksAnswer, Answer<'/awards/links', 'post'>>,
  Agrees<{ filters: SavedFilter[] }, Answer<'/awards/filters', 'get'>>,
]
