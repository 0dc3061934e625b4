import type { Agrees, All, Answer } from '@/api/agree'
import type { Day, Id, Page } from '@/api/types'

export type Verdict = 'eligible' | 'needs_human_judgement' | 'not_eligible'

export interface Reason {
  condition: string
  label: string
  satisfied: string // yes, no, unknown
  decides: boolean
  text: string
  citation: string
  confidence: string
  confidence_label: string
  unknown_because: string
  facts_used: string[]
  open_key: string
  assessed: boolean
  no_field: string
}
export interface LastKnown {
  day: Day
  verdict: string
  verdict_label: string
  hold: boolean
  reasons: Reason[]
  missing: string[]
}
export interface EligibleAward {
  award: string
  name: string
  short_name: string
  verdict: string
  verdict_label: string
  hold: boolean
  close: boolean
  route: string
  route_label: string
  other_routes: string[]
  version_from?: Day
  version_to?: Day
  reasons: Reason[]
  missing: string[]
  last_known?: LastKnown
  not_used: string[]
}
export interface Eligibility {
  person?: Id
  unit?: Id
  name: string
  year: number
  received_on: Day
  regime: string
  regime_loaded: boolean
  assumed: string[]
  discipline_hidden: boolean
  may_keep: boolean
  may_assess: boolean
  items: EligibleAward[]
}

/** A step on the way; the last one of a route is the award itself. */
export interface RouteStep {
  year: number
  received_on: Day
  award: string
  short_name: string
  texts: string[]
  citations: string[]
  judgements: string[]
  marks: string[]
}
export interface AwardRoute {
  award: string
  name: string
  short_name: string
  end: string // reached, judgement, facts_missing, not_within
  end_label: string
  year: number
  received_on: Day
  steps: RouteStep[]
  open: string[]
  citations: string[]
}
export interface Route {
  name: string
  first_year: number
  last_year: number
  rating: string
  initiative: string
  by_text_until?: Day
  assumptions: string[]
  blocked: string[]
  stopped: string
  items: AwardRoute[]
}

export interface Supposed {
  year: string
  received_on: string
  ratings: { year: number; level: string }[]
  initiatives: { year: number; scope: string }[]
  without: { award: string; year: number }[]
  with: { award: string; year: number }[]
}
export interface WhatIf {
  year: number
  received_on: Day
  items: { verdict_differs: boolean; before: EligibleAward; after: EligibleAward }[]
}

/** What a person said of a condition that the records leave open. */
export interface Assessment {
  id: Id
  award: string
  award_name: string
  condition: string
  label: string
  year: number
  said: string // met, not_met, withdrawn
  said_label: string
  reason: string
  ground: string
  by: string
  at: string
  use: string // used, replaced, withdrawn, decided_by_records, not_in_text
  use_label: string
}

export interface KeptItem {
  id: Id
  award: string
  name: string
  year: number
  received_on: Day
  verdict: string
  verdict_label: string
  kept_at: string
  kept_by: string
  note: string
  law_checked_on: Day
  same_law: boolean
}
export interface Kept {
  kept: KeptItem
  reasons: Reason[]
  verdict_now: string
  verdict_now_label: string
  same: boolean
  law_changes: string[]
  fact_changes: string[]
}

export type Agreed = All<
  [
    Agrees<Eligibility, Answer<'/people/{person}/eligibility', 'get'>>,
    Agrees<Eligibility, Answer<'/me/record/eligibility', 'get'>>,
    Agrees<Route, Answer<'/people/{person}/eligibility/route', 'get'>>,
    Agrees<WhatIf, Answer<'/people/{person}/eligibility/what-if', 'post'>>,
    Agrees<KeptItem, Answer<'/people/{person}/eligibility/kept', 'post'>>,
    Agrees<Page<Assessment>, Answer<'/people/{person}/eligibility/assessments', 'get'>>,
    Agrees<Kept, Answer<'/people/{person}/eligibility/kept/{kept}', 'get'>>,
  ]
>
