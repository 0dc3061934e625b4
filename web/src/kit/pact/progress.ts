import type { Progress } from './types'

/** The bar of a target in percent of its width. `state` says which side of the bound the value is on. */
export interface BarGeometry {
  fill: number
  bound: number
  boundTo?: number
  /** The value is past the end of the scale: the bar is drawn full with an arrow. */
  over: boolean
  state: 'none' | 'reached' | 'short' | 'broken'
}

const number = (text: string | null | undefined): number | undefined => {
  if (text === null || text === undefined || text === '') return undefined
  const value = Number(text)
  return Number.isFinite(value) ? value : undefined
}

const clamp = (value: number) => Math.min(100, Math.max(0, value))
const round = (value: number) => Math.round(value * 100) / 100

/**
 * Where the fill ends and where the bound stands. "short" = not there yet, more can still come; "broken" = a ceiling
 * that was passed. The colour follows the verdict, not this: this only shapes the bar.
 */
export function barGeometry(progress: Progress): BarGeometry | null {
  const bound = number(progress.bound)
  const max = number(progress.scale_max)
  if (bound === undefined || max === undefined || max <= 0) return null
  const value = number(progress.value)
  const to = number(progress.bound_to)
  const at = (v: number) => round(clamp((v / max) * 100))
  const geometry: BarGeometry = {
    fill: value === undefined ? 0 : at(value),
    bound: at(bound),
    over: value !== undefined && value > max,
    state: 'none',
  }
  if (to !== undefined) geometry.boundTo = at(to)
  if (value === undefined) return geometry
  switch (progress.kind) {
    case 'at_least':
      geometry.state = value >= bound ? 'reached' : 'short'
      break
    case 'at_most':
      geometry.state = value <= bound ? 'reached' : 'broken'
      break
    case 'between':
      geometry.state = value < bound ? 'short' : to !== undefined && value > to ? 'broken' : 'reached'
      break
    case 'equal':
      geometry.state = value < bound ? 'short' : 'reached'
      break
  }
  return geometry
}
