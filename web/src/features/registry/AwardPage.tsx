import './registry.css'
import { Button } from 'antd'
import { useState } from 'react'
import { useGet, useMay } from '@/api/hooks'
import { dayVi, instantVi } from '@/kit/format'
import { Page } from '@/kit/Page'
import { partialDayVi } from '@/kit/partialDay'
import { Link, useParams } from '@/kit/router'
import { ErrorState, Loading } from '@/kit/states'
import { decisionLine } from './award'
import { AwardName } from './AwardName'
import { CorrectAward } from './CorrectAward'
import { StandingDialog } from './StandingDialog'
import type { AwardChange, AwardRecord } from './types'
import { useWords } from './words'

/** One award: what stands, and everything that was changed about it. */
export default function AwardPage() {
  const t = useWords()
  const may = useMay()
  const { id = '' } = useParams()
  const { data, error, refetch } = useGet<AwardRecord>(`/awards/${id}`)
  const [open, setOpen] = useState<'correct' | 'cancel' | 'restore' | null>(null)
  if (!data) return error ? <ErrorState page error={error} onRetry={() => void refetch()} /> : <Loading />
  const can = (what: string) => data.may.includes(what)
  const fact = (label: string, value: string) =>
    value && (
      <>
        <dt>{label}</dt>
        <dd>{value}</dd>
      </>
    )
  return (
    <Page
      title={data.name}
      trail={may('registry.read') ? [{ to: 'khen-thuong', label: t('awards') }] : undefined}
      sentence={
        <>
          <AwardName award={data} />
          {data.years && `, ${data.years}`}
        </>
      }
      actions={
        <>
          {can('cancel') && <Button onClick={() => setOpen('cancel')}>{t('cancel')}</Button>}
          {can('restore') && <Button onClick={() => setOpen('restore')}>{t('restore')}</Button>}
          {can('correct') && (
            <Button type="primary" onClick={() => setOpen('correct')}>
              {t('correct')}
            </Button>
          )}
        </>
      }
    >
      <section className="panel">
        <h2>{t('facts')}</h2>
        <dl className="facts">
          <dt>{t('holder')}</dt>
          <dd>
            {data.person ? (
              <Link to={`nhan-su/${data.person}`}>{data.name}</Link>
            ) : data.unit && data.holder_kind === 'unit' ? (
              <Link to={`don-vi/${data.unit}`}>{data.name}</Link>
            ) : (
              data.name
            )}
            <span className="soft"> · {data.holder_kind_label}</span>
          </dd>
          {fact(t('birth'), partialDayVi(data.birth))}
          {fact(t('position'), data.position)}
          {data.unit_name && (
            <>
              <dt>{t('unit_then')}</dt>
              <dd>
                {data.unit && data.holder_kind !== 'unit' ? (
                  <Link to={`don-vi/${data.unit}${data.day?.length === 10 ? `?ngay=${data.day}` : ''}`}>
                    {data.unit_name}
                  </Link>
                ) : (
                  data.unit_name
                )}
              </dd>
            </>
          )}
          {fact(t('award'), data.award_label)}
          {fact(t('kind'), data.award_kind_label)}
          {fact(t('years'), data.years)}
          {fact(t('decision'), decisionLine(data))}
          {fact(t('level'), data.level_label)}
          {fact(t('track'), data.track_label)}
          {fact(t('basis'), data.basis)}
          {fact(t('initiative'), data.initiative)}
          {fact(t('note'), data.note)}
          {fact(t('status'), data.status_label)}
          <dt>{t('recorded')}</dt>
          <dd>
            {instantVi(data.recorded_at)}
            {data.batch && may('registry.change') && (
              <>
                , <Link to={`nhap-du-lieu/${data.batch}`}>{t('from_import')}</Link>
              </>
            )}
          </dd>
        </dl>
      </section>
      <section className="panel">
        <h2>{t('changes')}</h2>
        {data.changes.length === 0 && <p className="soft">{t('changes_none')}</p>}
        {[...data.changes].reverse().map((change) => (
          <Change key={change.at + change.kind} change={change} />
        ))}
      </section>
      {open === 'correct' && <CorrectAward award={data} onClose={() => setOpen(null)} />}
      {(open === 'cancel' || open === 'restore') && (
        <StandingDialog award={data} what={open} onClose={() => setOpen(null)} />
      )}
    </Page>
  )
}

function Change({ change }: { change: AwardChange }) {
  const t = useWords()
  return (
    <div className="change">
      <strong>{change.label}</strong>{' '}
      {change.kind !== 'correct' && <span className="soft">{t('change_from', { day: dayVi(change.day) })}</span>}
      {change.fields.length > 0 && (
        <ul>
          {change.fields.map((one) => (
            <li key={one.field}>
              {one.label}: <del>{one.before || t('blank')}</del> → <ins>{one.after || t('blank')}</ins>
            </li>
          ))}
        </ul>
      )}
      <div>{[change.ground, change.paper].filter(Boolean).join(' · ')}</div>
      <div className="soft">{t('change_by', { by: change.by, at: instantVi(change.at) })}</div>
    </div>
  )
}
