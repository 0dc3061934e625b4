import { Alert, Button } from 'antd'
import { useState } from 'react'
import { post } from '@/api/client'
import { useCommand } from '@/api/hooks'
import type { Id } from '@/api/types'
import { ErrorState } from '@/kit/states'
import type { Ratio, Screening, ScreeningRow } from './types'
import { useWords } from './words'

interface Props {
  rows: ScreeningRow[]
  screening: Screening
  unit: Id
}

/** The chosen people of one award as a share: against the law's cap, and apart from it the agency's own target. */
export function RatioBar({ rows, screening, unit }: Props) {
  const t = useWords()
  const [told, setTold] = useState<Ratio>()
  const awards = new Set(rows.map((row) => row.award))
  const ask = useCommand(
    () =>
      post<Ratio>('/screenings/ratio', {
        award: rows[0]?.award,
        year: screening.year,
        received_on: screening.received_on,
        people: rows.map((row) => row.person),
        unit: unit || undefined,
      }),
    { onDone: setTold },
  )
  if (awards.size !== 1) return <span className="soft">{t('ratio_one')}</span>
  return (
    <>
      <Button size="small" type="primary" loading={ask.isPending} onClick={() => ask.run(undefined)}>
        {t('ratio')}
      </Button>
      {ask.error && <ErrorState error={ask.error} />}
      {told && told.part === rows.length && (
        <Alert
          role="status"
          showIcon
          type={told.over_by ? (told.warns_only ? 'warning' : 'error') : 'info'}
          title={told.over_by ? t('ratio_over') : t('ratio_told')}
          description={
            <>
              <div>{told.text}</div>
              {told.own_text && <div>{told.own_text}</div>}
            </>
          }
        />
      )}
    </>
  )
}
