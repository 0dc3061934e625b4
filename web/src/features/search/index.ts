import type { Feature } from '@/kit/feature'

export const feature: Feature = {
  name: 'search',
  routes: [{ path: 'tim', load: () => import('./SearchPage') }],
}
