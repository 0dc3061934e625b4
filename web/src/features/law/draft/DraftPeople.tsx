import { Alert } from 'antd'
import { useState } from 'react'
import { useGet } from '@/api/hooks'
import type { Id } from '@/api/types'
import { askedColumns, useYearAsked, YearAsked } from '@/kit/askedOfLaw'
import { dayVi, numberVi } from '@/kit/format'
import { type Column, List } from '@/kit/ListPage'
import { AskedStart, type Begun, LongJob } from '@/kit/LongJob'
import { NativeSelect } from '@/kit/NativeSelect'
import { useQueryPart } from '@/kit/router'
import { Empty } from '@/kit/states'
import { UnitSelect } from '@/kit/UnitSelect'
import type { EffectRow, Effects, LawDraft } from './types'
import { useDraftWords } from './words'

/** Everybody asked by both laws: a job, then its table. The address keeps the job, so that a reload shows it. */
export function DraftPeople({ data }: { data: LawDraft }) {
  const t = useDraftWords()
  const asked = useYearAsked()
  const [job, setJob] = useQueryPart('lan')
  const [begun, setBegun] = useState<Begun | null>(null)
  return (
    <>
      <p className="soft">{t('people_text')}</p>
      <LongJob<Effects>
        job={begun}
        onJob={setBegun}
        title={t('running')}
        onDone={(_, id) => setJob(id)}
        start={
          <AskedStart
            path={`/law/drafts/${data.draft.id}/effects`}
            body={asked.body}
            run={t('run')}
            className="draft-asked"
            onBegun={setBegun}
          >
            <YearAsked
              asked={asked}
              last={asked.thisYear + 1}
              words={{ year: t('year'), received_on: t('received_on') }}
            />
          </AskedStart>
        }
      >
        {job && <Result key={job} job={job} revision={data.draft.revision} />}
      </LongJob>
    </>
  )
}

function Result({ job, revision }: { job: Id; revision: number }) {
  const t = useDraftWords()
  const [award, setAward] = useQueryPart('khen')
  const [effect, setEffect] = useQueryPart('muc')
  const [unit, setUnit] = useQueryPart('don-vi')
  const { data, error } = useGet<Effects>(`/law/effects/${job}`)
  if (error) return <Alert type="info" showIcon title={t('gone')} />
  if (!data) return null
  const told = {
    touched: numberVi(data.touched),
    people: numberVi(data.people),
    day: dayVi(data.received_on),
    year: data.year,
  }
  if (data.touched === 0) return <Alert type="success" showIcon title={t('nobody', told)} />
  return (
    <>
      {data.revision !== revision && (
        <Alert type="warning" showIcon title={t('older', { n: numberVi(data.revision) })} />
      )}
      <p>
        <strong>{t('people_sentence', told)}</strong>
      </p>
      <List<EffectRow>
        id="law-draft-people"
        label={t('people_list')}
        path={`/law/effects/${job}/rows`}
        exportPath={`/law/effects/${job}/rows.xlsx`}
        query={{ award, effect, unit }}
        onClearFilters={() => {
          setAward('')
          setEffect('')
          setUnit('')
        }}
        initialSort="effect"
        searchHint={t('people_hint')}
        columns={columns(t, data)}
        rowKey={(row) => `${row.person}-${row.award}`}
        empty={<Empty text={t('people_none')} />}
        filters={
          <>
            <NativeSelect
              label={t('award')}
              value={award}
              onChange={setAward}
              all={t('all_awards')}
              options={data.counts.map((one) => ({ value: one.award, label: one.name }))}
            />
            <NativeSelect
              label={t('effect')}
              value={effect}
              onChange={setEffect}
              all={t('all_effects')}
              options={(['gained', 'lost', 'other'] as const).map((one) => ({ value: one, label: t(one) }))}
            />
            <UnitSelect label={t('unit')} value={unit} onChange={setUnit} all={t('all_units')} width={220} />
          </>
        }
      />
    </>
  )
}

function columns(t: ReturnType<typeof useDraftWords>, data: Effects): Column<EffectRow>[] {
  return [
    ...askedColumns<EffectRow>({ name: t('person'), unit: t('unit'), award: t('award') }, data),
    {
      key: 'effect',
      title: t('effect'),
      sort: 'effect',
      render: (row) => <span data-effect={row.effect}>{row.effect_label}</span>,
    },
    { key: 'before', title: t('before'), render: (row) => row.before },
    { key: 'after', title: t('after'), render: (row) => row.after },
    { key: 'reason', title: t('reason'), render: (row) => <div className="draft-reason">{row.reason}</div> },
    { key: 'cite', title: t('cite'), hidden: true, render: (row) => row.citation },
  ]
}
