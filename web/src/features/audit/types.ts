import type { Agrees, All, Answer } from '@/api/agree'
import type { Id, Instant } from '@/api/types'

export interface Entry {
  sequence: number
  at: Instant
  by: { id: Id; name: string; login: string } | null // null: the program itself
  action: string
  action_label: string
  subject: string
  subject_label: string
  detail: unknown
  detail_label: string
}

export interface Verified {
  ok: boolean
  entries: number
  first_broken?: string
}

export type Agreed = All<
  [
    Agrees<{ items: Omit<Entry, 'by'>[] }, Answer<'/audit', 'get'>>,
    Agrees<Verified, Answer<'/audit/verify', 'get'>>,
    Agrees<{ actions: { action: string; label: string }[] }, Answer<'/audit/actions', 'get'>>,
  ]
>
