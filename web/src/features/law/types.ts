import type { Agrees, All, Answer } from '@/api/agree'
import type { Day, Page } from '@/api/types'

export interface LawAwardLine {
  code: string
  name: string
  short_name: string
  kind: string
  kind_label: string
  holders: string
  decides: string
  cite: string
  confidence: string
  confidence_label: string
  from?: Day
  to?: Day
}

export interface LawOfDay {
  day: Day
  regime: string
  loaded: boolean
  lines: string[]
}

export interface LawAward {
  code: string
  name: string
  short_name: string
  kind_label: string
  changes: Day[]
  days: LawOfDay[]
}

export type Agreed = All<
  [Agrees<Page<LawAwardLine>, Answer<'/law/awards', 'get'>>, Agrees<LawAward, Answer<'/law/awards/{code}', 'get'>>]
>
