import type { Feature } from '@/kit/feature'
import { icons } from '@/kit/icons'

const permissions = ['initiatives.read']

/** Initiatives with their authors, what the council said, and what they were used for. */
export const feature: Feature = {
  name: 'initiatives',
  routes: [
    { path: 'sang-kien', load: () => import('./InitiativesPage'), permissions },
    { path: 'sang-kien/:id', load: () => import('./InitiativePage'), permissions },
  ],
  menu: [
    { path: 'sang-kien', label: { vi: 'Sáng kiến', en: 'Initiatives' }, icon: icons.idea, order: 64, permissions },
  ],
}
