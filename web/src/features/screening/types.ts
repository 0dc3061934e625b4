import type { Agrees, All, Answer } from '@/api/agree'
import type { Day, Page } from '@/api/types'
import type { AskedRow } from '@/kit/askedOfLaw'

export interface ScreeningCount {
  award: string
  name: string
  eligible: number
  close: number
  needs_human_judgement: number
  not_eligible: number
  last_eligible: number
  last_close: number
}

export interface Screening {
  year: number
  received_on: Day
  regime: string
  regime_loaded: boolean
  last_day?: Day
  unit_name: string
  people: number
  asked_again?: number
  counts: ScreeningCount[]
}

export interface ScreeningRow extends AskedRow {
  state: string
  state_label: string
  hold: boolean
  last_state: string
  last_label: string
  missing: string
  citation: string
}

/** How large a chosen list is beside those it is counted against. */
export interface Ratio {
  state: string
  part: number
  whole?: number
  of: string
  of_words: string
  percent: string
  cap_pct?: number
  cap_people?: number
  over_by?: number
  citation: string
  confidence: string
  warns_only: boolean
  text: string
  own_text: string
  own_over_by?: number
}

export type Agreed = All<
  [
    Agrees<Screening, Answer<'/screenings/{id}', 'get'>>,
    Agrees<Page<ScreeningRow>, Answer<'/screenings/{id}/rows', 'get'>>,
    Agrees<Ratio, Answer<'/screenings/ratio', 'post'>>,
  ]
>
