import { fileUrl } from '@/api/client'
import { useGet } from '@/api/hooks'
import { type Column, DataTable } from '@/kit/DataTable'
import { dayVi } from '@/kit/format'
import { Page } from '@/kit/Page'
import { Link, SmartLink, useNavigate, useYear } from '@/kit/router'
import { Empty, Shown } from '@/kit/states'
import './reports.css'
import type { Paper, Papers } from './types'
import { useWords } from './words'

/** The papers of the year: which can be made, which have come back signed. */
export default function ReportsPage() {
  const t = useWords()
  const year = useYear()
  const navigate = useNavigate()
  const query = useGet<Papers>(`/reports/${year}`)
  const columns: Column<Paper>[] = [
    {
      key: 'paper',
      title: t('paper'),
      render: (paper) => (paper.ready ? <Link to={`bao-cao/${paper.kind}`}>{paper.label}</Link> : paper.label),
    },
    {
      key: 'state',
      title: t('state'),
      render: (paper) =>
        paper.ready ? (
          t('ready')
        ) : (
          <span className="soft">
            {t('not_ready', { why: paper.why_not ?? '' })}{' '}
            {paper.fix && <SmartLink href={paper.fix.href}>{paper.fix.label}</SmartLink>}
          </span>
        ),
    },
    {
      key: 'signed',
      title: t('signed'),
      render: (paper) =>
        paper.signed && (
          <a href={paper.signed.file}>
            {t('signed_line', { symbol: paper.signed.number_shown, day: dayVi(paper.signed.day) })}
          </a>
        ),
    },
    {
      key: 'comments',
      title: t('comments'),
      align: 'right',
      render: (paper) => paper.comments_open || '',
    },
    {
      key: 'files',
      title: 'Tệp',
      render: (paper) =>
        paper.ready && (
          <span className="nowrap">
            <a href={fileUrl(`/reports/${year}/${paper.kind}.docx`)}>Word</a> ·{' '}
            <a href={fileUrl(`/reports/${year}/${paper.kind}.pdf`)}>PDF</a>
          </span>
        ),
    },
  ]
  const papers = query.data?.papers ?? []
  return (
    <Page
      title={t('reports_title', { year })}
      sentence={
        query.data &&
        t('reports_sentence', { ready: papers.filter((paper) => paper.ready).length, total: papers.length })
      }
    >
      <Shown query={query}>
        {() =>
          papers.length === 0 ? (
            <Empty text={t('none', { year })} />
          ) : (
            <div className="table-box" tabIndex={0} role="region" aria-label={t('reports')}>
              <DataTable
                label={t('reports')}
                columns={columns}
                rows={papers}
                cards
                rowKey={(paper) => paper.kind}
                onOpen={(paper) => paper.ready && navigate(`bao-cao/${paper.kind}`)}
              />
            </div>
          )
        }
      </Shown>
    </Page>
  )
}
