import type { ReactNode } from 'react'
import type { VerdictCode } from '@/api/types'
import { useText } from '@/i18n'

// Colour never alone: each verdict has its own shape as well. 14 × 14, drawn with strokes.
const shapes: Record<VerdictCode, ReactNode> = {
  met: <path d="M2.5 7.5l3 3 6-7" />,
  exceeded: <path d="M2.5 9.5l4.5-4 4.5 4M2.5 5l4.5-4 4.5 4" transform="translate(0 1.5)" />,
  not_met: <path d="M3 3l8 8M11 3l-8 8" />,
  partly: (
    <>
      <circle cx="7" cy="7" r="5" />
      <path d="M7 2a5 5 0 0 1 0 10z" fill="currentColor" stroke="none" />
    </>
  ),
  proposed: <path d="M3 11V2.5h7l-2 2.5 2 2.5H3" />,
  in_progress: <path d="M4.5 2.5l6 4.5-6 4.5z" />,
  not_assessed: <path d="M7 7V4M7 7h2.5M7 12A5 5 0 1 1 7 2a5 5 0 0 1 0 10z" />,
  not_stated: <path d="M4.7 5.2a2.3 2.3 0 1 1 3.4 2c-.7.4-1.1.8-1.1 1.6M7 11.4v.2" />,
  dropped: <path d="M2.5 7h9" />,
}

const isVerdict = (code: string): code is VerdictCode => code in shapes

export function VerdictIcon({ verdict, size = 14 }: { verdict: string; size?: number }) {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 14 14"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.8"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      {shapes[isVerdict(verdict) ? verdict : 'not_assessed']}
    </svg>
  )
}

/** Verdict of a target: word, shape and colour. `label` is the server's word; without it, ours. */
export function VerdictBadge({ verdict, label }: { verdict: string; label?: string }) {
  const t = useText()
  const code = isVerdict(verdict) ? verdict : 'not_assessed'
  return (
    <span className={`verdict verdict-${code}`} data-verdict={code}>
      <VerdictIcon verdict={code} />
      <span>{label || t(`verdict_${code}`)}</span>
    </span>
  )
}

/** For charts. */
export const verdictColors: Record<VerdictCode, string> = {
  met: '#2e8b46',
  exceeded: '#14908a',
  not_met: '#c8372d',
  partly: '#d9822b',
  proposed: '#7a52c7',
  in_progress: '#2391cf',
  not_assessed: '#8a95a3',
  not_stated: '#aab2bd',
  dropped: '#c9ced6',
}
