import type { VerdictCode } from '@/api/types'
import { text } from '@/i18n'
import './pact.css'
import type { VerdictCounts } from './types'

export const verdictOrder: readonly VerdictCode[] = [
  'exceeded',
  'met',
  'partly',
  'in_progress',
  'proposed',
  'not_assessed',
  'not_stated',
  'not_met',
  'dropped',
]

/** How many targets came to which verdict, as one bar; the same in words for those who listen. */
export function CountsBar({ counts }: { counts: VerdictCounts }) {
  const parts = verdictOrder.map((code) => ({ code, count: counts[code] ?? 0 })).filter(({ count }) => count > 0)
  const total = parts.reduce((sum, { count }) => sum + count, 0)
  if (total === 0) return null
  const words = parts.map(({ code, count }) => `${text(`verdict_${code}`)}: ${count}`).join(', ')
  return (
    <span className="counts-bar" role="img" aria-label={words} title={words}>
      {parts.map(({ code, count }) => (
        <span key={code} className={`counts-${code}`} style={{ flexGrow: count }} />
      ))}
    </span>
  )
}
