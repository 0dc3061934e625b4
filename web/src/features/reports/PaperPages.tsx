import { Button } from 'antd'
import { useCallback, useEffect, useRef, useState } from 'react'
import { fileUrl, post } from '@/api/client'
import { type ApiError, asApiError } from '@/api/problem'
import type { Id } from '@/api/types'
import { JobPanel } from '@/kit/JobPanel'
import { Fault } from '@/kit/states'
import type { Finding, Paper, Preview } from './types'
import { useWords } from './words'

interface Props {
  paper: Paper
  path: string
  /** Comment on a page; none = reading only. */
  onComment?: (place: string) => void
}

/** Made as a job when the page is opened; then pictures of its pages, and the list of what was found on top. */
export function PaperPages({ paper, path, onComment }: Props) {
  const t = useWords()
  const [job, setJob] = useState<Id | null>(null)
  const [preview, setPreview] = useState<Preview | null>(null)
  const [fault, setFault] = useState<ApiError | null>(null)
  const begun = useRef(false)
  const make = useCallback(async () => {
    setFault(null)
    setPreview(null)
    setJob(null)
    try {
      setJob((await post<{ job: Id }>(`${path}/preview`)).job)
    } catch (error) {
      setFault(asApiError(error))
    }
  }, [path])
  useEffect(() => {
    if (begun.current || !paper.ready) return
    begun.current = true
    void make()
  }, [make, paper.ready])
  return (
    <section className="paper-pages" aria-label={t('pages')}>
      <Fault error={fault} />
      {job && !preview && (
        <JobPanel<Preview> key={job} id={job} title={t('preview_of', { label: paper.label })} onDone={setPreview} />
      )}
      {preview && job && (
        <>
          <Lint lint={preview.lint} />
          {Array.from({ length: preview.pages }, (_, i) => (
            <figure key={i}>
              <img
                src={fileUrl(`/jobs/${job}/pages/${i + 1}.png`)}
                alt={t('page_of', { label: paper.label, n: i + 1, total: preview.pages })}
                loading={i > 1 ? 'lazy' : 'eager'}
              />
              <figcaption className="row-gap">
                <span className="soft">
                  {i + 1}/{preview.pages}
                </span>
                {onComment && (
                  <Button size="small" onClick={() => onComment(t('page_n', { n: i + 1 }))}>
                    {t('comment_page')}
                  </Button>
                )}
              </figcaption>
            </figure>
          ))}
        </>
      )}
      {(preview || fault) && (
        <Button size="small" onClick={() => void make()}>
          {t('refresh')}
        </Button>
      )}
    </section>
  )
}

function Lint({ lint }: { lint: Finding[] }) {
  const t = useWords()
  const errors = lint.filter((one) => one.severity === 'error').length
  if (lint.length === 0) return <p className="soft">{t('lint_clean')}</p>
  return (
    <details className="panel lint" open={errors > 0}>
      <summary>
        <h2 className="section-title">{t('lint_n', { errors, warnings: lint.length - errors })}</h2>
      </summary>
      <ul className="plain-list">
        {lint.map((one, i) => (
          <li key={i} className={`lint-${one.severity}`}>
            <strong>{t(one.severity)}</strong> {one.place && <span className="soft">{one.place}: </span>}
            {one.message}
          </li>
        ))}
      </ul>
    </details>
  )
}
