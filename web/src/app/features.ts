import { type ComponentType, lazy, type LazyExoticComponent } from 'react'
import { feature as account } from '@/features/account'
import { feature as audit } from '@/features/audit'
import { feature as director } from '@/features/director'
import { feature as eligibility } from '@/features/eligibility'
import { feature as home } from '@/features/home'
import { feature as initiatives } from '@/features/initiatives'
import { feature as law } from '@/features/law'
import { feature as notices } from '@/features/notices'
import { feature as pacts } from '@/features/pacts'
import { feature as people } from '@/features/people'
import { feature as personnel } from '@/features/personnel'
import { feature as registry } from '@/features/registry'
import { feature as reports } from '@/features/reports'
import { feature as rounds } from '@/features/rounds'
import { feature as screening } from '@/features/screening'
import { feature as search } from '@/features/search'
import { feature as settings } from '@/features/settings'
import { matchPath, type Params } from '@/kit/address'
import type { Feature, Route } from '@/kit/feature'
import type { PluggedTab, PluggedUnitTab } from '@/kit/personTabs'

/** Every feature of the page, once. What is not in this list does not exist. */
export const features: Feature[] = [
  home,
  director,
  pacts,
  rounds,
  reports,
  personnel,
  registry,
  initiatives,
  eligibility,
  screening,
  law,
  people,
  audit,
  settings,
  account,
  notices,
  search,
]

// A literal part goes before a parameter: "giao-uoc/moi" before "giao-uoc/:id".
const weight = ({ path }: Route) => path.split('/').filter((part) => part.startsWith(':')).length
const routes = features
  .flatMap((feature) => feature.routes)
  .sort((a, b) => weight(a) - weight(b))
  .map((route) => ({ route, Page: lazy(route.load) }))

/** Tabs that features add to the pages of a person and of a unit, which are another's. */
export const foreignTabs: { person: PluggedTab[]; unit: PluggedUnitTab[] } = {
  person: features
    .flatMap((feature) => feature.personTabs ?? [])
    .map(({ load, ...tab }) => ({ ...tab, Content: lazy(load) })),
  unit: features
    .flatMap((feature) => feature.unitTabs ?? [])
    .map(({ load, ...tab }) => ({ ...tab, Content: lazy(load) })),
}

export interface Found {
  route: Route
  Page: LazyExoticComponent<ComponentType>
  params: Params
}

export function findRoute(path: string): Found | null {
  for (const { route, Page } of routes) {
    const params = matchPath(route.path, path)
    if (params) return { route, Page, params }
  }
  return null
}

export const allowed = (held: string[], needed?: string[]) => !needed || needed.some((one) => held.includes(one))

export const menuFor = (held: string[]) =>
  features
    .flatMap((feature) => feature.menu ?? [])
    .filter((item) => allowed(held, item.permissions))
    .sort((a, b) => a.order - b.order)
