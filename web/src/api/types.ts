/**
 * Shapes of /api/v1 that the frame and several features share; agree.ts holds them against the program's description. A
 * feature's own shapes stand in `features/<name>/types.ts`. Conventions: ids are strings, decimals are strings ("98.61"), days "2025-06-15",
 * instants "2025-06-15T07:02:00Z".
 */
export type Id = string
export type Decimal = string
export type Day = string
export type Instant = string

export interface Named {
  id: Id
  name: string
}

export interface Me {
  user: { id: Id; login: string; name: string }
  agency: { code: string; name: string; short_name: string }
  csrf: string
  must_change_password: boolean
  roles: { role: string; label: string; unit?: Named; last_day?: Day; delegated_by?: string }[]
  permissions: string[]
  units: Named[]
  years: number[]
  today: Day
  demo: boolean
  menu: Record<string, number>
}

export interface Problem {
  type?: string
  title?: string
  status: number
  code: string
  detail?: string
  field?: string
  place?: string
  errors?: FieldProblem[]
  changes?: Change[]
  changed_by?: string
  changed_at?: Instant
  /** Rows that another one changed, of PUT /rounds/{id}/entries/{unit}. */
  rows?: unknown[]
}
export interface FieldProblem {
  code?: string
  detail: string
  field?: string
  place?: string
}
export interface Change {
  field: string
  label: string
  before: string
  after: string
}

/** An answer of every list. */
export interface Page<T> {
  items: T[]
  total: { count: number; exact: boolean }
  next: string | null
}

export interface Job<R = unknown> {
  id: Id
  kind: string
  state: 'waiting' | 'running' | 'done' | 'failed' | 'cancelled'
  progress?: { done: number; total: number; note: string }
  problem?: Problem
  result?: R
  file?: { name: string; bytes: number }
}

export type VerdictCode =
  'met' | 'exceeded' | 'not_met' | 'partly' | 'proposed' | 'in_progress' | 'not_assessed' | 'not_stated' | 'dropped'

export interface HomeCard {
  id: string
  urgency: 'today' | 'week' | 'later'
  text: string
  for_whom: string
  due?: Day
  days_late?: number
  action: { label: string; href: string }
}
export interface Home {
  cards: HomeCard[]
  timeline: { label: string; day?: Day; state: 'past' | 'now' | 'future' }[]
}

export interface Notice {
  id: Id
  text: string
  href: string
  at: Instant
  read: boolean
}

export interface SearchGroup {
  kind: 'pact' | 'target' | 'unit' | 'person' | 'user'
  label: string
  items: { text: string; detail: string; href: string }[]
}

export interface OrgUnit {
  id: Id
  code: string
  name: string
  kind: string
  kind_label: string
  parent?: Id
  first_day: Day
  last_day?: Day
}
