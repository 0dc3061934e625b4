import '@/kit/lookup.css'
import { Button } from 'antd'
import { useState } from 'react'
import { useMay } from '@/api/hooks'
import { capital, dayVi, numberVi } from '@/kit/format'
import { type Column, ListPage } from '@/kit/ListPage'
import { NativeSelect } from '@/kit/NativeSelect'
import { ButtonLink } from '@/kit/pact/ButtonLink'
import { Link, useNavigate, useQueryPart, useUnit } from '@/kit/router'
import { Empty } from '@/kit/states'
import { useExport } from '@/kit/useExport'
import { useUnits, UnitSelect } from '@/kit/UnitSelect'
import { AddPerson } from './AddPerson'
import { staffKinds } from './codes'
import type { Person } from './types'
import { useWords } from './words'

/** Everybody of the agency, found while typing. */
export default function PeoplePage() {
  const t = useWords()
  const may = useMay()
  const navigate = useNavigate()
  const scope = useUnit()
  const [chosenUnit, setUnit] = useQueryPart('don-vi')
  const [state, setState] = useQueryPart('tinh-trang', 'in_post')
  const [kind, setKind] = useQueryPart('loai')
  const [leads, setLeads] = useQueryPart('lanh-dao')
  const [adding, setAdding] = useState(false)
  const careers = useExport('careers')
  const unit = chosenUnit || scope || ''
  const scopeName = useUnits().find(({ id }) => id === scope)?.name
  const filtered = unit !== '' || state !== 'in_post' || kind !== '' || leads !== ''
  const canChange = may('people.change')
  const start = canChange && (
    <>
      <ButtonLink to="nhap-du-lieu?loai=people">{t('import_people')}</ButtonLink>
      <Button type="primary" onClick={() => setAdding(true)}>
        {t('add_person')}
      </Button>
    </>
  )
  return (
    <div className="look-up">
      <ListPage<Person>
        id="people"
        title={t('people')}
        label={t('people')}
        path="/people"
        query={{ unit, state, kind, leads }}
        initialSort="name"
        columns={personColumns(t)}
        rowKey={(person) => person.id}
        searchHint={t('search_hint')}
        sentence={(answer) =>
          answer &&
          t('people_sentence', {
            n: (answer.total.exact ? '' : 'Hơn ') + numberVi(answer.total.count),
            filtered: filtered ? t('people_filtered') : '',
          })
        }
        actions={
          <>
            {canChange && <Link to="nhan-su/trung">{t('duplicates')}</Link>}
            {may('ratings.change') && <Link to="nhan-su/xep-loai">{t('cap')}</Link>}
            {start}
          </>
        }
        filters={
          <>
            <UnitSelect
              label={t('unit')}
              all={scopeName ?? t('all_units')}
              value={unit === scope ? '' : unit}
              onChange={setUnit}
              width={200}
            />
            <NativeSelect
              label={t('state')}
              value={state}
              onChange={setState}
              options={(['in_post', 'left'] as const)
                .map((one) => ({ value: one as string, label: t(one) }))
                .concat({ value: 'all', label: t('everybody') })}
            />
            <NativeSelect
              label={t('staff_kind')}
              all={t('all_kinds')}
              value={kind}
              onChange={setKind}
              options={staffKinds.map((one) => ({ value: one, label: t(one) }))}
            />
            <NativeSelect
              label={t('leads')}
              all={t('everybody_leads')}
              value={leads}
              onChange={setLeads}
              options={[{ value: '1', label: t('only_leads') }]}
              width={180}
            />
          </>
        }
        onClearFilters={() => {
          setUnit('')
          setState('in_post')
          setKind('')
          setLeads('')
        }}
        exportPath={useExport('people')}
        alsoExports={careers ? [{ path: careers, label: t('export_careers') }] : undefined}
        empty={<Empty text={t('people_empty')}>{start}</Empty>}
        onOpen={(person) => navigate(`nhan-su/${person.id}`)}
      >
        {adding && <AddPerson onClose={() => setAdding(false)} />}
      </ListPage>
    </div>
  )
}

/** The columns of a list of people; `day` goes on into the page of each. */
export function personColumns(t: ReturnType<typeof useWords>, day = ''): Column<Person>[] {
  return [
    {
      key: 'name',
      title: t('name'),
      sort: 'name',
      render: (person) => (
        <>
          <Link to={`nhan-su/${person.id}${day && `?ngay=${day}`}`}>{person.name}</Link>
          {person.leads && <span className="tag gap">{t('leads_tag')}</span>}
          <div className="look-up-lines">{[person.position, person.unit?.name].filter(Boolean).join(', ')}</div>
        </>
      ),
    },
    { key: 'unit', title: t('unit'), render: (person) => person.unit?.name },
    { key: 'position', title: t('position'), render: (person) => person.position },
    { key: 'kind', title: t('staff_kind'), render: (person) => capital(person.staff_kind_label) },
    { key: 'since', title: t('since'), align: 'right', render: (person) => dayVi(person.since) },
    { key: 'birth', title: t('birth_year'), align: 'right', render: (person) => person.birth_year },
    { key: 'code', title: t('code'), sort: 'code', hidden: true, render: (person) => person.code },
  ]
}
