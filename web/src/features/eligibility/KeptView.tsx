import { Button } from 'antd'
import { useState } from 'react'
import { useGet } from '@/api/hooks'
import type { Page } from '@/api/types'
import { dayVi } from '@/kit/format'
import { ErrorState, Loading } from '@/kit/states'
import { ConditionList } from './AwardLine'
import type { Kept, KeptItem } from './types'
import type { ViewProps } from './view'
import { useWords } from './words'

/** Answers that were kept, the newest first; each is asked again on the facts of then. */
export function KeptView({ path }: ViewProps) {
  const t = useWords()
  const [limit, setLimit] = useState(50)
  const { data, error, refetch } = useGet<Page<KeptItem>>(
    `${path}/kept`,
    { limit: String(limit) },
    { keepPrevious: true },
  )
  if (!data) return error ? <ErrorState error={error} onRetry={() => void refetch()} /> : <Loading />
  return (
    <section className="panel">
      <h2>{t('view_kept')}</h2>
      {data.items.length === 0 && <p className="soft">{t('kept_empty')}</p>}
      {data.items.map((one) => (
        <KeptLine key={one.id} path={path} item={one} />
      ))}
      {data.next && limit < 200 && <Button onClick={() => setLimit(200)}>{t('more')}</Button>}
    </section>
  )
}

function KeptLine({ path, item }: { path: string; item: KeptItem }) {
  const t = useWords()
  const [open, setOpen] = useState(false)
  return (
    <details
      className="eligibility-award"
      data-kept={item.award}
      onToggle={(event) => setOpen(event.currentTarget.open)}
    >
      <summary>
        <strong>{item.name}</strong>
        <span className="tag gap">{item.verdict_label}</span>
        {!item.same_law && <span className="tag gap warn">{t('law_changed')}</span>}
        <div className="soft">
          {t('kept_line', {
            year: String(item.year),
            day: dayVi(item.received_on),
            by: item.kept_by,
            at: item.kept_at,
          })}
          {item.note && `; ${item.note}`}
        </div>
      </summary>
      {open && <KeptAgain path={`${path}/kept/${item.id}`} />}
    </details>
  )
}

function KeptAgain({ path }: { path: string }) {
  const t = useWords()
  const { data, error, refetch } = useGet<Kept>(path)
  if (!data) return error ? <ErrorState error={error} onRetry={() => void refetch()} /> : <Loading />
  return (
    <>
      <p role="status">{data.same ? t('kept_same') : t('kept_differs', { verdict: data.verdict_now_label })}</p>
      <Changes title={t('kept_law')} texts={data.law_changes} />
      <Changes title={t('kept_facts')} texts={data.fact_changes} />
      <ConditionList reasons={data.reasons} />
    </>
  )
}

function Changes({ title, texts }: { title: string; texts: string[] }) {
  if (texts.length === 0) return null
  return (
    <div className="eligibility-missing">
      <strong>{title}</strong>
      <ul>
        {texts.map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
    </div>
  )
}
