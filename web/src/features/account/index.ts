import type { Feature } from '@/kit/feature'

export const feature: Feature = {
  name: 'account',
  routes: [{ path: 'tai-khoan', load: () => import('./AccountPage') }],
}
