import { Alert, Button } from 'antd'
import { useState } from 'react'
import { get } from '@/api/client'
import { useCommand, useGet, useMay } from '@/api/hooks'
import type { Id, Page } from '@/api/types'
import { DayField } from '@/kit/DayField'
import { instantVi, numberVi } from '@/kit/format'
import { type Column, ListPage, TextFilter } from '@/kit/ListPage'
import { NativeSelect } from '@/kit/NativeSelect'
import { useQueryPart } from '@/kit/router'

import { Empty, Fault } from '@/kit/states'
import type { Entry, Verified } from './types'
import { useWords } from './words'

/** Who did what, when; and whether the chain of entries is whole. */
export default function AuditPage() {
  const t = useWords()
  const may = useMay()
  const [user, setUser] = useQueryPart('nguoi')
  const [subject, setSubject] = useQueryPart('doi-tuong')
  const [action, setAction] = useQueryPart('viec')
  const [from, setFrom] = useQueryPart('tu')
  const [to, setTo] = useQueryPart('den')
  const users = useGet<Page<{ id: Id; name: string }>>(may('users.read') ? '/users' : null, {
    limit: 200,
    sort: 'name',
  })
  const actions = useGet<{ actions: { action: string; label: string }[] }>('/audit/actions')
  const [cleared, setCleared] = useState(0) // fields with half a day in them begin anew
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
      render: (entry) => <span title={entry.subject}>{entry.subject_label}</span>,
    },
    {
      key: 'detail',
      title: t('detail'),
      render: (entry) => <span style={{ overflowWrap: 'anywhere' }}>{entry.detail_label}</span>,
    },
  ]
  return (
    <ListPage<Entry>
      id="audit"
      title={t('title')}
      label={t('title')}
      sentence={() => t('sentence')}
      path="/audit"
      query={{ user, action, subject, from, to }}
      columns={columns}
      rowKey={(entry) => entry.sequence}
      searchable={false}
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
                  : t('broken', { n: verify.data.first_broken ?? '' })
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
          <NativeSelect
            label={t('action')}
            all={t('all_actions')}
            value={action}
            onChange={setAction}
            options={(actions.data?.actions ?? []).map((one) => ({ value: one.action, label: one.label }))}
            width={220}
          />
          <TextFilter value={subject} onChange={setSubject} hint={t('subject')} />
          <DayField key={`from-${cleared}`} label={t('from')} value={from} onChange={setFrom} />
          <span aria-hidden="true">–</span>
          <DayField key={`to-${cleared}`} label={t('to')} value={to} onChange={setTo} />
        </>
      }
      onClearFilters={() => {
        setUser('')
        setSubject('')
        setAction('')
        setFrom('')
        setTo('')
        setCleared(cleared + 1)
      }}
      empty={<Empty text={t('empty')} />}
    />
  )
}
