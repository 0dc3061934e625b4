import { Alert, Button } from 'antd'
import { useState } from 'react'
import { post } from '@/api/client'
import { useCommand, useGet } from '@/api/hooks'
import { NativeSelect } from '@/kit/NativeSelect'
import { ErrorState, Fault, Loading } from '@/kit/states'
import { AskedFields, useAsked } from './AskedFields'
import { AwardLine } from './AwardLine'
import { ratings, scopes } from './codes'
import { yearsFor } from './groups'
import { bodyOf, differingFirst, type Supposition } from './suppose'
import type { Eligibility, Supposed, WhatIf } from './types'
import type { ViewProps } from './view'
import { useWords } from './words'

/** What the law would say if something were otherwise, beside what it says now; only what differs. Nothing is stored. */
export function SupposeView({ path, today }: ViewProps) {
  const t = useWords()
  const asked = useAsked()
  const { data, error, refetch } = useGet<Eligibility>(path, asked.query, { keepPrevious: true })
  const [list, setList] = useState<Supposition[]>([])
  const ask = useCommand((body: Supposed) => post<WhatIf>(`${path}/what-if`, body))
  if (!data) return error ? <ErrorState error={error} onRetry={() => void refetch()} /> : <Loading />
  const years = yearsFor(today, data.year).map((one) => ({ value: String(one), label: String(one) }))
  const nameOf = (award: string) => data.items.find((one) => one.award === award)?.short_name ?? award
  const change = (next: Supposition[]) => {
    setList(next)
    ask.reset()
  }
  return (
    <>
      <p>{t('suppose_text')}</p>
      <div className="row-gap eligibility-asked">
        <AskedFields asked={asked} year={data.year} day={data.received_on} today={today} />
      </div>
      <AddSupposition
        years={years}
        awards={data.items.map((one) => ({ value: one.award, label: one.short_name }))}
        onAdd={(one) => change([...list, one])}
      />
      <section className="panel">
        <h2>{t('suppose_list')}</h2>
        {list.length === 0 && <p className="soft">{t('suppose_none')}</p>}
        <ul className="eligibility-assumed">
          {list.map((one, at) => (
            <li key={`${one.kind}-${one.what}-${one.year}`}>
              {t(`suppose_${one.kind}`)}: {wordsOf(one)} {t('for_year', { year: one.year })}{' '}
              <Button size="small" onClick={() => change(list.filter((_, i) => i !== at))}>
                {t('suppose_drop')}
              </Button>
            </li>
          ))}
        </ul>
        <Button
          type="primary"
          disabled={list.length === 0}
          loading={ask.isPending}
          onClick={() => ask.run(bodyOf(list, String(data.year), data.received_on))}
        >
          {t('suppose_ask')}
        </Button>
        {ask.error && <Fault error={ask.error} />}
      </section>
      {ask.data && <Differences answer={ask.data} />}
    </>
  )

  function wordsOf(one: Supposition) {
    if (one.kind === 'rating') return t(one.what as (typeof ratings)[number])
    if (one.kind === 'initiative') return t(one.what as (typeof scopes)[number])
    return nameOf(one.what)
  }
}

const kinds = ['rating', 'initiative', 'without', 'with'] as const

function AddSupposition({
  years,
  awards,
  onAdd,
}: {
  years: { value: string; label: string }[]
  awards: { value: string; label: string }[]
  onAdd: (one: Supposition) => void
}) {
  const t = useWords()
  const [kind, setKind] = useState<Supposition['kind']>('rating')
  const [what, setWhat] = useState('')
  const [year, setYear] = useState(years[0]?.value ?? '')
  const choices =
    kind === 'rating'
      ? ratings.map((code) => ({ value: code as string, label: t(code) }))
      : kind === 'initiative'
        ? scopes.map((code) => ({ value: code as string, label: t(code) }))
        : awards
  const label = kind === 'rating' ? 'suppose_level' : kind === 'initiative' ? 'suppose_scope' : 'suppose_award'
  return (
    <div className="row-gap eligibility-asked">
      <NativeSelect
        label={t('suppose_kind')}
        value={kind}
        onChange={(next) => {
          setKind(next as Supposition['kind'])
          setWhat('')
        }}
        options={kinds.map((one) => ({ value: one, label: t(`suppose_${one}`) }))}
      />
      <NativeSelect label={t(label)} value={what} onChange={setWhat} options={choices} />
      <NativeSelect label={t('suppose_year')} value={year} onChange={setYear} width={110} options={years} />
      <Button disabled={!what || !year} onClick={() => onAdd({ kind, what, year })}>
        {t('suppose_add')}
      </Button>
    </div>
  )
}

function Differences({ answer }: { answer: WhatIf }) {
  const t = useWords()
  if (answer.items.length === 0) return <Alert type="info" title={t('no_difference')} />
  return (
    <section className="panel" data-differences={answer.items.length}>
      {answer.items.map(({ before, after }) => (
        <div key={after.award} className="eligibility-beside">
          {[differingFirst(before, after), differingFirst(after, before)].map((one, at) => (
            <div key={at === 0 ? 'before' : 'after'}>
              <h3>
                {t(at === 0 ? 'before' : 'after')}:{' '}
                <span className={`tag ${tone(one.verdict)}`}>{one.verdict_label}</span>
              </h3>
              <AwardLine award={one} />
            </div>
          ))}
        </div>
      ))}
    </section>
  )
}

const tone = (verdict: string) => (verdict === 'eligible' ? 'good' : verdict === 'not_eligible' ? 'bad' : 'warn')
