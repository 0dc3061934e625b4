import type { Feature } from '@/kit/feature'
import { icons } from '@/kit/icons'

const permissions = ['registry.read']

/** What everybody has received, and every old decision. */
export const feature: Feature = {
  name: 'registry',
  routes: [
    { path: 'khen-thuong', load: () => import('./AwardsPage'), permissions },
    { path: 'khen-thuong/quyet-dinh', load: () => import('./DecisionsPage'), permissions: ['registry.change'] },
    { path: 'khen-thuong/noi-ho-so', load: () => import('./LinksPage'), permissions: ['registry.change'] },
    { path: 'khen-thuong/:id', load: () => import('./AwardPage') },
  ],
  menu: [
    {
      path: 'khen-thuong',
      label: { vi: 'Sổ khen thưởng', en: 'Awards' },
      icon: icons.award,
      order: 63,
      permissions,
    },
  ],
}
