import type { Feature } from '@/kit/feature'
import { icons } from '@/kit/icons'

const read = ['people.read']
const units = ['units.change']
const lists = ['people.change', 'units.change', 'ratings.change', 'registry.change', 'initiatives.change']

/** People, organisations, and the lists they are imported from. */
export const feature: Feature = {
  name: 'personnel',
  routes: [
    { path: 'nhan-su', load: () => import('./PeoplePage'), permissions: read },
    { path: 'nhan-su/trung', load: () => import('./DuplicatesPage'), permissions: ['people.change'] },
    { path: 'nhan-su/xep-loai', load: () => import('./CapPage'), permissions: ['ratings.change'] },
    { path: 'nhan-su/:id', load: () => import('./PersonPage'), permissions: read },
    { path: 'ho-so-cua-toi', load: () => import('./MyRecordPage') },
    { path: 'don-vi', load: () => import('./UnitsPage'), permissions: read },
    { path: 'don-vi/thay-doi', load: () => import('./SuccessionsPage'), permissions: read },
    { path: 'don-vi/thay-doi/moi', load: () => import('./SuccessionWizard'), permissions: units },
    { path: 'don-vi/:id', load: () => import('./UnitPage'), permissions: read },
    { path: 'nhap-du-lieu', load: () => import('./ImportsPage'), permissions: lists },
    { path: 'nhap-du-lieu/:id', load: () => import('./ImportPage'), permissions: lists },
  ],
  menu: [
    { path: 'ho-so-cua-toi', label: { vi: 'Hồ sơ của tôi', en: 'My record' }, icon: icons.me, order: 60 },
    { path: 'nhan-su', label: { vi: 'Nhân sự', en: 'Staff' }, icon: icons.card, order: 61, permissions: read },
    { path: 'don-vi', label: { vi: 'Đơn vị', en: 'Units' }, icon: icons.units, order: 62, permissions: read },
    {
      path: 'nhap-du-lieu',
      label: { vi: 'Nhập dữ liệu', en: 'Import' },
      icon: icons.upload,
      order: 70,
      permissions: lists,
    },
  ],
}
