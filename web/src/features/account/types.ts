import type { Agrees, All, Answer } from '@/api/agree'
import type { Day, Id, Instant, Named } from '@/api/types'

export interface Session {
  id: Id
  started: Instant
  seen: Instant
  address: string
  browser: string
  current: boolean
}

export interface NamedUser {
  id: Id
  name: string
  detail: string
}

/** A role held for a time by right of another. */
export interface Delegation {
  id: Id
  given: boolean
  giver: NamedUser
  receiver: NamedUser
  role: string
  label: string
  unit?: Named
  first_day: Day
  last_day: Day
  ground: string
  state: 'coming' | 'standing' | 'ended'
}

export interface OwnRole {
  role: string
  label: string
  unit?: Named
}

export interface Delegations {
  items: Delegation[]
  may_give: OwnRole[]
}

export type Agreed = All<
  [
    Agrees<{ items: Session[] }, Answer<'/me/sessions', 'get'>>,
    Agrees<Delegations, Answer<'/me/delegations', 'get'>>,
    Agrees<{ items: NamedUser[] }, Answer<'/me/delegates', 'get'>>,
  ]
>
