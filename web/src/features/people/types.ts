import type { Day, Id, Instant, Named } from '@/api/types'

export interface Grant {
  role: string
  label: string
  unit?: Named
  first_day: Day
  last_day?: Day
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
