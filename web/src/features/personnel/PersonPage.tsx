import './personnel.css'
import { Alert, Button } from 'antd'
import { fileUrl } from '@/api/client'
import { useGet, useMay } from '@/api/hooks'
import { dayVi } from '@/kit/format'
import { Page } from '@/kit/Page'
import { usePersonTabs } from '@/kit/personTabs'
import { Link, useParams } from '@/kit/router'
import { ErrorState, Loading } from '@/kit/states'
import { Tabs } from '@/kit/Tabs'
import { AsOf, useAsOf } from './AsOf'
import { CareerTab } from './CareerTab'
import { DetailTab } from './DetailTab'
import { RatingsTab } from './RatingsTab'
import { Timeline } from './Timeline'
import type { Person, PersonRecord } from './types'
import { useWords } from './words'

/** One person: what stands on the day that is asked about. */
export default function PersonPage() {
  const t = useWords()
  const { id = '' } = useParams()
  const may = useMay()
  const asOf = useAsOf()
  const more = usePersonTabs(id, false)
  const { data, error, refetch } = useGet<PersonRecord>(`/people/${id}`, { day: asOf.asked }, { keepPrevious: true })
  if (!data) return error ? <ErrorState page error={error} onRetry={() => void refetch()} /> : <Loading />
  return (
    <Page
      title={data.name}
      trail={[{ to: 'nhan-su', label: t('people') }]}
      sentence={<PostToday person={data} day={asOf.asked} />}
      actions={
        <>
          <Button href={`/in/nguoi/${id}${asOf.asked && `?day=${asOf.asked}`}`} target="_blank">
            {t('print')}
          </Button>
          {may('registry.read') && <Button href={fileUrl(`/people/${id}/awards.xlsx`)}>{t('awards_excel')}</Button>}
        </>
      }
    >
      {data.same_as && (
        <Alert
          type="warning"
          showIcon
          style={{ marginBottom: 12 }}
          title={t('same_as')}
          action={<Link to={`nhan-su/${data.same_as.id}`}>{t('same_as_open', { name: data.same_as.name })}</Link>}
        />
      )}
      <AsOf asOf={asOf} />
      <Tabs
        label={t('tabs', { name: data.name })}
        tabs={[
          {
            key: 'lich-su',
            label: t('tab_history'),
            content: <Timeline path={`/people/${id}/timeline`} day={asOf.asked} />,
          },
          { key: 'thong-tin', label: t('tab_detail'), content: <DetailTab person={data} /> },
          { key: 'cong-tac', label: t('tab_career'), content: <CareerTab person={data} /> },
          { key: 'xep-loai', label: t('tab_ratings'), content: <RatingsTab person={data} /> },
          ...more,
        ]}
      />
    </Page>
  )
}

/** Position, unit, since when; or that there is none on that day. */
export function PostToday({ person, day }: { person: Person; day: string }) {
  const t = useWords()
  if (!person.unit) return <>{t('no_post')}</>
  return (
    <>
      {person.position}, <Link to={`don-vi/${person.unit.id}${day && `?ngay=${day}`}`}>{person.unit.name}</Link>
      {person.since && `, từ ngày ${dayVi(person.since)}`}
      {person.code && ` · ${t('code').toLowerCase()} ${person.code}`}
    </>
  )
}
