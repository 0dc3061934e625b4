import { Alert, Button } from 'antd'
import { get } from '@/api/client'
import { useCommand, useGet, useMay } from '@/api/hooks'
import type { Id, Instant, Page } from '@/api/types'
import { DayField } from '@/kit/DayField'
import { instantVi, numberVi } from '@/kit/format'
import { type Column, ListPage } from '@/kit/ListPage'
import { NativeSelect } from '@/kit/NativeSelect'
import { SmartLink, useQueryPart } from '@/kit/router'
import { Empty, Fault } from '@/kit/states'
import { useWords } from './words'

interface Entry {
  sequence: number
  at: Instant
  by: { id: Id; login: string; name: string } | null
  action: string
  action_label: string
  subject: string
  subject_href?: string
  detail: string
}
interface Verified {
  ok: boolean
  entries: number
  first_broken?: number
}

/** Who did what, when; and whether the chain of entries is whole. */
export default function AuditPage() {
  const t = useWords()
  const may = useMay()
  const [user, setUser] = useQueryPart('nguoi')
  const [subject, setSubject] = useQueryPart('doi-tuong')
  const [from, setFrom] = useQueryPart('tu')
  const [to, setTo] = useQueryPart('den')
  const users = useGet<Page<{ id: Id; name: string }>>(may('access.users') ? '/users' : null, {
    limit: 200,
    sort: 'name',
  })
  const verify = useCommand(() => get<Verified>('/audit/verify'))

  const columns: Column<Entry>[] = [
    { key: 'sequence', title: t('number'), align: 'right', width: 70, render: (entry) => numberVi(entry.sequence) },
    {
      key: 'at',
      title: t('at'),
      width: 150,
      render: (entry) => <span className="nowrap">{instantVi(entry.at)}</span>,
    },
    {
      key: 'by',
      title: t('by'),
      width: 180,
      render: (entry) => (entry.by ? entry.by.name || entry.by.login : <span className="soft">{t('program')}</span>),
    },
    { key: 'action', title: t('action'), render: (entry) => <span title={entry.action}>{entry.action_label}</span> },
    {
      key: 'subject',
      title: t('subject'),
      render: (entry) =>
        entry.subject_href ? <SmartLink href={entry.subject_href}>{entry.subject}</SmartLink> : entry.subject,
    },
    {
      key: 'detail',
      title: t('detail'),
      render: (entry) => <span style={{ overflowWrap: 'anywhere' }}>{entry.detail}</span>,
    },
  ]
  return (
    <ListPage<Entry>
      id="audit"
      title={t('title')}
      label={t('title')}
      sentence={() => t('sentence')}
      path="/audit"
      query={{ user, subject, from, to }}
      columns={columns}
      rowKey={(entry) => entry.sequence}
      searchHint={t('subject_hint')}
      actions={
        <>
          <Button href={`/in/nhat-ky${location.search}`} target="_blank">
            {t('print')}
          </Button>
          <Button type="primary" loading={verify.isPending} onClick={() => verify.run(undefined)}>
            {t('verify')}
          </Button>
        </>
      }
      above={
        <>
          <Fault error={verify.error} />
          {verify.data && (
            <Alert
              style={{ marginBottom: 12 }}
              showIcon
              type={verify.data.ok ? 'success' : 'error'}
              title={
                verify.data.ok
                  ? t('verified', { n: numberVi(verify.data.entries) })
                  : t('broken', { n: numberVi(verify.data.first_broken ?? 0) })
              }
            />
          )}
        </>
      }
      filters={
        <>
          <NativeSelect
            label={t('user')}
            all={t('all_users')}
            value={user}
            onChange={setUser}
            options={(users.data?.items ?? []).map(({ id, name }) => ({ value: id, label: name }))}
            width={180}
          />
          <DayField label={t('from')} value={from} onChange={setFrom} />
          <span aria-hidden="true">–</span>
          <DayField label={t('to')} value={to} onChange={setTo} />
        </>
      }
      onClearFilters={() => {
        setUser('')
        setSubject('')
        setFrom('')
        setTo('')
      }}
      empty={<Empty text={t('empty')} />}
    />
  )
}
