import { useGet, useMe } from '@/api/hooks'
import { ListPage, type Column } from '@/kit/ListPage'
import { dayVi, numberVi } from '@/kit/format'
import { Link, useNavigate, useYear } from '@/kit/router'
import { Empty } from '@/kit/states'
import { CountsBar } from '@/kit/pact/CountsBar'
import { ButtonLink } from '@/kit/pact/ButtonLink'
import type { DraftBrief, PactBrief } from './types'
import { useWords } from './words'
import { usePactOf } from './YearTaken'

/** All pacts of the agency, newest first; what is being read stands above them. */
export default function PactListPage() {
  const t = useWords()
  const year = useYear()
  const navigate = useNavigate()
  const mayWrite = useMe().permissions.includes('pacts.import')
  const taken = usePactOf(year)
  const columns: Column<PactBrief>[] = [
    {
      key: 'title',
      title: t('title'),
      sort: 'title',
      render: (pact) => <Link to={`/${pact.year}/giao-uoc/chi-tieu`}>{pact.title}</Link>,
    },
    { key: 'year', title: t('year'), sort: 'year', align: 'right', render: (pact) => pact.year },
    { key: 'state', title: t('state'), render: (pact) => pact.state_label },
    { key: 'signed', title: t('signed_on'), render: (pact) => dayVi(pact.signed_on) },
    { key: 'targets', title: t('targets'), align: 'right', render: (pact) => numberVi(pact.targets) },
    {
      key: 'progress',
      title: t('progress'),
      width: 320,
      render: (pact) => (
        <>
          <CountsBar counts={pact.counts} />
          <span className="soft">{pact.sentence}</span>
        </>
      ),
    },
  ]
  const starts = mayWrite && (
    <>
      <ButtonLink to="giao-uoc/doc" type="primary">
        {t('read_file')}
      </ButtonLink>
      {!taken && <ButtonLink to={`/${year - 1}/giao-uoc/nam-sau`}>{t('from_last', { year: year - 1 })}</ButtonLink>}
    </>
  )
  return (
    <ListPage<PactBrief>
      id="pacts"
      title={t('pacts')}
      sentence={(answer) => answer && t('pacts_sentence', { n: numberVi(answer.total.count) })}
      actions={starts}
      path="/pacts"
      label={t('pacts')}
      columns={columns}
      rowKey={(pact) => pact.year}
      cards
      initialSort="-year"
      onOpen={(pact) => navigate(`/${pact.year}/giao-uoc/chi-tieu`)}
      above={mayWrite && <DraftsWaiting />}
      empty={<Empty text={t('pacts_empty')}>{starts}</Empty>}
    />
  )
}

function DraftsWaiting() {
  const t = useWords()
  const { data } = useGet<{ items: DraftBrief[] }>('/pact-drafts')
  if (!data || data.items.length === 0) return null
  return (
    <section className="panel" aria-label={t('drafts_waiting')}>
      <h2>{t('drafts_waiting')}</h2>
      <ul className="plain-list">
        {data.items.map((draft) => (
          <li key={draft.id} className="row-gap">
            <Link to={`/${draft.year}/giao-uoc/doc/${draft.id}`}>{draft.file_name}</Link>
            <span className="soft">{t('draft_targets', { targets: draft.targets, doubts: draft.open_doubts })}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
