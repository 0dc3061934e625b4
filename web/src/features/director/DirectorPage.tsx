import { lazy, Suspense, useMemo, useState } from 'react'
import { useGet } from '@/api/hooks'
import { dayVi } from '@/kit/format'
import { Page } from '@/kit/Page'
import { CountsBar } from '@/kit/pact/CountsBar'
import { TargetBar } from '@/kit/pact/TargetBar'
import type { SectionBrief, Target } from '@/kit/pact/types'
import { Link, SmartLink, useNavigate, useYear } from '@/kit/router'
import { Empty, Loading, Shown } from '@/kit/states'
import { VerdictBadge } from '@/kit/VerdictBadge'
import './director.css'
import type { Director } from './types'
import { useWords } from './words'

const Ring = lazy(() => import('./Ring'))

/** One page without scrolling: the pact as a ring of verdicts, what is in danger, who is late, what waits. */
export default function DirectorPage() {
  const t = useWords()
  const year = useYear()
  const query = useGet<Director>('/director', { year })
  if (query.error?.status === 404)
    return (
      <Page title={t('title', { year })}>
        <Empty text={t('no_pact', { year })} />
      </Page>
    )
  return (
    <Page title={t('title', { year })} sentence={query.data?.sentence}>
      <Shown query={query}>{(director) => <View director={director} />}</Shown>
    </Page>
  )
}

function View({ director }: { director: Director }) {
  return (
    <div className="director">
      <RingPanel director={director} />
      <Danger targets={director.danger} />
      <Late late={director.late} />
      <Sections sections={director.by_section} />
      <Waiting director={director} />
    </div>
  )
}

function RingPanel({ director }: { director: Director }) {
  const t = useWords()
  const navigate = useNavigate()
  const [table, setTable] = useState(false)
  const parts = useMemo(() => director.ring.filter(({ count }) => count > 0), [director.ring])
  const total = parts.reduce((sum, { count }) => sum + count, 0)
  const words = parts.map(({ label, count }) => `${label}: ${count}`).join(', ')
  return (
    <section className="panel director-ring">
      <h2>{t('ring')}</h2>
      {table ? (
        <table className="dense">
          <thead>
            <tr>
              <th scope="col">{t('verdict')}</th>
              <th scope="col" className="num">
                {t('count')}
              </th>
            </tr>
          </thead>
          <tbody>
            {parts.map(({ verdict, label, count }) => (
              <tr key={verdict}>
                <td>
                  <VerdictBadge verdict={verdict} label={label} />
                </td>
                <td className="num">{count}</td>
              </tr>
            ))}
          </tbody>
        </table>
      ) : (
        <div className="ring-row">
          <Suspense fallback={<Loading />}>
            <Ring
              parts={parts}
              label={words}
              middle={t('targets', { n: total })}
              onChoose={(verdict) => navigate(`giao-uoc/chi-tieu?trang-thai=${verdict}`)}
            />
          </Suspense>
          <ul className="plain-list">
            {parts.map(({ verdict, label, count }) => (
              <li key={verdict} className="row-gap">
                <Link to={`giao-uoc/chi-tieu?trang-thai=${verdict}`} className="ring-link">
                  <VerdictBadge verdict={verdict} label={label} />
                </Link>
                <strong>{count}</strong>
              </li>
            ))}
          </ul>
        </div>
      )}
      <button type="button" className="plain-link" onClick={() => setTable(!table)}>
        {table ? t('ring_chart') : t('ring_table')}
      </button>
    </section>
  )
}

function Danger({ targets }: { targets: Target[] }) {
  const t = useWords()
  return (
    <section className="panel director-danger">
      <h2>{t('danger')}</h2>
      {targets.length === 0 && <p className="soft">{t('danger_none')}</p>}
      <ul className="plain-list">
        {targets.slice(0, 5).map((target) => (
          <li key={target.id}>
            <Link to={`giao-uoc/chi-tieu?chi-tieu=${target.id}`} className="one-line" title={target.text}>
              <span className="board-code">{target.code}</span> {target.text}
            </Link>
            <div className="danger-line">
              <span className="one-line" title={target.actual}>
                <strong>{target.actual || '–'}</strong> <span className="soft">/ {target.bound}</span>
              </span>
              <TargetBar
                progress={target.progress}
                verdict={target.verdict}
                actual={target.actual}
                bound={target.bound}
              />
              <VerdictBadge verdict={target.verdict} label={target.verdict_label} />
            </div>
            <div className="soft one-line">
              {target.lead_unit?.name}
              {!!target.days_late && <span className="late"> · {t('late_days', { n: target.days_late })}</span>}
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Late({ late }: { late: Director['late'] }) {
  const t = useWords()
  return (
    <section className="panel">
      <h2>
        {t('late')} {late.length > 0 && <span className="soft">({late.length})</span>}
      </h2>
      {late.length > 4 && <p className="soft late-more">{t('late_scroll', { n: late.length })}</p>}
      {late.length === 0 && <p className="soft">{t('late_none')}</p>}
      <ul className="plain-list scrolls" tabIndex={late.length > 4 ? 0 : undefined} aria-label={t('late')}>
        {late.map((one) => (
          <li key={`${one.round}-${one.unit.id}`}>
            <Link to={`dot/${one.round}`}>{one.unit.name}</Link>{' '}
            <span className="late nowrap">{t('late_days', { n: one.days_late })}</span>
            <div className="soft">
              {one.round_name} · {dayVi(one.due)}
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Sections({ sections }: { sections: SectionBrief[] }) {
  const t = useWords()
  const shown = sections.filter((section) => section.targets > 0)
  return (
    <section className="panel director-sections">
      <h2>{t('sections')}</h2>
      <ul className="plain-list scrolls" tabIndex={shown.length > 4 ? 0 : undefined} aria-label={t('sections')}>
        {shown.map((section) => (
          <li key={section.path}>
            <Link
              className="one-line"
              title={section.path}
              to={`giao-uoc/chi-tieu?linh-vuc=${encodeURIComponent(section.path)}`}
            >
              {section.title}
            </Link>
            <CountsBar counts={section.counts ?? {}} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function Waiting({ director }: { director: Director }) {
  const t = useWords()
  return (
    <section className="panel">
      <h2>{t('waiting')}</h2>
      {director.waiting.length === 0 && director.comments_open === 0 && <p className="soft">{t('waiting_none')}</p>}
      <ul className="plain-list">
        {director.waiting.map((one) => (
          <li key={one.href + one.label}>
            <SmartLink href={one.href}>{one.label}</SmartLink>
          </li>
        ))}
        {director.comments_open > 0 && <li>{t('comments_open', { n: director.comments_open })}</li>}
      </ul>
    </section>
  )
}
