import type { Comment, EntryShown, Round, SectionBrief, Target, UnitRef, VerdictCode, VerdictCounts } from '@/kit/pact/types'

export interface PactBrief {
  year: number
  title: string
  state: 'draft' | 'signed' | 'closed'
  state_label: string
  signed_on?: string | null
  targets: number
  counts: VerdictCounts
  sentence: string
}

export interface PactHead extends PactBrief {
  id: string
  place: string
  period: string | { from: string; to: string }
  parties: { kind: string; name: string; signer_name?: string; signer_title?: string }[]
  sections: SectionBrief[]
  rounds?: Partial<Round>[]
  may: string[]
  source?: { name: string } | null
}

export interface DraftBrief {
  id: string
  file_name: string
  year: number
  at: string
  by?: string
  targets: number
  open_doubts: number
}

export interface VersionShown {
  number: number
  kind: string
  kind_label?: string
  in_force_from: string
  ground: string
  paper: string
  text: string
  bound: string
}

export interface JudgementShown {
  round: string
  round_name?: string
  verdict: VerdictCode
  label: string
  decided_by: string
  actual: string
  trail: string[]
  reason: string
  by: string
  at: string
}

export interface TargetDetail extends Target {
  versions: VersionShown[]
  entries: EntryShown[]
  judgements: JudgementShown[]
  comment_list?: Comment[]
  origin?: { file: string; quote: string } | null
}

export interface NextProposal {
  text: string
  bound: string
  comparator: string
  values: string[]
  unit: string
  unit_label: string
  denominator: string
  condition: string
  due?: string | null
  award: string
  group: string
  stretch: boolean
}

export type Choice = 'undecided' | 'keep' | 'raise' | 'lower' | 'drop' | 'edit'

export interface NextLine {
  target: Target
  actual: string
  verdict: VerdictCode
  verdict_label?: string
  choice: Choice
  needs_choice: boolean
  proposed: NextProposal
  hints?: string[]
  leftovers?: { words: string; advice: string }[]
  reason: string
  version: number
}

export interface NextYear {
  year: number
  next_year: number
  lines: NextLine[]
  added: (NextProposal & { section: string; id?: string })[]
  summary: { keep: number; raise: number; lower: number; drop: number; edit: number; new: number; undecided: number }
  created?: boolean
  may?: string[]
}

export type { Round, Target, UnitRef }
