import type { Agrees, All, Answer } from '@/api/agree'
import type { Day, Id } from '@/api/types'

export interface AgencyNames {
  name: string
  short_name: string
  parent_name: string
  symbol: string
  place: string
  province: string
  from: Day
  version: number
  history?: { name: string; from: Day; to?: Day }[]
}

export interface Signer {
  id: Id
  side: 'agency' | 'union_side'
  authority: string
  title: string
  name: string
  first_day: Day
  last_day?: Day
  signs_today: boolean
}

export interface NumberSeries {
  symbol: string // "BC-SNNMT"
  label: string
  next: number
}

export interface Template {
  kind: string
  label: string
  own: boolean
  file_name?: string
  since?: Day
}

export interface Checked {
  fields: string[]
  problems: { message: string; place?: string }[]
}

export type Agreed = All<
  [
    Agrees<AgencyNames, Answer<'/settings/agency', 'get'>>,
    Agrees<{ items: Signer[] }, Answer<'/settings/signers', 'get'>>,
    Agrees<{ items: NumberSeries[] }, Answer<'/settings/series', 'get'>>,
    Agrees<{ items: Template[] }, Answer<'/settings/templates', 'get'>>,
    Agrees<Checked, Answer<'/settings/templates/{kind}', 'put'>>,
  ]
>
