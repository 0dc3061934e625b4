import { Button } from 'antd'
import { useState } from 'react'
import { useMe } from '@/api/hooks'
import type { Day } from '@/api/types'
import { DayField } from '@/kit/DayField'
import { dayVi } from '@/kit/format'
import { useQueryPart } from '@/kit/router'
import { useWords } from './words'

export interface AsOfDay {
  /** What the server is asked with: '' is today. */
  asked: Day | ''
  day: Day
  set: (day: Day | '') => void
}

/** The day a page looks at, part of its address; today when it is not written there. */
export function useAsOf(): AsOfDay {
  const { today } = useMe()
  const [part, setPart] = useQueryPart('ngay')
  const asked = /^\d{4}-\d{2}-\d{2}$/.test(part) && part !== today ? part : ''
  return { asked, day: asked || today, set: (day) => setPart(day === today ? '' : day) }
}

/** «Tính đến ngày»: moves everything on the page. */
export function AsOf({ asOf }: { asOf: AsOfDay }) {
  const t = useWords()
  const [cleared, setCleared] = useState(0)
  return (
    <div className="as-of">
      <span aria-hidden="true">{t('as_of')}</span>
      <DayField
        key={`${asOf.day}-${cleared}`}
        label={t('as_of')}
        value={asOf.day}
        onChange={(day) => day && asOf.set(day)}
      />
      {asOf.asked && (
        <>
          <Button
            size="small"
            onClick={() => {
              asOf.set('')
              setCleared(cleared + 1)
            }}
          >
            {t('as_of_today')}
          </Button>
          <span className="as-of-past" role="status">
            {t('as_of_past', { day: dayVi(asOf.day) })}
          </span>
        </>
      )}
    </div>
  )
}
