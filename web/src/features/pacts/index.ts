import type { Feature } from '@/kit/feature'
import { icons } from '@/kit/icons'

const permissions = ['pacts.read']

export const feature: Feature = {
  name: 'pacts',
  routes: [
    { path: 'giao-uoc', load: () => import('./PactListPage'), permissions },
    { path: 'giao-uoc/chi-tieu', load: () => import('./BoardPage'), permissions },
    { path: 'giao-uoc/doc', load: () => import('./ReadPage'), permissions: ['pacts.import'] },
    { path: 'giao-uoc/doc/:draft', load: () => import('./DraftPage'), permissions: ['pacts.import'] },
    { path: 'giao-uoc/nam-sau', load: () => import('./NextYearPage'), permissions: ['next.read'] },
  ],
  menu: [
    {
      path: 'giao-uoc',
      label: { vi: 'Giao ước', en: 'Pacts' },
      icon: icons.pact,
      order: 10,
      permissions,
      count: 'pacts',
    },
    {
      path: 'giao-uoc/chi-tieu',
      label: { vi: 'Theo dõi chỉ tiêu', en: 'Targets' },
      icon: icons.board,
      order: 12,
      permissions,
    },
  ],
}
