import '@/kit/lookup.css'
import { Button } from 'antd'
import { useState } from 'react'
import { useMay } from '@/api/hooks'
import { numberVi } from '@/kit/format'
import { type Column, ListPage, TextFilter } from '@/kit/ListPage'
import { NativeSelect } from '@/kit/NativeSelect'
import { ButtonLink } from '@/kit/pact/ButtonLink'
import { Link, useNavigate, useQueryPart } from '@/kit/router'
import { Empty } from '@/kit/states'
import { useExport } from '@/kit/useExport'
import { options, scopes, states } from './codes'
import { InitiativeForm } from './InitiativeForm'
import type { Initiative } from './types'
import { useWords } from './words'

/** The register of initiatives. */
export default function InitiativesPage() {
  const t = useWords()
  const may = useMay()
  const navigate = useNavigate()
  const [year, setYear] = useQueryPart('nam')
  const [scope, setScope] = useQueryPart('pham-vi')
  const [state, setState] = useQueryPart('tinh-trang')
  const [adding, setAdding] = useState(false)
  const asked = { year: /^\d{4}$/.test(year) ? year : '', scope, state }
  const filtered = Object.values(asked).some((value) => value !== '')
  const start = may('initiatives.change') && (
    <>
      <ButtonLink to="nhap-du-lieu?loai=initiatives">{t('import')}</ButtonLink>
      <Button type="primary" onClick={() => setAdding(true)}>
        {t('add')}
      </Button>
    </>
  )
  const columns: Column<Initiative>[] = [
    {
      key: 'title',
      title: t('title'),
      sort: 'title',
      render: (one) => (
        <>
          <Link to={`sang-kien/${one.id}`}>{one.title}</Link>
          <div className="look-up-lines">
            {[names(one), one.year, one.scope_label || one.state_label].filter(Boolean).join(' · ')}
          </div>
        </>
      ),
    },
    { key: 'authors', title: t('authors'), render: (one) => names(one) },
    { key: 'year', title: t('year'), sort: 'year', align: 'right', render: (one) => one.year },
    { key: 'state', title: t('state'), render: (one) => one.state_label },
    {
      key: 'scope',
      title: t('scope'),
      render: (one) => one.scope_label || <span className="soft">{t('no_scope')}</span>,
    },
    { key: 'field', title: t('field'), hidden: true, render: (one) => one.field },
  ]
  return (
    <div className="look-up">
      <ListPage<Initiative>
        id="initiatives"
        title={t('initiatives')}
        label={t('initiatives')}
        path="/initiatives"
        query={asked}
        initialSort="-year"
        columns={columns}
        rowKey={(one) => one.id}
        searchHint={t('search_hint')}
        sentence={(answer) =>
          answer && t('sentence', { n: numberVi(answer.total.count), filtered: filtered ? t('filtered') : '' })
        }
        actions={start}
        filters={
          <>
            <TextFilter value={year} onChange={setYear} hint={t('all_years')} width={90} />
            <NativeSelect
              label={t('scope')}
              all={t('all_scopes')}
              value={scope}
              onChange={setScope}
              options={options(t, scopes)}
            />
            <NativeSelect
              label={t('state')}
              all={t('all_states')}
              value={state}
              onChange={setState}
              options={options(t, states)}
            />
          </>
        }
        onClearFilters={() => {
          setYear('')
          setScope('')
          setState('')
        }}
        exportPath={useExport('initiatives')}
        empty={<Empty text={t('empty')}>{start}</Empty>}
        onOpen={(one) => navigate(`sang-kien/${one.id}`)}
      >
        {adding && <InitiativeForm onClose={() => setAdding(false)} />}
      </ListPage>
    </div>
  )
}

const names = (one: Initiative) => one.authors.map(({ name }) => name).join(', ')
