import type { Feature } from '@/kit/feature'
import { icons } from '@/kit/icons'

const permissions = ['audit.read']

export const feature: Feature = {
  name: 'audit',
  routes: [{ path: 'nhat-ky', load: () => import('./AuditPage'), permissions }],
  menu: [{ path: 'nhat-ky', label: { vi: 'Nhật ký', en: 'Audit trail' }, icon: icons.audit, order: 85, permissions }],
}
