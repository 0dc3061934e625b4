import type { Agrees, All, Answer } from '@/api/agree'
import type { Day, Id, Instant, Named } from '@/api/types'

export interface Grant {
  role: string
  label: string
  unit?: Named
  first_day: Day
  last_day?: Day
  /** Whose role it is, where it is held by delegation. */
  delegated_by?: string
}

export interface User {
  id: Id
  login: string
  name: string
  unit?: Named
  roles: Grant[]
  state: 'active' | 'locked' | 'disabled'
  must_change_password: boolean
  last_seen?: Instant
  has_password?: boolean
}

export interface RoleInfo {
  role: string
  label: string
  permissions: { code: string; label: string; scoped: boolean }[]
}

export interface Person {
  id: Id
  code: string
  name: string
  unit?: Named
  position: string
}

export type Agreed = All<
  [
    Agrees<User, Answer<'/users/{id}', 'get'>>,
    Agrees<{ items: User[] }, Answer<'/users', 'get'>>,
    Agrees<{ user: User; first_password: string }, Answer<'/users', 'post'>>,
    Agrees<{ first_password: string }, Answer<'/users/{id}/password', 'post'>>,
    Agrees<{ roles: RoleInfo[] }, Answer<'/roles', 'get'>>,
    Agrees<{ items: Person[] }, Answer<'/people', 'get'>>,
  ]
>
