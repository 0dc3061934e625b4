import './personnel.css'
import '@/kit/lookup.css'
import { useGet, useMe } from '@/api/hooks'
import type { Named } from '@/api/types'
import { type Column, DataTable } from '@/kit/DataTable'
import { capital, dayVi, numberVi } from '@/kit/format'
import { List } from '@/kit/ListPage'
import { Page } from '@/kit/Page'
import { useUnitTabs } from '@/kit/personTabs'
import { Link, useNavigate, useParams } from '@/kit/router'
import { Empty, ErrorState, Loading } from '@/kit/states'
import { Tabs } from '@/kit/Tabs'
import { AsOf, type AsOfDay, useAsOf } from './AsOf'
import { personColumns } from './PeoplePage'
import { Timeline } from './Timeline'
import type { Person, UnitFact, UnitRecord } from './types'
import { UnitRatings } from './UnitRatings'
import { useUnitWords } from './unitWords'
import { useWords } from './words'

/** One unit on a day: its history, who is in it, what it was called and where it stood. */
export default function UnitPage() {
  const t = useUnitWords()
  const { id = '' } = useParams()
  const asOf = useAsOf()
  const more = useUnitTabs(id)
  const { data, error, refetch } = useGet<UnitRecord>(`/units/${id}`, { day: asOf.asked }, { keepPrevious: true })
  if (!data) return error ? <ErrorState page error={error} onRetry={() => void refetch()} /> : <Loading />
  return (
    <Page
      title={data.name}
      trail={[{ to: 'don-vi', label: t('units') }]}
      sentence={t('unit_sentence', { kind: capital(data.kind_label), code: data.code, people: numberVi(data.people) })}
    >
      <AsOf asOf={asOf} />
      {!data.stands && (
        <p className="as-of-past" role="status">
          {t('not_standing', { day: dayVi(asOf.day) })}
        </p>
      )}
      <Followed label={t('before')} units={data.before} />
      <Followed label={t('after')} units={data.after} />
      <Tabs
        label={t('tabs', { name: data.name })}
        tabs={[
          {
            key: 'lich-su',
            label: t('tab_history'),
            content: <Timeline path={`/units/${id}/timeline`} day={asOf.asked} />,
          },
          { key: 'nhan-su', label: t('tab_people'), content: <UnitPeople unit={data} asOf={asOf} /> },
          { key: 'xep-loai', label: t('tab_ratings'), content: <UnitRatings unit={data} /> },
          { key: 'ten', label: t('tab_facts'), content: <Facts unit={data} /> },
          ...more,
        ]}
      />
    </Page>
  )
}

function Followed({ label, units }: { label: string; units: Named[] }) {
  if (units.length === 0) return null
  return (
    <p>
      <span className="soft">{label}: </span>
      {units.map((unit, i) => (
        <span key={unit.id}>
          {i > 0 && ', '}
          <Link to={`don-vi/${unit.id}`}>{unit.name}</Link>
        </span>
      ))}
    </p>
  )
}

function UnitPeople({ unit, asOf }: { unit: UnitRecord; asOf: AsOfDay }) {
  const t = useUnitWords()
  const words = useWords()
  const navigate = useNavigate()
  const tail = asOf.asked && `?ngay=${asOf.asked}`
  return (
    <div className="look-up">
      <List<Person>
        id="unit-people"
        path="/people"
        always={{ unit: unit.id, day: asOf.day }}
        columns={personColumns(words, asOf.asked)}
        rowKey={(person) => person.id}
        label={t('tab_people')}
        initialSort="name"
        searchHint={words('search_hint')}
        empty={<Empty text={t('people_none', { day: dayVi(asOf.day) })} />}
        onOpen={(person) => navigate(`nhan-su/${person.id}${tail}`)}
      />
    </div>
  )
}

function Facts({ unit }: { unit: UnitRecord }) {
  const t = useUnitWords()
  const { today } = useMe()
  const columns: Column<UnitFact>[] = [
    { key: 'name', title: t('name'), render: (fact) => fact.name },
    { key: 'kind', title: t('kind'), render: (fact) => capital(fact.kind_label) },
    {
      key: 'parent',
      title: t('parent'),
      render: (fact) =>
        fact.parent ? (
          <Link to={`don-vi/${fact.parent.id}?ngay=${fact.from}`}>{fact.parent.name}</Link>
        ) : (
          t('no_parent')
        ),
    },
    {
      key: 'span',
      title: t('since'),
      render: (fact) => `${dayVi(fact.from)} – ${!fact.to || fact.to >= today ? t('until_now') : dayVi(fact.to)}`,
    },
  ]
  return (
    <div className="table-box" tabIndex={0} role="region" aria-label={t('tab_facts')}>
      <DataTable label={t('tab_facts')} columns={columns} rows={unit.facts} rowKey={(fact) => fact.from} />
    </div>
  )
}
