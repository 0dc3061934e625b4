import type { Agrees, Answer } from '@/api/agree'
import type { Day, Id } from '@/api/types'

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
}
export interface Eligibility {
  person: Id
  name: string
  year: number
  received_on: Day
  regime: string
  regime_loaded: boolean
  assumed: string[]
  discipline_hidden: boolean
  items: EligibleAward[]
}

export type Agreed = [
  Agrees<Eligibility, Answer<'/people/{person}/eligibility', 'get'>>,
  Agrees<Eligibility, Answer<'/me/record/eligibility', 'get'>>,
]
