import type { ComponentType, ReactNode } from 'react'

/**
 * What a feature gives to the frame. Each has `features/<name>/index.ts` with `export const feature: Feature`, listed once
 * in `app/features.ts`; its pages are loaded when they are opened.
 */
export interface Feature {
  name: string
  routes: Route[]
  menu?: MenuItem[]
  /** Tabs on the page of a person and on one's own record; the page itself is another feature's. */
  personTabs?: PersonTab[]
  /** The same on the page of a unit. */
  unitTabs?: UnitTab[]
}

interface ForeignTab<Props> {
  /** Part of the address: "dieu-kien". */
  key: string
  label: { vi: string; en: string }
  load: () => Promise<{ default: ComponentType<Props> }>
  /** One of these is needed to look at somebody else, or at a unit. */
  permissions?: string[]
}
export type PersonTab = ForeignTab<PersonTabProps>
export type UnitTab = ForeignTab<UnitTabProps>

export interface PersonTabProps {
  person: string
  /** One's own record. */
  own: boolean
}

export interface UnitTabProps {
  unit: string
}

export interface Route {
  /** Below /{agency}/{year}/: "giao-uoc/:id"; parameters by useParams(). */
  path: string
  /** `() => import('./PactPage')`; the page is its default export. */
  load: () => Promise<{ default: ComponentType }>
  /** One of these permissions is needed; none: everybody. */
  permissions?: string[]
}

export interface MenuItem {
  path: string
  label: { vi: string; en: string }
  icon: ReactNode
  /** Place in the menu: home 0, pacts 10–39, reports 40–59, lists 60–79, system 80–99. */
  order: number
  permissions?: string[]
  /** Key of Me.menu: how many wait for me. */
  count?: string
}
