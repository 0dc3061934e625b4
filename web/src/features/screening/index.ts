import type { Feature } from '@/kit/feature'
import { icons } from '@/kit/icons'

/** Everybody asked for a year: who can be proposed, who is close. */
export const feature: Feature = {
  name: 'screening',
  routes: [{ path: 'ra-soat', load: () => import('./ScreeningPage'), permissions: ['eligibility.read'] }],
  menu: [
    {
      path: 'ra-soat',
      label: { vi: 'Rà soát điều kiện', en: 'Screening' },
      icon: icons.review,
      order: 65,
      permissions: ['eligibility.read'],
    },
  ],
}
