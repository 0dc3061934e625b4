import type { Agrees, All, Answer } from '@/api/agree'
import type { Draft } from './draft'
import type {
  Remark,
  EntryShown,
  Round,
  SectionBrief,
  Target,
  UnitRef,
  VerdictCode,
  VerdictCounts,
} from '@/kit/pact/types'

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
  /** The day the document itself names. */
  dated?: string | null
  period: { from: string; to: string }
  unassigned?: number
  late?: number
  open_doubts?: number
  parties: { kind: string; name: string; signer_name?: string; signer_title?: string }[]
  sections: SectionBrief[]
  rounds?: Omit<Round, 'submissions' | 'year' | 'may'>[]
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
  kind_label: string
  from: string
  ground: string
  paper: string
  terms: { text: string; bound: string }
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

export interface TargetDetail extends Omit<Target, 'comments'> {
  comments: Remark[]
  year?: number
  pact_state?: string
  may?: string[]
  doubts?: { number: number; question: string; chosen: number }[]
  versions: VersionShown[]
  entries: EntryShown[]
  judgements: JudgementShown[]
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
  leftovers?: string[]
  chosen_by?: string
  reason: string
  version: number
}

export interface NextYear {
  year: number
  next_year: number
  lines: NextLine[]
  added: { proposed: NextProposal & { section: string }; reason: string }[]
  summary: { keep: number; raise: number; lower: number; drop: number; edit: number; added: number; undecided: number }
  created?: boolean
  may?: string[]
}

export type { Round, Target, UnitRef }

export type Agreed = All<
  [
    Agrees<PactHead, Answer<'/pacts/{year}', 'get'>>,
    Agrees<{ items: PactBrief[] }, Answer<'/pacts', 'get'>>,
    Agrees<{ items: DraftBrief[] }, Answer<'/pact-drafts', 'get'>>,
    Agrees<Draft, Answer<'/pact-drafts/{id}', 'get'>>,
    Agrees<{ items: Target[] }, Answer<'/pacts/{year}/targets', 'get'>>,
    Agrees<TargetDetail, Answer<'/targets/{id}', 'get'>>,
    Agrees<{ rounds: Round[] }, Answer<'/pacts/{year}/rounds', 'get'>>,
    Agrees<NextYear, Answer<'/pacts/{year}/next', 'get'>>,
    Agrees<{ year: number }, Answer<'/pact-drafts/{id}/confirm', 'post'>>,
    Agrees<{ year: number }, Answer<'/pacts/{year}/next/confirm', 'post'>>,
  ]
>
