import { numberVi } from '@/kit/format'

export interface Figure {
  value?: string | null
  part?: string | null
  whole?: string | null
  /** The figures count the opposite: late files against "on time". */
  complement?: boolean
  stage: string
  stage_label?: string
}

/** The percent that part and whole amount to: "98,61%"; or ''. Cut to two decimals, never up. */
export function shareVi(part: string, whole: string, complement = false): string {
  if (part === '' || whole === '' || !(Number(whole) > 0)) return ''
  const reached = complement ? Number(whole) - Number(part) : Number(part)
  const hundredths = Math.floor((reached * 10_000) / Number(whole) + 1e-9)
  return `${numberVi((hundredths / 100).toFixed(2).replace(/\.?0+$/u, ''))}%`
}

/** What one unit gave: "12", "98,61% (4.254/4.314)", "99,39% (phần chưa đạt: 2/330)", "đã thực hiện". */
export function figureVi({ value, part, whole, complement, stage, stage_label }: Figure): string {
  const opposite = complement ? 'phần chưa đạt: ' : ''
  const share =
    part && whole ? `${shareVi(part, whole, complement)} (${opposite}${numberVi(part)}/${numberVi(whole)})`.trim() : ''
  const number = value ? (complement ? `${numberVi(value)} (phần chưa đạt)` : numberVi(value)) : ''
  return [number, share, stage !== 'not_said' && stage_label].filter(Boolean).join(' · ')
}
