import { Alert } from 'antd'
import { useGet } from '@/api/hooks'
import type { Page } from '@/api/types'
import { Link } from '@/kit/router'
import type { PactBrief } from './types'
import { useWords } from './words'

/** The pact that has this year already. */
export function usePactOf(year: number): PactBrief | undefined {
  const { data } = useGet<Page<PactBrief>>('/pacts')
  return data?.items.find((pact) => pact.year === year)
}

/** Said while a document is read, not only when it is to be confirmed. */
export function YearTaken({ year }: { year: number }) {
  const t = useWords()
  const pact = usePactOf(year)
  if (!pact) return null
  return (
    <Alert
      type="warning"
      showIcon
      style={{ marginBottom: 8 }}
      title={t('year_taken', { year, title: pact.title, state: pact.state_label })}
      description={
        <>
          {t(pact.state === 'draft' ? 'year_taken_draft' : 'year_taken_signed')}{' '}
          <Link to={`/${year}/giao-uoc/chi-tieu`}>{t('year_taken_open', { year })}</Link>
        </>
      }
    />
  )
}
