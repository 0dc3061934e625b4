import { Alert, App, Button } from 'antd'
import { useRef, useState } from 'react'
import { fileUrl, post } from '@/api/client'
import { useCommand, useGet, useMe } from '@/api/hooks'
import { dayVi } from '@/kit/format'
import { Page } from '@/kit/Page'
import { Comments } from '@/kit/pact/Comments'
import type { Comment } from '@/kit/pact/types'
import { SmartLink, useParams, useYear } from '@/kit/router'
import { Fault, Shown } from '@/kit/states'
import { PaperPages } from './PaperPages'
import './reports.css'
import { SignedDialog } from './SignedDialog'
import type { Paper, Papers } from './types'
import { useWords } from './words'

/** A paper as its pages, with what was found in it, what people say of it, and its files. */
export default function ReportPage() {
  const year = useYear()
  const { kind = '' } = useParams()
  const papers = useGet<Papers>(`/reports/${year}`)
  return (
    <Shown query={papers}>
      {({ papers: all }) => {
        const paper = all.find((one) => one.kind === kind)
        return (
          <View
            key={`${year}/${kind}`}
            paper={paper ?? { kind, label: kind, ready: true, comments_open: 0 }}
            year={year}
          />
        )
      }}
    </Shown>
  )
}

function View({ paper, year }: { paper: Paper; year: number }) {
  const t = useWords()
  const me = useMe()
  const [place, setPlace] = useState('')
  const [signing, setSigning] = useState(false)
  const side = useRef<HTMLElement>(null)
  const path = `/reports/${year}/${paper.kind}`
  const query = useGet<{ items: Comment[] }>(`${path}/comments`)
  const comments = query.data?.items ?? []
  const mayComment = me.permissions.includes('reports.comment')
  const resolve = useCommand((comment: Comment) => post(`${path}/comments/${comment.id}/resolve`), {
    refresh: [`${path}/comments`, '/reports'],
  })
  return (
    <Page
      title={paper.label}
      sentence={
        paper.signed ? (
          <a href={paper.signed.file}>
            {t('signed_line', { symbol: paper.signed.number_shown, day: dayVi(paper.signed.day) })}
          </a>
        ) : undefined
      }
      trail={[{ to: 'bao-cao', label: t('reports') }]}
      actions={
        <>
          <AskButton />
          {me.permissions.includes('reports.sign_upload') && (
            <Button onClick={() => setSigning(true)}>{t('signed_upload')}</Button>
          )}
          <Button href={fileUrl(`${path}.pdf`)}>{t('pdf')}</Button>
          <Button type="primary" href={fileUrl(`${path}.docx`)}>
            {t('word')}
          </Button>
        </>
      }
    >
      {!paper.ready && (
        <Alert
          type="warning"
          showIcon
          title={t('not_ready', { why: paper.why_not ?? '' })}
          action={paper.fix && <SmartLink href={paper.fix.href}>{paper.fix.label}</SmartLink>}
          style={{ marginBottom: 10 }}
        />
      )}
      <div className="paper">
        <PaperPages
          paper={paper}
          path={path}
          onComment={
            mayComment
              ? (next) => {
                  setPlace(next)
                  side.current?.querySelector('textarea')?.focus()
                }
              : undefined
          }
        />
        <aside className="panel paper-side" ref={side} aria-label={t('comments')}>
          <h2>{t('comments_n', { n: comments.filter((comment) => !comment.resolved).length })}</h2>
          <Fault error={resolve.error ?? query.error} />
          {place && (
            <p className="row-gap">
              {t('comment_place', { place })}
              <Button size="small" type="text" aria-label={t('comment_place_drop')} onClick={() => setPlace('')}>
                ✕
              </Button>
            </p>
          )}
          <Comments
            comments={comments}
            path={mayComment ? `${path}/comments` : undefined}
            place={place}
            refresh={[`${path}/comments`, '/reports']}
            onResolve={mayComment ? (comment) => resolve.run(comment) : undefined}
          />
        </aside>
      </div>
      {signing && <SignedDialog path={path} onClose={() => setSigning(false)} />}
    </Page>
  )
}

/** A link for those whose opinion is asked; they sign in and comment beside the pages. */
function AskButton() {
  const t = useWords()
  const { modal } = App.useApp()
  const ask = async () => {
    const link = location.origin + location.pathname
    try {
      await navigator.clipboard.writeText(link)
      modal.info({ title: t('ask'), content: t('ask_copied') })
    } catch {
      modal.info({ title: t('ask'), content: t('ask_link', { link }) })
    }
  }
  return <Button onClick={() => void ask()}>{t('ask')}</Button>
}
