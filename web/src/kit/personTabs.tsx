import { createContext, type LazyExoticComponent, type ComponentType, Suspense, useContext } from 'react'
import { useMe } from '@/api/hooks'
import { useLanguage } from '@/i18n'
import type { PersonTab, PersonTabProps, UnitTab, UnitTabProps } from './feature'
import { Loading } from './states'
import type { Tab } from './Tabs'

/** A tab of another feature, as the frame plugs it in. */
export type PluggedTab = Omit<PersonTab, 'load'> & { Content: LazyExoticComponent<ComponentType<PersonTabProps>> }

export type PluggedUnitTab = Omit<UnitTab, 'load'> & { Content: LazyExoticComponent<ComponentType<UnitTabProps>> }

const Plugged = createContext<{ person: PluggedTab[]; unit: PluggedUnitTab[] }>({ person: [], unit: [] })
export const ForeignTabsProvider = Plugged.Provider

/** What other features add to the page of this person; `own`: one's own record, which needs no permission. */
export function usePersonTabs(person: string, own: boolean): Tab[] {
  const held = useMe().permissions
  const language = useLanguage()
  return useContext(Plugged)
    .person.filter(({ permissions }) => own || !permissions || permissions.some((one) => held.includes(one)))
    .map(({ key, label, Content }) => ({
      key,
      label: label[language],
      content: (
        <Suspense fallback={<Loading />}>
          <Content person={person} own={own} />
        </Suspense>
      ),
    }))
}

/** What other features add to the page of this unit. */
export function useUnitTabs(unit: string): Tab[] {
  const held = useMe().permissions
  const language = useLanguage()
  return useContext(Plugged)
    .unit.filter(({ permissions }) => !permissions || permissions.some((one) => held.includes(one)))
    .map(({ key, label, Content }) => ({
      key,
      label: label[language],
      content: (
        <Suspense fallback={<Loading />}>
          <Content unit={unit} />
        </Suspense>
      ),
    }))
}
