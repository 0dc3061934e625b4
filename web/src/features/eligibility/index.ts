import type { Feature } from '@/kit/feature'

/** What the law says of a person or a unit: a tab of their pages. */
export const feature: Feature = {
  name: 'eligibility',
  routes: [],
  personTabs: [
    {
      key: 'dieu-kien',
      label: { vi: 'Điều kiện khen thưởng', en: 'Eligibility' },
      load: () => import('./EligibilityTab'),
      permissions: ['eligibility.read'],
    },
  ],
  unitTabs: [
    {
      key: 'dieu-kien',
      label: { vi: 'Điều kiện khen thưởng', en: 'Eligibility' },
      load: () => import('./UnitEligibilityTab'),
      permissions: ['eligibility.read'],
    },
  ],
}
