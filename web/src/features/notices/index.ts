import type { Feature } from '@/kit/feature'

export const feature: Feature = {
  name: 'notices',
  routes: [{ path: 'thong-bao', load: () => import('./NoticesPage') }],
}
