import type { Agrees, Answer } from '@/api/agree'
import type { Day, Id, Instant, Page } from '@/api/types'

export interface Author {
  person?: Id
  name: string
  unit?: Id
  unit_name: string
  share: string // "40%", "1/3"
}
export interface Initiative {
  id: Id
  title: string
  year: number
  field: string
  authors: Author[]
  state: string
  state_label: string
  scope?: string
  scope_label: string
}
export interface Step {
  state: string
  label: string
  day?: Day
  votes_for?: number
  votes_total?: number
  note: string
  by: string
  at: Instant
}
export interface Recognition {
  id: Id
  scope: string
  scope_label: string
  number: string
  day?: string // "2024-12-20" or "2024"
  authority: string
  by: string
  at: Instant
}
export interface Use {
  id: Id
  award?: Id
  award_label: string
  person?: Id
  what: string
  day?: Day
  note: string
  by: string
  at: Instant
}
export interface InitiativeRecord extends Initiative {
  summary: string
  note: string
  version: number
  steps: Step[]
  recognitions: Recognition[]
  uses: Use[]
  may: string[] // change, recognise
}

type Items<T> = Pick<Page<T>, 'items' | 'total'>
export type Agreed = [
  Agrees<Items<Initiative>, Answer<'/initiatives', 'get'>>,
  Agrees<InitiativeRecord, Answer<'/initiatives/{initiative}', 'get'>>,
]
