// Shapes of the HTTP contract that several screens read. Decimals are strings in machine form ("98.61"),
// days "2025-06-15", instants "…Z"; ids are strings.

import type { VerdictCode } from '@/api/types'

export type { VerdictCode }

export type VerdictCounts = Partial<Record<VerdictCode, number>> & { total?: number }

export interface UnitRef {
  id: string
  name: string
}

/** What the bar shows: a value on a scale from 0 to scale_max, with the bound marked. Decimal strings. */
export interface Progress {
  value?: string | null
  bound: string
  bound_to?: string | null
  scale_max: string
  kind: 'at_least' | 'at_most' | 'between' | 'equal'
}

/** What somebody said of a target. */
export interface Remark {
  id: string
  text: string
  by: string
  at: string
  place?: string
}
/** The same of a paper, where it can be done with. */
export interface Comment extends Remark {
  resolved?: boolean
}

export interface EvidenceRef {
  id: string
  name: string
  bytes: number
}

export interface Target {
  id: string
  code: string
  ordinal: number
  section: string
  group: string
  group_label: string
  text: string
  subject?: string
  measure?: string
  comparator: string
  values: string[]
  unit: string
  unit_label: string
  bound: string
  denominator: string
  condition: string
  award: string
  due?: string | null
  stretch: boolean
  roll_up: string
  roll_up_label: string
  rule: string
  lead_unit?: UnitRef | null
  contributing: UnitRef[]
  version: number
  dropped: boolean
  change: string
  actual: string
  progress?: Progress | null
  verdict: VerdictCode
  verdict_label: string
  decided_by?: string
  question?: string
  days_late?: number | null
  last_entry?: { unit: UnitRef; by: string; at: string } | null
  comments: number
  /** The one who asks may not see the results of its units. */
  results_hidden?: boolean
  pace?: string
}

export interface EntryShown {
  round: string
  round_name: string
  unit: string
  unit_name: string
  value?: string | null
  part?: string | null
  whole?: string | null
  stage: string
  stage_label?: string
  explanation: string
  source: string
  evidence: EvidenceRef[]
  by: string
  at: string
  revision: number
}

export interface Submission {
  unit: string
  unit_name: string
  state: 'not_sent' | 'sent' | 'returned' | 'locked'
  state_label: string
  reason: string
  at?: string | null
  by?: string | null
  targets: number
  filled: number
  /** The last time, how often, and by whom. */
  reminded?: { times: number; at: string; by: string } | null
  /** What the unit would be told now; '' where there is nothing to remind of. */
  notice?: string
}

export interface Round {
  id: string
  name: string
  kind: 'interim' | 'final'
  kind_label: string
  from: string
  to: string
  due: string
  days_late?: number | null
  locked: boolean
  submissions: Submission[]
  sent: number
  total: number
  judged: boolean
  year?: number
  may?: string[]
}

export interface SectionBrief {
  path: string
  title: string
  level: number
  targets: number
  counts?: VerdictCounts
}
