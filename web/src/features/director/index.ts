import type { Feature } from '@/kit/feature'
import { icons } from '@/kit/icons'

const permissions = ['director.read']

export const feature: Feature = {
  name: 'director',
  routes: [{ path: 'lanh-dao', load: () => import('./DirectorPage'), permissions }],
  menu: [{ path: 'lanh-dao', label: { vi: 'Toàn cảnh', en: 'Overview' }, icon: icons.director, order: 5, permissions }],
}
