import './screening.css'
import { Alert } from 'antd'
import { useState } from 'react'
import { useGet } from '@/api/hooks'
import type { Id, Page as Answer } from '@/api/types'
import { askedColumns, useYearAsked, YearAsked } from '@/kit/askedOfLaw'
import { dayVi, numberVi } from '@/kit/format'
import { type Column, List } from '@/kit/ListPage'
import { AskedStart, type Begun, LongJob } from '@/kit/LongJob'
import { NativeSelect } from '@/kit/NativeSelect'
import { Page } from '@/kit/Page'
import { useQueryPart } from '@/kit/router'
import { Empty } from '@/kit/states'
import { UnitSelect } from '@/kit/UnitSelect'
import { Counts } from './Counts'
import { RatioBar } from './RatioBar'
import type { Screening, ScreeningRow } from './types'
import { useWords } from './words'

const states = ['eligible', 'close', 'needs_human_judgement', 'not_eligible'] as const

interface AwardLine {
  code: string
  name: string
  holders: string
}

/** A year asked of everybody one may see: a job, then its table. The address keeps the job, so that a reload shows it. */
export default function ScreeningPage() {
  const t = useWords()
  const asked = useYearAsked()
  const [award, setAward] = useState('')
  const [unit, setUnit] = useState<Id>('')
  const [job, setJob] = useQueryPart('lan')
  const [begun, setBegun] = useState<Begun | null>(null)
  const awards = useGet<Answer<AwardLine>>('/law/awards', { limit: 200, sort: 'name' }).data?.items ?? []
  return (
    <Page title={t('title')} sentence={t('intro')}>
      <LongJob<Screening>
        job={begun}
        onJob={setBegun}
        title={t('running')}
        onDone={(_, id) => setJob(id)}
        start={
          <AskedStart
            path="/screenings"
            body={{ ...asked.body, awards: award ? [award] : [], unit: unit || undefined, after: job || undefined }}
            run={t('run')}
            className="screening-asked"
            onBegun={setBegun}
          >
            <YearAsked asked={asked} last={asked.thisYear} words={{ year: t('year'), received_on: t('received_on') }} />
            <NativeSelect
              label={t('award')}
              value={award}
              onChange={setAward}
              all={t('all_awards')}
              width={240}
              options={awards
                .filter((one) => one.holders.includes('cá nhân'))
                .map((one) => ({ value: one.code, label: one.name }))}
            />
            <UnitSelect label={t('unit')} value={unit} onChange={setUnit} all={t('all_units')} width={220} />
          </AskedStart>
        }
      >
        {job && <Result key={job} job={job} unit={unit} />}
      </LongJob>
    </Page>
  )
}

function Result({ job, unit }: { job: Id; unit: Id }) {
  const t = useWords()
  const [award, setAward] = useQueryPart('khen')
  const [state, setState] = useQueryPart('muc')
  const [last, setLast] = useQueryPart('tham-khao')
  const { data, error } = useGet<Screening>(`/screenings/${job}`)
  if (error) return <Alert type="info" showIcon title={t('gone')} />
  if (!data) return null
  const choices = states.map((one) => ({ value: one, label: t(one) }))
  return (
    <>
      <p className="soft">
        {t('sentence', { people: numberVi(data.people), year: data.year, day: dayVi(data.received_on) })} {data.regime}
        {data.unit_name && ` · ${data.unit_name}`}
        {typeof data.asked_again === 'number' &&
          ` · ${data.asked_again === 0 ? t('asked_nobody') : t('asked_again', { people: numberVi(data.asked_again) })}`}
      </p>
      {data.last_day && (
        <Alert
          type="warning"
          showIcon
          className="screening-note"
          title={t('not_loaded', { day: dayVi(data.last_day) })}
        />
      )}
      <Counts
        screening={data}
        onChoose={(of, part) => {
          setAward(of)
          setState(part.startsWith('last_') ? '' : part)
          setLast(part.startsWith('last_') ? part.slice('last_'.length) : '')
        }}
      />
      <List<ScreeningRow>
        id="screening"
        label={t('list')}
        path={`/screenings/${job}/rows`}
        exportPath={`/screenings/${job}/rows.xlsx`}
        query={{ award, state, last }}
        onClearFilters={() => {
          setAward('')
          setState('')
          setLast('')
        }}
        initialSort="state"
        searchHint={t('search_hint')}
        columns={columns(t, data)}
        rowKey={(row) => `${row.person}-${row.award}`}
        empty={<Empty text={t('none')} />}
        bulk={(rows) => <RatioBar rows={rows} screening={data} unit={unit} />}
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
              label={t('state')}
              value={state}
              onChange={setState}
              all={t('all_states')}
              options={choices}
            />
            {data.last_day && (
              <NativeSelect label={t('last')} value={last} onChange={setLast} all={t('all_last')} options={choices} />
            )}
          </>
        }
      />
    </>
  )
}

const marks: Record<string, string> = { eligible: '✓', close: '◔', needs_human_judgement: '?', not_eligible: '–' }

function columns(t: ReturnType<typeof useWords>, data: Screening): Column<ScreeningRow>[] {
  const mark = (state: string, label: string) => (
    <span className="screening-state" data-state={state}>
      <span aria-hidden="true">{marks[state]}</span> {label}
    </span>
  )
  const all: Column<ScreeningRow>[] = [
    ...askedColumns<ScreeningRow>({ name: t('name'), unit: t('unit'), award: t('award') }, data),
    {
      key: 'state',
      title: t('state'),
      sort: 'state',
      render: (row) => (
        <>
          {mark(row.state, row.state_label)} {row.hold && <span className="tag">{t('hold')}</span>}
        </>
      ),
    },
  ]
  if (data.last_day)
    all.push({ key: 'last', title: t('last'), render: (row) => row.last_state && mark(row.last_state, row.last_label) })
  all.push(
    { key: 'missing', title: t('missing'), render: (row) => <div className="screening-missing">{row.missing}</div> },
    { key: 'cite', title: t('cite'), hidden: true, render: (row) => row.citation },
  )
  return all
}
