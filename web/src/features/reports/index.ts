import type { Feature } from '@/kit/feature'
import { icons } from '@/kit/icons'

const permissions = ['reports.read']

export const feature: Feature = {
  name: 'reports',
  routes: [
    { path: 'bao-cao', load: () => import('./ReportsPage'), permissions },
    { path: 'bao-cao/:kind', load: () => import('./ReportPage'), permissions },
  ],
  menu: [{ path: 'bao-cao', label: { vi: 'Báo cáo', en: 'Reports' }, icon: icons.report, order: 40, permissions }],
}
