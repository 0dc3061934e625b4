import { Button } from 'antd'
import { useState } from 'react'
import { invalidate } from '@/api/hooks'
import { decisionVi } from './RatingsTab'
import { RatingDialog } from './RatingDialog'
import type { Rating, UnitRecord } from './types'
import { useUnitWords } from './unitWords'
import { useWords } from './words'

/** Annual ratings of a collective: written down, made final, corrected. */
export function UnitRatings({ unit }: { unit: UnitRecord }) {
  const t = useUnitWords()
  const words = useWords()
  const [open, setOpen] = useState<{ before?: Rating } | null>(null)
  const may = unit.may.includes('ratings.change')
  return (
    <section className="panel" aria-label={t('ratings')}>
      <h2>{t('ratings')}</h2>
      {unit.ratings.length === 0 && <p className="soft">{words('ratings_empty')}</p>}
      {unit.ratings.map((one) => (
        <div key={one.id} className="fact-line row-gap">
          <strong className="num">{one.year}</strong>
          <span style={{ flex: '1 1 240px' }}>
            {one.label}
            {one.provisional && <span className="tag gap warn">{words('provisional')}</span>}
            <div className="soft">{[decisionVi(one), one.authority].filter(Boolean).join(', ')}</div>
          </span>
          {may && (
            <Button
              size="small"
              aria-label={words(one.provisional ? 'finish_rating' : 'correct_rating', { year: one.year })}
              onClick={() => setOpen({ before: one })}
            >
              {words(one.provisional ? 'finish' : 'correct')}
            </Button>
          )}
        </div>
      ))}
      {may && (
        <Button style={{ marginTop: 10 }} onClick={() => setOpen({})}>
          {words('add_rating')}
        </Button>
      )}
      {open && (
        <RatingDialog
          path={`/units/${unit.id}/ratings`}
          before={open.before}
          withGround
          after={() => invalidate('/units')}
          onClose={() => setOpen(null)}
        />
      )}
    </section>
  )
}
