import './personnel.css'
import '@/kit/lookup.css'
import { Button } from 'antd'
import { useState } from 'react'
import { fileUrl } from '@/api/client'
import { useGet, useMay, useMe } from '@/api/hooks'
import type { Day, Id } from '@/api/types'
import { type Column, DataTable } from '@/kit/DataTable'
import { capital, dayVi, numberVi } from '@/kit/format'
import { TextFilter } from '@/kit/ListPage'
import { Page } from '@/kit/Page'
import { ButtonLink } from '@/kit/pact/ButtonLink'
import { Link, useQueryPart } from '@/kit/router'
import { Empty, ErrorState, Loading } from '@/kit/states'
import type { Placed } from '@/kit/units'
import { useExport } from '@/kit/useExport'
import { AsOf, useAsOf } from './AsOf'
import { DaySlider } from './DaySlider'
import type { Succession, TreeUnit } from './types'
import { shownUnits } from './unitTree'
import { useUnitWords } from './unitWords'

/** The organisation as a tree, on any day. */
export default function UnitsPage() {
  const t = useUnitWords()
  const may = useMay()
  const { today } = useMe()
  const asOf = useAsOf()
  const [words, setWords] = useQueryPart('q')
  const [closed, setClosed] = useState<Set<Id>>(new Set())
  const { data, error, isPlaceholderData, refetch } = useGet<{ day: Day; units: TreeUnit[] }>(
    '/units/tree',
    { day: asOf.day },
    { keepPrevious: true },
  )
  const successions = useGet<{ items: Succession[] }>('/units/successions').data?.items ?? []
  const marks = successions.filter(({ undone }) => !undone).map(({ day }) => day)
  const units = data?.units ?? []
  const canChange = may('units.change')
  const exported = useExport('units')
  const fold = (id: Id) => {
    const next = new Set(closed)
    if (!next.delete(id)) next.add(id)
    setClosed(next)
  }
  const columns: Column<Placed<TreeUnit>>[] = [
    {
      key: 'name',
      title: t('name'),
      render: (unit) => (
        <div className="unit-name" style={{ paddingLeft: unit.depth * 22 }}>
          {unit.hasBelow ? (
            <button
              type="button"
              className="unit-fold"
              aria-expanded={!closed.has(unit.id)}
              aria-label={t(closed.has(unit.id) ? 'open_below' : 'close_below', { name: unit.name })}
              onClick={() => fold(unit.id)}
            >
              {closed.has(unit.id) ? '▸' : '▾'}
            </button>
          ) : (
            <span style={{ width: 22, flex: 'none' }} />
          )}
          <span>
            <Link to={`don-vi/${unit.id}${asOf.asked && `?ngay=${asOf.asked}`}`}>{unit.name}</Link>
            <span className="look-up-lines">
              {capital(unit.kind_label)}, {numberVi(unit.people)} {t('tab_people').toLowerCase()}
            </span>
          </span>
        </div>
      ),
    },
    { key: 'kind', title: t('kind'), render: (unit) => capital(unit.kind_label) },
    { key: 'people', title: t('people'), align: 'right', render: (unit) => numberVi(unit.people) },
    { key: 'leads', title: t('leads'), align: 'right', render: (unit) => numberVi(unit.leads) },
    { key: 'code', title: t('code'), render: (unit) => unit.code },
    { key: 'from', title: t('since'), align: 'right', render: (unit) => dayVi(unit.from) },
  ]
  const last = [today, ...marks].reduce((a, b) => (a > b ? a : b))
  return (
    <Page
      title={t('units')}
      sentence={
        data &&
        t('units_sentence', {
          units: numberVi(units.length),
          people: numberVi(units.reduce((sum, unit) => sum + unit.people, 0)),
          day: dayVi(asOf.day),
        })
      }
      actions={
        <>
          <Link to="don-vi/thay-doi">{t('arranged')}</Link>
          {exported && <Button href={fileUrl(exported, { day: asOf.asked, q: words })}>{t('export_units')}</Button>}
          {canChange && <ButtonLink to="nhap-du-lieu?loai=units">{t('import_units')}</ButtonLink>}
          {canChange && (
            <ButtonLink type="primary" to="don-vi/thay-doi/moi">
              {t('arrange')}
            </ButtonLink>
          )}
        </>
      }
    >
      <div className="row-gap" style={{ alignItems: 'flex-start' }}>
        <AsOf asOf={asOf} />
        <DaySlider asOf={asOf} first={firstDay(units, marks, today)} last={last} marks={marks} />
      </div>
      <div className="table-tools">
        <TextFilter value={words} onChange={setWords} hint={t('find_unit')} width={240} />
      </div>
      {!data ? (
        error ? (
          <ErrorState error={error} onRetry={() => void refetch()} />
        ) : (
          <Loading />
        )
      ) : units.length === 0 ? (
        <Empty text={t('units_empty')}>
          {canChange && <ButtonLink to="nhap-du-lieu?loai=units">{t('import_units')}</ButtonLink>}
        </Empty>
      ) : (
        <div className="table-box look-up" tabIndex={0} role="region" aria-label={t('units')}>
          <DataTable
            label={t('units')}
            columns={columns}
            rows={shownUnits(units, closed, words)}
            rowKey={(unit) => unit.id}
            old={isPlaceholderData}
          />
        </div>
      )}
    </Page>
  )
}

/** Where the slider begins: a year before the first change that is known, else ten years ago. */
function firstDay(units: TreeUnit[], marks: Day[], today: Day): Day {
  const known = [...marks, ...units.map(({ from }) => from)].filter((day) => day > '1945')
  const first = known.reduce((a, b) => (a < b ? a : b), today)
  const year = Number(first.slice(0, 4)) - 1
  return `${Math.min(year, Number(today.slice(0, 4)) - 3)}-01-01`
}
