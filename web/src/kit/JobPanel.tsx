import { Alert, Button } from 'antd'
import { type ReactNode, useEffect, useRef } from 'react'
import { fileUrl } from '@/api/client'
import { useJob } from '@/api/hooks'
import type { Id, Job } from '@/api/types'
import { useText } from '@/i18n'
import { bytesVi, numberVi } from './format'
import { ErrorState } from './states'

interface Props<R> {
  id: Id
  title: string
  onDone?: (result: R, job: Job<R>) => void
  /** Instead of the line "Xong" when it is over. */
  children?: (job: Job<R>) => ReactNode
}

/** Slow work that the server does: where it stands, cancel, and its file. */
export function JobPanel<R>({ id, title, onDone, children }: Props<R>) {
  const t = useText()
  const { job, error, cancel } = useJob<R>(id)
  const told = useRef<Id | null>(null)
  useEffect(() => {
    if (job?.state !== 'done' || told.current === id) return
    told.current = id
    onDone?.(job.result as R, job)
  }, [job, id, onDone])

  if (error) return <ErrorState error={error} />
  const state = job?.state ?? 'waiting'
  if (job && state === 'failed')
    return <Alert type="error" showIcon title={title} description={job.problem?.detail ?? t('job_failed')} />
  if (job && state === 'cancelled') return <Alert type="info" showIcon title={`${title}: ${t('job_cancelled')}`} />
  if (job && state === 'done') {
    if (children) return <>{children(job)}</>
    return (
      <Alert
        type="success"
        showIcon
        title={`${title}: ${t('job_done')}`}
        action={
          job.file && (
            <Button size="small" type="primary" href={fileUrl(`/jobs/${id}/file`)}>
              {t('download')} {job.file.name} ({bytesVi(job.file.bytes)})
            </Button>
          )
        }
      />
    )
  }
  const { done = 0, total = 0, note = '' } = job?.progress ?? {}
  const share = total > 0 ? Math.min(100, (100 * done) / total) : null
  return (
    <div className="job" role="status" aria-live="polite">
      <div className="row-gap">
        <strong>{title}</strong>
        <span className="soft">
          {state === 'waiting' ? t('job_waiting') : note || t('job_running')}
          {total > 0 && ` · ${t('job_progress', { done: numberVi(done), total: numberVi(total) })}`}
        </span>
        <span style={{ flex: 1 }} />
        <Button size="small" onClick={() => void cancel()}>
          {t('job_cancel')}
        </Button>
      </div>
      <div
        className={share === null ? 'job-bar unknown' : 'job-bar'}
        role="progressbar"
        aria-label={title}
        aria-valuenow={share === null ? undefined : Math.round(share)}
      >
        <div style={share === null ? undefined : { width: `${share}%` }} />
      </div>
    </div>
  )
}
