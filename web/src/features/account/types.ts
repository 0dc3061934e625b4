import type { Agrees, All, Answer } from '@/api/agree'
import type { Id, Instant } from '@/api/types'

export interface Session {
  id: Id
  started: Instant
  seen: Instant
  address: string
  browser: string
  current: boolean
}

export type Agreed = All<[Agrees<{ items: Session[] }, Answer<'/me/sessions', 'get'>>]>
