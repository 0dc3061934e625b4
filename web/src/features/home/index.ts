import type { Feature } from '@/kit/feature'
import { icons } from '@/kit/icons'

export const feature: Feature = {
  name: 'home',
  routes: [{ path: '', load: () => import('./HomePage') }],
  menu: [{ path: '', label: { vi: 'Việc hôm nay', en: 'Today' }, icon: icons.today, order: 0, count: 'home' }],
}
