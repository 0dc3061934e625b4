import type { Feature } from '@/kit/feature'
import { icons } from '@/kit/icons'

const drafting = ['eligibility.law_draft']

/** What the law says of each award, day by day. */
export const feature: Feature = {
  name: 'law',
  routes: [
    { path: 'quy-dinh', load: () => import('./LawPage') },
    { path: 'quy-dinh-rieng', load: () => import('./OwnRulesPage') },
    { path: 'nap-van-ban', load: () => import('./draft/LawDraftsPage'), permissions: drafting },
    { path: 'nap-van-ban/:id', load: () => import('./draft/LawDraftPage'), permissions: drafting },
    { path: 'nap-van-ban/:id/:step', load: () => import('./draft/LawDraftPage'), permissions: drafting },
    { path: 'quy-dinh/:code', load: () => import('./AwardPage') },
  ],
  menu: [{ path: 'quy-dinh', label: { vi: 'Quy định', en: 'The law' }, icon: icons.pact, order: 66 }],
}
