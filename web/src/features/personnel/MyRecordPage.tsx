import './personnel.css'
import { useGet } from '@/api/hooks'
import { Page } from '@/kit/Page'
import { usePersonTabs } from '@/kit/personTabs'
import { Empty, ErrorState, Loading } from '@/kit/states'
import { Tabs } from '@/kit/Tabs'
import { CareerTab } from './CareerTab'
import { DetailTab } from './DetailTab'
import { PostToday } from './PersonPage'
import { RatingsTab } from './RatingsTab'
import { Timeline } from './Timeline'
import type { PersonRecord } from './types'
import { useWords } from './words'

/** What the agency has written down about whoever is signed in. To look at, good on a phone. */
export default function MyRecordPage() {
  const t = useWords()
  const { data, error, refetch } = useGet<PersonRecord>('/me/record')
  const more = usePersonTabs(data?.id ?? '', true)
  if (error?.status === 404)
    return (
      <Page title={t('own')}>
        <Empty text={error.message} />
      </Page>
    )
  if (!data) return error ? <ErrorState page error={error} onRetry={() => void refetch()} /> : <Loading />
  const own: PersonRecord = { ...data, may: [] } // nobody changes their own record here
  return (
    <Page title={t('own')} sentence={t('own_sentence')}>
      <div className="panel">
        <strong style={{ fontSize: 17 }}>{data.name}</strong>
        <div>
          <PostToday person={data} day="" />
        </div>
      </div>
      <Tabs
        label={t('tabs', { name: data.name })}
        tabs={[
          { key: 'lich-su', label: t('tab_history'), content: <Timeline path="/me/record/timeline" day="" /> },
          { key: 'thong-tin', label: t('tab_detail'), content: <DetailTab person={own} /> },
          { key: 'cong-tac', label: t('tab_career'), content: <CareerTab person={own} /> },
          { key: 'xep-loai', label: t('tab_ratings'), content: <RatingsTab person={own} /> },
          ...more,
        ]}
      />
    </Page>
  )
}
