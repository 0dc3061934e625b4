import { Button, InputNumber, Popconfirm } from 'antd'
import { useId, useState } from 'react'
import { remove } from '@/api/client'
import { invalidate, useCommand, useGet } from '@/api/hooks'
import { useText } from '@/i18n'
import { instantVi } from '@/kit/format'
import { JobPanel } from '@/kit/JobPanel'
import { type Begun, FileStart } from '@/kit/LongJob'
import { Page } from '@/kit/Page'
import '@/kit/pact/pact.css'
import { Link, useNavigate, useYear } from '@/kit/router'
import { Fault } from '@/kit/states'
import type { DraftBrief } from './types'
import { useWords } from './words'
import { YearTaken } from './YearTaken'

const kinds = ['.docx', '.pdf', '.txt', '.md', '.doc', '.odt']
const limit = 32_000_000 // a round number to be told; the server takes a little more

/** Drop a pact's file: it is read as a job, then opens beside its targets. Drafts not yet confirmed stand below. */
export default function ReadPage() {
  const t = useWords()
  const scopeYear = useYear()
  const navigate = useNavigate()
  const yearId = useId()
  const [year, setYear] = useState(scopeYear)
  const [job, setJob] = useState<Begun | null>(null)
  return (
    <Page title={t('read_title')} sentence={t('read_sentence')} trail={[{ to: 'giao-uoc', label: t('pacts') }]}>
      <div className="panel" style={{ maxWidth: 760 }}>
        <div className="row-gap" style={{ marginBottom: 12 }}>
          <label htmlFor={yearId}>{t('read_year')}</label>
          <InputNumber
            id={yearId}
            min={2000}
            max={2100}
            value={year}
            onChange={(value) => setYear(value ?? scopeYear)}
          />
        </div>
        <YearTaken year={year} />
        <FileStart
          path="/pact-drafts"
          query={{ year }}
          kinds={kinds}
          limit={limit}
          label={t('read_drop')}
          disabled={job !== null}
          onBegun={setJob}
        />
        {job && (
          <div style={{ marginTop: 12 }}>
            <JobPanel<{ draft: string }>
              id={job.id}
              title={t('read_job', { name: job.name ?? '' })}
              onDone={({ draft }) => {
                void invalidate('/pact-drafts')
                navigate(`/${year}/giao-uoc/doc/${draft}`)
              }}
            />
            <p className="row-gap soft" style={{ marginTop: 8 }}>
              <span>{t('read_failed_hint')}</span>
              <Button size="small" onClick={() => setJob(null)}>
                {t('read_file')}
              </Button>
            </p>
          </div>
        )}
      </div>
      <Drafts />
    </Page>
  )
}

function Drafts() {
  const t = useWords()
  const common = useText()
  const { data } = useGet<{ items: DraftBrief[] }>('/pact-drafts')
  const drop = useCommand((id: string) => remove(`/pact-drafts/${id}`), { refresh: ['/pact-drafts'] })
  if (!data || data.items.length === 0) return null
  return (
    <section className="panel" aria-label={t('drafts_waiting')}>
      <h2>{t('drafts_waiting')}</h2>
      <Fault error={drop.error} />
      <ul className="plain-list">
        {data.items.map((draft) => (
          <li key={draft.id} className="row-gap">
            <Link to={`/${draft.year}/giao-uoc/doc/${draft.id}`}>{draft.file_name}</Link>
            <span className="soft">
              {draft.year} · {t('draft_targets', { targets: draft.targets, doubts: draft.open_doubts })} ·{' '}
              {instantVi(draft.at)}
            </span>
            <Popconfirm
              title={t('draft_drop_sure', { name: draft.file_name })}
              okText={t('draft_drop')}
              cancelText={common('cancel')}
              onConfirm={() => drop.run(draft.id)}
            >
              <Button size="small">{t('draft_drop')}</Button>
            </Popconfirm>
          </li>
        ))}
      </ul>
    </section>
  )
}
