import type { Feature } from '@/kit/feature'
import { icons } from '@/kit/icons'

const permissions = ['users.read']

export const feature: Feature = {
  name: 'people',
  routes: [{ path: 'nguoi-dung', load: () => import('./UsersPage'), permissions }],
  menu: [{ path: 'nguoi-dung', label: { vi: 'Người dùng', en: 'Users' }, icon: icons.people, order: 80, permissions }],
}
