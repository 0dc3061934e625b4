import type { Feature } from '@/kit/feature'
import { icons } from '@/kit/icons'

const permissions = ['results.read', 'results.enter', 'rounds.manage']

export const feature: Feature = {
  name: 'rounds',
  routes: [
    { path: 'dot', load: () => import('./RoundsPage'), permissions },
    { path: 'dot/:round', load: () => import('./RoundPage'), permissions },
    { path: 'dot/:round/nhap/:unit', load: () => import('./EntryPage'), permissions },
    { path: 'dot/:round/ra-soat', load: () => import('./ReviewPage'), permissions: ['results.read'] },
  ],
  menu: [
    {
      path: 'dot',
      label: { vi: 'Đợt báo cáo', en: 'Rounds' },
      icon: icons.round,
      order: 20,
      permissions,
      count: 'rounds',
    },
  ],
}
