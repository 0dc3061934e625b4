import type { Feature } from '@/kit/feature'

export const feature: Feature = { name: 'settings', routes: [] }
