import '@/kit/lookup.css'
import './registry.css'
import { Button } from 'antd'
import { useState } from 'react'
import { useGet, useMay } from '@/api/hooks'
import { numberVi } from '@/kit/format'
import { type Column, ListPage, TextFilter } from '@/kit/ListPage'
import { NativeSelect } from '@/kit/NativeSelect'
import { ButtonLink } from '@/kit/pact/ButtonLink'
import { Link, useNavigate, useQueryPart, useUnit } from '@/kit/router'
import { Empty } from '@/kit/states'
import { useExport } from '@/kit/useExport'
import { UnitSelect, useUnits } from '@/kit/UnitSelect'
import { AddAward } from './AddAward'
import { awardsFor, dayLine, decisionLine } from './award'
import { AwardName } from './AwardName'
import { holderKinds, levels, options, statuses } from './codes'
import { SavedFilters } from './SavedFilters'
import type { Award, CatalogueAward } from './types'
import { useWords } from './words'

/** The registry: who received what, by which decision. */
export default function AwardsPage() {
  const t = useWords()
  const may = useMay()
  const navigate = useNavigate()
  const scope = useUnit()
  const scopeName = useUnits().find(({ id }) => id === scope)?.name
  const [q] = useQueryPart('q')
  const [holder, setHolder] = useQueryPart('doi-tuong')
  const [kind, setKind] = useQueryPart('loai')
  const [award, setAward] = useQueryPart('danh-hieu')
  const [year, setYear] = useQueryPart('nam')
  const [level, setLevel] = useQueryPart('cap')
  const [status, setStatus] = useQueryPart('trang-thai')
  const [chosenUnit, setUnit] = useQueryPart('don-vi')
  const [adding, setAdding] = useState(false)
  const unit = chosenUnit || scope || ''
  const catalogue = useGet<{ awards: CatalogueAward[] }>('/awards/catalogue').data?.awards ?? []
  const filter = { q, holder, kind, award, year: /^\d{4}$/.test(year) ? year : '', level, status, unit }
  const filtered = Object.values(filter).some((value) => value !== '')
  const start = may('registry.change') && (
    <>
      <ButtonLink to="nhap-du-lieu?loai=awards">{t('import_awards')}</ButtonLink>
      <ButtonLink to="khen-thuong/quyet-dinh">{t('old_decisions')}</ButtonLink>
      <ButtonLink to="khen-thuong/noi-ho-so">{t('links')}</ButtonLink>
      <Button type="primary" onClick={() => setAdding(true)}>
        {t('add')}
      </Button>
    </>
  )
  const columns: Column<Award>[] = [
    {
      key: 'name',
      title: t('name'),
      sort: 'name',
      render: (one) => (
        <>
          <Link to={`khen-thuong/${one.id}`}>{one.name}</Link>
          <div className="look-up-lines">
            <AwardName award={one} /> {decisionLine(one)}
          </div>
        </>
      ),
    },
    { key: 'award', title: t('award'), sort: 'award', render: (one) => <AwardName award={one} /> },
    { key: 'years', title: t('years'), render: (one) => <span className="nowrap">{one.years}</span> },
    { key: 'number', title: t('number'), render: (one) => <span className="nowrap">{one.number}</span> },
    { key: 'day', title: t('day'), sort: 'day', align: 'right', render: (one) => dayLine(one.day) },
    { key: 'authority', title: t('authority'), render: (one) => one.authority },
    { key: 'unit', title: t('unit_then'), render: (one) => one.unit_name },
    { key: 'position', title: t('position'), hidden: true, render: (one) => one.position },
    { key: 'level', title: t('level'), hidden: true, render: (one) => one.level_label },
    { key: 'track', title: t('track'), hidden: true, render: (one) => one.track_label },
    { key: 'holder', title: t('holder_kind'), hidden: true, render: (one) => one.holder_kind_label },
  ]
  return (
    <div className="look-up">
      <ListPage<Award>
        id="awards"
        title={t('awards')}
        label={t('awards')}
        path="/awards"
        query={{ ...filter, q: undefined }}
        initialSort="-day"
        columns={columns}
        rowKey={(one) => one.id}
        searchHint={t('search_hint')}
        sentence={(answer) =>
          answer &&
          t('awards_sentence', {
            n: (answer.total.exact ? '' : 'Hơn ') + numberVi(answer.total.count),
            filtered: filtered ? t('awards_filtered') : '',
          })
        }
        actions={start}
        filters={
          <>
            <NativeSelect
              label={t('holder_kind')}
              all={t('all_holders')}
              value={holder}
              onChange={setHolder}
              options={options(t, holderKinds)}
            />
            <NativeSelect
              label={t('kind')}
              all={t('all_kinds')}
              value={kind}
              onChange={setKind}
              options={[
                { value: 'title', label: t('titles') },
                { value: 'form', label: t('forms') },
              ]}
            />
            <NativeSelect
              label={t('award')}
              all={t('all_awards')}
              value={award}
              onChange={setAward}
              options={awardsFor(catalogue, holder).map(({ code, label }) => ({ value: code, label }))}
              width={210}
            />
            <TextFilter value={year} onChange={setYear} hint={t('year_hint')} width={90} />
            <NativeSelect
              label={t('level')}
              all={t('all_levels')}
              value={level}
              onChange={setLevel}
              options={options(t, levels)}
              width={150}
            />
            <NativeSelect
              label={t('status')}
              all={t('all_states')}
              value={status}
              onChange={setStatus}
              options={options(t, statuses)}
            />
            <UnitSelect
              label={t('unit_name')}
              all={scopeName ?? t('all_units')}
              value={unit === scope ? '' : unit}
              onChange={setUnit}
              width={180}
            />
            <SavedFilters filter={filter} />
          </>
        }
        onClearFilters={() => {
          for (const clear of [setHolder, setKind, setAward, setYear, setLevel, setStatus, setUnit]) clear('')
        }}
        exportPath={useExport('awards')}
        empty={<Empty text={t('awards_empty')}>{start}</Empty>}
        onOpen={(one) => navigate(`khen-thuong/${one.id}`)}
        rowClass={(one) => (one.status === 'cancelled' ? 'award-cancelled' : '')}
      >
        {adding && <AddAward catalogue={catalogue} onClose={() => setAdding(false)} />}
      </ListPage>
    </div>
  )
}
