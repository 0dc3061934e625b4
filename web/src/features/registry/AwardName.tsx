import type { Award } from './types'
import { useWords } from './words'

/** Titles blue, commendations amber; struck through when cancelled, and said so. */
export function AwardName({ award }: { award: Pick<Award, 'award_label' | 'award_kind' | 'status' | 'status_label'> }) {
  const t = useWords()
  const look = award.award_kind === 'title' ? 'award-title' : 'award-form'
  return (
    <span className="award-name">
      <span className={look}>{award.status === 'cancelled' ? <del>{award.award_label}</del> : award.award_label}</span>
      {award.status === 'cancelled' && <span className="tag gap bad">{t('cancelled').toLowerCase()}</span>}
    </span>
  )
}
