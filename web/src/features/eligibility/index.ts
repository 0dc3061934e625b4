import type { Feature } from '@/kit/feature'

/** What the law says of a person: a tab of the person's page. */
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
}
