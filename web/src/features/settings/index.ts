import type { Feature } from '@/kit/feature'
import { icons } from '@/kit/icons'

const permissions = ['settings.read', 'papers.read_settings']

export const feature: Feature = {
  name: 'settings',
  routes: [{ path: 'cai-dat', load: () => import('./SettingsPage'), permissions }],
  menu: [{ path: 'cai-dat', label: { vi: 'Cài đặt', en: 'Settings' }, icon: icons.settings, order: 90, permissions }],
}
