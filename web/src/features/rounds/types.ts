import type { Agrees, All, Answer } from '@/api/agree'
import type { EntryShown, Remark, Round, Target, UnitRef, VerdictCode } from '@/kit/pact/types'
import type { Entries } from './useEntries'

export interface Item {
  target: Target
  actual: string
  by_numbers: { verdict: VerdictCode; label: string; trail: string[]; question: string }
  verdict: VerdictCode
  verdict_label: string
  confirmed: boolean
  decision_label?: string
  override?: { verdict: VerdictCode; reason: string; by: string; at: string } | null
  sentence: string
  sentence_own?: string | null
  version: number
  entries: EntryShown[]
  comments: Remark[]
}
export interface Review {
  round: Round
  left: number
  total: number
  items: Item[]
}
export interface PastDecision {
  decision_label: string
  verdict: VerdictCode
  verdict_label: string
  reason: string
  by: string
  at: string
}

export type Agreed = All<
  [
    Agrees<Review, Answer<'/rounds/{id}/review', 'get'>>,
    Agrees<Item, Answer<'/rounds/{id}/review/{target}', 'post'>>,
    Agrees<{ items: PastDecision[] }, Answer<'/rounds/{id}/review/{target}/history', 'get'>>,
    Agrees<Round, Answer<'/rounds/{id}', 'get'>>,
    Agrees<Entries, Answer<'/rounds/{id}/entries/{unit}', 'get'>>,
    Agrees<Entries, Answer<'/rounds/{id}/entries/{unit}', 'put'>>,
    Agrees<{ letters: { unit: UnitRef; href: string }[] }, Answer<'/rounds/{id}/remind', 'post'>>,
    Agrees<{ pages: number; kind: string }, Answer<'/evidence/{id}/pages', 'get'>>,
    Agrees<{ job: string }, Answer<'/rounds/{id}/workbook/{unit}', 'put'>>,
  ]
>
