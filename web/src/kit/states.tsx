import { Alert, Button, Spin } from 'antd'
import type { ReactNode } from 'react'
import { ApiError, asApiError } from '@/api/problem'
import type { Change } from '@/api/types'
import { useText } from '@/i18n'
import { instantVi } from './format'
import { Link } from './router'

/** Waiting: silent for the first moment, so that fast answers do not flicker. */
export const Loading = () => {
  const t = useText()
  return (
    <div className="state" role="status">
      <Spin delay={250} />
      <span className="visually-hidden">{t('loading')}</span>
    </div>
  )
}

/** An empty page: what belongs here, and the button that starts it. */
export const Empty = ({ text, children }: { text: ReactNode; children?: ReactNode }) => (
  <div className="state">
    <p>{text}</p>
    {children && <div className="row-gap">{children}</div>}
  </div>
)

/** A page that cannot be shown: no right, not found, or a fault with "try again". */
export function ErrorState({ error, onRetry, page }: { error: unknown; onRetry?: () => void; page?: boolean }) {
  const t = useText()
  const fault = asApiError(error)
  const title =
    fault.status === 403 ? t('denied_title') : fault.status === 404 ? t('not_found_title') : t('error_title')
  return (
    <div className="state" role="alert">
      {page ? <h1>{title}</h1> : <h2>{title}</h2>}
      <p>{fault.message}</p>
      <div className="row-gap">
        {onRetry && fault.status !== 403 && fault.status !== 404 && (
          <Button type="primary" onClick={onRetry}>
            {t('retry')}
          </Button>
        )}
        <Link to="/">{t('to_home')}</Link>
      </div>
      <p className="soft" style={{ fontSize: 12, marginTop: 12 }}>
        {t('error_code', { code: fault.code })}
      </p>
    </div>
  )
}

/** A refused command, beside what was typed. A conflict shows who changed what. */
export function Fault({ error, onReload }: { error: unknown; onReload?: () => void }) {
  const t = useText()
  if (!error) return null
  const fault = asApiError(error)
  if (fault.isConflict && fault.changes.length > 0) return <Conflict error={fault} onReload={onReload} />
  return (
    <Alert
      type="error"
      showIcon
      style={{ marginBottom: 12 }}
      title={fault.message}
      action={
        fault.isConflict && onReload ? (
          <Button size="small" onClick={onReload}>
            {t('conflict_reload')}
          </Button>
        ) : undefined
      }
    />
  )
}

const changesShown = 8

/** What another one changed: as it was, as it is now. */
export function ChangeList({ changes }: { changes: readonly Change[] }) {
  const t = useText()
  return (
    <ul style={{ margin: '4px 0', paddingLeft: 18 }}>
      {changes.slice(0, changesShown).map((change) => (
        <li key={change.field}>
          {change.label}: <del>{change.before || '(trống)'}</del> → <ins>{change.after || '(trống)'}</ins>
        </li>
      ))}
      {changes.length > changesShown && <li>{t('changes_more', { n: changes.length - changesShown })}</li>}
    </ul>
  )
}

function Conflict({ error, onReload }: { error: ApiError; onReload?: () => void }) {
  const t = useText()
  const { changed_by: by, changed_at: at } = error.problem ?? {}
  return (
    <Alert
      type="warning"
      showIcon
      style={{ marginBottom: 12 }}
      title={t('conflict_title')}
      description={
        <>
          {by && t('conflict_by', { name: by, time: instantVi(at) })}
          <ChangeList changes={error.changes} />
          <div>{t('conflict_keep')}</div>
        </>
      }
      action={
        onReload && (
          <Button size="small" onClick={onReload}>
            {t('conflict_reload')}
          </Button>
        )
      }
    />
  )
}

/** Shows the answer of `useGet`, or why there is none yet. */
export function Shown<T>({
  query,
  children,
}: {
  query: { data: T | undefined; error: unknown; refetch: () => unknown }
  children: (data: T) => ReactNode
}) {
  if (query.data !== undefined) return <>{children(query.data)}</>
  if (query.error) return <ErrorState error={query.error} onRetry={() => void query.refetch()} />
  return <Loading />
}
