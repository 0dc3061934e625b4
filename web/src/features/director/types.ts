import type { Agrees, All, Answer } from '@/api/agree'
import type { SectionBrief, Target, UnitRef, VerdictCode, VerdictCounts } from '@/kit/pact/types'

export interface Director {
  year: number
  counts: VerdictCounts
  sentence: string
  ring: { verdict: VerdictCode; label: string; count: number }[]
  danger: Target[]
  late: { unit: UnitRef; round: string; round_name: string; due: string; days_late: number }[]
  by_section: SectionBrief[]
  waiting: { label: string; href: string }[]
  comments_open: number
}

export type Agreed = All<[Agrees<Director, Answer<'/director', 'get'>>]>
