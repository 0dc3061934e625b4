import type { Feature } from '@/kit/feature'
import { icons } from '@/kit/icons'

/** What the law says of each award, day by day. */
export const feature: Feature = {
  name: 'law',
  routes: [
    { path: 'quy-dinh', load: () => import('./LawPage') },
    { path: 'quy-dinh-rieng', load: () => import('./OwnRulesPage') },
    { path: 'quy-dinh/:code', load: () => import('./AwardPage') },
  ],
  menu: [{ path: 'quy-dinh', label: { vi: 'Quy định', en: 'The law' }, icon: icons.pact, order: 66 }],
}
