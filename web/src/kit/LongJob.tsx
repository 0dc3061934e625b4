import { Button } from 'antd'
import { type ReactNode, useState } from 'react'
import { post, type Query, upload } from '@/api/client'
import { useCommand } from '@/api/hooks'
import { asApiError } from '@/api/problem'
import type { Id } from '@/api/types'
import { FileDrop } from './FileDrop'
import { JobPanel } from './JobPanel'
import { ErrorState } from './states'

/** A job that was begun here, and the file it works on. */
export interface Begun {
  id: Id
  name?: string
}

interface Props<R> {
  job: Begun | null
  onJob: (job: Begun | null) => void
  title: string
  /** AskedStart or FileStart. */
  start: ReactNode
  onDone: (result: R, id: Id) => void
  /** The button that leaves the job for another one; until then what starts it is out of sight. */
  again?: string
  /** What came of the last one, in its place again once none is being done. */
  children?: ReactNode
}

/** The frame of a page around slow work: what starts it, where it stands, cancel, and then what came of it. */
export function LongJob<R>({ job, onJob, title, start, onDone, again, children }: Props<R>) {
  return (
    <>
      {(!job || again === undefined) && start}
      {job && (
        <JobPanel<R>
          id={job.id}
          title={title}
          onDone={(result) => {
            onDone(result, job.id)
            onJob(null)
          }}
        />
      )}
      {job && again !== undefined && (
        <Button size="small" style={{ marginTop: 8 }} onClick={() => onJob(null)}>
          {again}
        </Button>
      )}
      {!job && children}
    </>
  )
}

interface AskedProps {
  path: string
  body: unknown
  onBegun: (job: Begun) => void
  run: string
  className?: string
  /** What is asked, before the button. */
  children: ReactNode
}

/** A question that is asked by a button. */
export function AskedStart({ path, body, onBegun, run, className, children }: AskedProps) {
  const start = useCommand(() => post<{ job: Id }>(path, body), { onDone: (answer) => onBegun({ id: answer.job }) })
  return (
    <>
      <div className={className ? `row-gap ${className}` : 'row-gap'}>
        {children}
        <Button type="primary" loading={start.isPending} onClick={() => start.run(undefined)}>
          {run}
        </Button>
      </div>
      {start.error && <ErrorState error={start.error} />}
    </>
  )
}

interface FileProps {
  path: string
  /** Besides the name of the file. */
  query?: Query
  onBegun: (job: Begun) => void
  kinds: string[]
  limit: number // bytes
  label: string
  disabled?: boolean
}

/** A file that is sent to be read. */
export function FileStart({ path, query, onBegun, ...drop }: FileProps) {
  const [progress, setProgress] = useState<number | null>(null)
  const [fault, setFault] = useState('')
  const send = async (file: File) => {
    setFault('')
    setProgress(0)
    try {
      const name = file.name.normalize('NFC')
      const answer = await upload<{ job: Id }>(path, file, { query: { ...query, name }, onProgress: setProgress })
      onBegun({ id: answer.job, name })
    } catch (error) {
      setFault(asApiError(error).message)
    } finally {
      setProgress(null)
    }
  }
  return <FileDrop {...drop} progress={progress} error={fault} onFile={(file) => void send(file)} />
}
