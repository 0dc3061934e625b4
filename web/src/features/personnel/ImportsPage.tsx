import './personnel.css'
import { Button, Checkbox } from 'antd'
import { useState } from 'react'
import { fileUrl } from '@/api/client'
import { invalidate, useGet, useMay } from '@/api/hooks'
import type { Id } from '@/api/types'
import { capital, instantVi, numberVi } from '@/kit/format'
import { type Column, List } from '@/kit/ListPage'
import { type Begun, FileStart, LongJob } from '@/kit/LongJob'
import { Page } from '@/kit/Page'
import { Link, useNavigate, useQueryPart } from '@/kit/router'
import { Empty, Shown } from '@/kit/states'
import { UnitByCode, useUnits } from '@/kit/UnitSelect'
import { countOf, rowStates } from './importing'
import { useImportWords } from './importWords'
import type { ImportBrief, ImportKind } from './types'

const endings = ['.xlsx', '.xls', '.csv', '.ods']
const limit = 200_000_000 // bytes; the server's own limit

/** Give a list to be imported; those given before stand below. */
export default function ImportsPage() {
  const t = useImportWords()
  const may = useMay()
  const query = useGet<{ kinds: ImportKind[] }>('/imports/kinds')
  return (
    <Page
      title={t('imports')}
      sentence={t('imports_sentence')}
      actions={may('registry.change') && <Link to="khen-thuong/quyet-dinh">{t('decisions')}</Link>}
    >
      <Shown query={query}>{({ kinds }) => <Start kinds={kinds.filter((one) => one.may_import)} />}</Shown>
      <h2 className="section-title">{t('before')}</h2>
      <Before />
    </Page>
  )
}

function Start({ kinds }: { kinds: ImportKind[] }) {
  const t = useImportWords()
  const navigate = useNavigate()
  const [chosen, setChosen] = useQueryPart('loai')
  const [createUnits, setCreateUnits] = useState(false)
  const [under, setUnder] = useQueryPart('duoi')
  const units = useUnits()
  const [job, setJob] = useState<Begun | null>(null)
  const kind = kinds.find((one) => one.kind === chosen) ?? kinds[0]
  if (!kind) return <Empty text={t('may_none')} />
  const required = kind.columns.filter((column) => column.required).map(({ title }) => title)
  return (
    <section className="panel" aria-label={t('start')}>
      <fieldset className="kind-cards">
        <legend className="section-title">{t('what')}</legend>
        {kinds.map((one) => (
          <label key={one.kind}>
            <input
              type="radio"
              name="import-kind"
              checked={one === kind}
              disabled={job !== null}
              onChange={() => setChosen(one.kind)}
            />
            {capital(one.label)}
          </label>
        ))}
      </fieldset>
      <p className="soft">
        {t('columns_known', {
          list: kind.columns.map(({ title }) => title).join(', '),
          required: required.join(', ') || t('no_required'),
        })}
      </p>
      <p className="row-gap">
        <Button href={fileUrl(`/imports/kinds/${kind.kind}/template.xlsx`)}>{t('template')}</Button>
        {kind.may_export && <Button href={fileUrl(`/exports/${kind.kind}.xlsx`)}>{t('export_now')}</Button>}
      </p>
      {kind.kind === 'people' && (
        <p>
          <Checkbox checked={createUnits} onChange={(event) => setCreateUnits(event.target.checked)}>
            {t('create_units')}
          </Checkbox>
          <span className="soft"> {t('create_units_hint')}</span>
        </p>
      )}
      {kind.kind === 'units' && units.length > 0 && (
        <>
          <p className="row-gap">
            <label htmlFor="import-under">{t('under')}</label>
            <UnitByCode
              id="import-under"
              units={units}
              value={under}
              onChange={setUnder}
              none={t('under_none')}
              disabled={job !== null}
              width="min(420px, 100%)"
            />
          </p>
          <p className="soft">{t('under_hint')}</p>
        </>
      )}
      {kind.kind === 'careers' && <p className="soft">{t('careers_hint')}</p>}
      <LongJob<{ import: Id }>
        job={job}
        onJob={setJob}
        title={t('reading', { name: job?.name ?? '' })}
        again={t('another_file')}
        onDone={(result) => {
          void invalidate('/imports')
          navigate(`nhap-du-lieu/${result.import}`)
        }}
        start={
          <FileStart
            path="/imports"
            query={{
              kind: kind.kind,
              create_units: kind.kind === 'people' && createUnits,
              under: kind.kind === 'units' ? under : '',
            }}
            kinds={endings}
            limit={limit}
            label={t('drop')}
            onBegun={setJob}
          />
        }
      />
    </section>
  )
}

function Before() {
  const t = useImportWords()
  const navigate = useNavigate()
  const columns: Column<ImportBrief>[] = [
    {
      key: 'file',
      title: t('file'),
      render: (one) => <Link to={`nhap-du-lieu/${one.id}`}>{one.file_name}</Link>,
    },
    { key: 'kind', title: t('kind'), render: (one) => capital(one.label) },
    { key: 'state', title: t('state'), render: (one) => capital(one.state_label) },
    {
      key: 'rows',
      title: t('rows'),
      render: (one) =>
        rowStates
          .filter((state) => countOf(one.counts, state) > 0)
          .map((state) => `${numberVi(countOf(one.counts, state))} ${t(state)}`)
          .join(', '),
    },
    { key: 'at', title: t('at'), render: (one) => <span className="nowrap">{instantVi(one.at)}</span> },
    { key: 'by', title: t('by'), render: (one) => one.by },
  ]
  return (
    <List<ImportBrief>
      id="imports"
      path="/imports"
      label={t('before')}
      searchable={false}
      columns={columns}
      rowKey={(one) => one.id}
      empty={<Empty text={t('list_empty')} />}
      onOpen={(one) => navigate(`nhap-du-lieu/${one.id}`)}
    />
  )
}
