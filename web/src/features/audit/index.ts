import type { Feature } from '@/kit/feature'

export const feature: Feature = { name: 'audit', routes: [] }
