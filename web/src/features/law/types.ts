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

/** A rule the agency has of its own, beside the law. */
export interface OwnRule {
  id: string
  revision: number
  kind: string
  kind_label: string
  award: string
  award_name: string
  applies_to: string
  required_award: string
  required_holder: string
  max_pct?: number
  of: string
  text: string
  sentence: string
  document: string
  article: string
  cite: string
  document_day: Day
  from: Day
  to?: Day
  in_force: boolean
  recorded_at: string
  recorded_by: string
}

/** Whom a rule would touch, asked without it and with it. */
export interface OwnRulePreview {
  asked: number
  touched: number
  first: { person: string; name: string; unit: string; before: string; after: string }[]
}

export interface LawKind {
  code: string
  label: string
}

export type Agreed = All<
  [
    Agrees<Page<LawAwardLine>, Answer<'/law/awards', 'get'>>,
    Agrees<LawAward, Answer<'/law/awards/{code}', 'get'>>,
    Agrees<Page<OwnRule>, Answer<'/local-rules', 'get'>>,
    Agrees<{ items: LawKind[] }, Answer<'/law/kinds', 'get'>>,
  ]
>
