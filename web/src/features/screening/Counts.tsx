import { numberVi } from '@/kit/format'
import type { Screening, ScreeningCount } from './types'
import { useWords } from './words'

type Part = 'eligible' | 'close' | 'needs_human_judgement' | 'not_eligible' | 'last_eligible' | 'last_close'

interface Props {
  screening: Screening
  /** A number leads to its rows. */
  onChoose: (award: string, part: Part) => void
}

/** People by award and verdict. */
export function Counts({ screening, onChoose }: Props) {
  const t = useWords()
  const parts: Part[] = ['eligible', 'close', 'needs_human_judgement', 'not_eligible']
  if (screening.last_day) parts.push('last_eligible', 'last_close')
  const number = (count: ScreeningCount, part: Part) =>
    count[part] === 0 ? (
      <span className="soft">0</span>
    ) : (
      <button
        type="button"
        className="link num"
        aria-label={`${count.name}: ${t(part)}, ${numberVi(count[part])}`}
        onClick={() => onChoose(count.award, part)}
      >
        {numberVi(count[part])}
      </button>
    )
  return (
    <details className="panel screening-counts" open={screening.counts.length <= 12}>
      <summary>{t('counts')}</summary>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('award')}</th>
            {parts.map((part) => (
              <th key={part} scope="col">
                {t(part)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {screening.counts.map((count) => (
            <tr key={count.award}>
              <th scope="row">{count.name}</th>
              {parts.map((part) => (
                <td key={part}>{number(count, part)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  )
}
