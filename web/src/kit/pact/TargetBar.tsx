import type { VerdictCode } from '@/api/types'
import { barGeometry } from './progress'
import './pact.css'
import type { Progress } from './types'
import { usePactWords } from './words'

interface Props {
  progress: Progress | null | undefined
  verdict: VerdictCode
  actual: string
  bound: string
}

/** Now against the bound, which is marked; the words stand beside it in the row, and here for those who listen. */
export function TargetBar({ progress, verdict, actual, bound }: Props) {
  const t = usePactWords()
  const bar = progress ? barGeometry(progress) : null
  if (!bar) return <span className="target-bar-none" aria-hidden="true" />
  const label = actual ? t('bar_text', { value: actual, bound }) : t('bar_none', { bound })
  return (
    <svg
      className={`target-bar bar-${verdict}`}
      viewBox="0 0 100 14"
      preserveAspectRatio="none"
      role="img"
      aria-label={label}
    >
      <rect className="target-bar-ground" x="0" y="3" width="100" height="8" />
      {bar.boundTo !== undefined && (
        <rect className="target-bar-band" x={bar.bound} y="3" width={Math.max(0, bar.boundTo - bar.bound)} height="8" />
      )}
      <rect className="target-bar-fill" x="0" y="3" width={bar.fill} height="8" />
      {bar.over && <path className="target-bar-over" d="M96 3l4 4-4 4z" />}
      <rect
        className="target-bar-bound"
        x={Math.min(98.6, Math.max(0, bar.bound - 0.7))}
        y="0"
        width="1.4"
        height="14"
      />
      {bar.boundTo !== undefined && (
        <rect className="target-bar-bound" x={Math.min(98.6, bar.boundTo - 0.7)} y="0" width="1.4" height="14" />
      )}
    </svg>
  )
}
