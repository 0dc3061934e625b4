import { App, Button } from 'antd'
import { useState } from 'react'
import { post } from '@/api/client'
import { invalidate, useCommand } from '@/api/hooks'
import type { ApiError } from '@/api/problem'
import { type Column, DataTable } from '@/kit/DataTable'
import { capital, numberVi } from '@/kit/format'
import { NativeSelect } from '@/kit/NativeSelect'
import { Page } from '@/kit/Page'
import { partialDayVi } from '@/kit/partialDay'
import { Empty, ErrorState, Loading } from '@/kit/states'
import { useQuery } from '@tanstack/react-query'
import type { LinksAnswer, NameToLink } from './types'
import { useWords } from './words'

const shownAtOnce = 200
const path = '/awards/links'

/** Names of the registry that were not matched when they were written down: found in the staff list, linked in bulk. */
export default function LinksPage() {
  const t = useWords()
  const { message } = App.useApp()
  const query = useQuery<LinksAnswer, ApiError>({
    queryKey: [path, {}],
    queryFn: () => post<LinksAnswer>(path, { dry_run: true }),
  })
  const [persons, setPersons] = useState<Record<string, string>>({})
  const [unticked, setUnticked] = useState<Set<string> | null>(null)
  const link = useCommand(
    (links: { holder: string; person: string }[]) => post<LinksAnswer>(path, { dry_run: false, links }),
    {
      onDone: async ({ awards }) => {
        void message.success(t('links_done', { n: numberVi(awards) }))
        setPersons({})
        setUnticked(null)
        await invalidate('/awards', '/people')
      },
    },
  )
  if (!query.data)
    return query.error ? <ErrorState page error={query.error} onRetry={() => void query.refetch()} /> : <Loading />
  const rows = query.data.items.slice(0, shownAtOnce)
  const personOf = (row: NameToLink) => persons[row.holder] ?? row.person ?? ''
  // Only what is sure is ticked by itself; the rest is for a person to tick.
  const usual = new Set(rows.filter(({ confidence }) => confidence !== 'sure').map(({ holder }) => holder))
  const left = unticked ?? usual
  const chosen = rows.filter((row) => !left.has(row.holder) && personOf(row) !== '')
  const columns: Column<NameToLink>[] = [
    {
      key: 'name',
      title: t('links_name'),
      render: (row) => (
        <>
          <strong>{row.name}</strong>
          <div className="soft">{[partialDayVi(row.birth), ...row.units].filter(Boolean).join(' · ')}</div>
        </>
      ),
    },
    { key: 'awards', title: t('links_awards'), align: 'right', render: (row) => numberVi(row.awards) },
    {
      key: 'person',
      title: t('links_person'),
      render: (row) => (
        <NativeSelect
          label={t('links_choose', { name: row.name })}
          all={t('links_nobody')}
          value={personOf(row)}
          onChange={(person) => setPersons({ ...persons, [row.holder]: person })}
          options={row.candidates.map((one) => ({ value: one.person, label: one.text }))}
          width={330}
        />
      ),
    },
    {
      key: 'confidence',
      title: t('links_confidence'),
      render: (row) => (
        <>
          <span className={`tag ${row.confidence === 'sure' ? '' : 'warn'}`}>{capital(row.confidence_label)}</span>
          <div className="soft">{row.reason}</div>
        </>
      ),
    },
  ]
  return (
    <Page
      title={t('links')}
      trail={[{ to: 'khen-thuong', label: t('awards') }]}
      sentence={t('links_sentence', { n: numberVi(query.data.items.length) })}
      actions={
        rows.length > 0 && (
          <Button
            type="primary"
            disabled={chosen.length === 0}
            loading={link.isPending}
            onClick={() => link.run(chosen.map((row) => ({ holder: row.holder, person: personOf(row) })))}
          >
            {t('links_apply', { n: numberVi(chosen.length) })}
          </Button>
        )
      }
    >
      {link.error && <ErrorState error={link.error} onRetry={() => void query.refetch()} />}
      {rows.length === 0 ? (
        <Empty text={t('links_none')} />
      ) : (
        <>
          <p className="soft">{t('links_text')}</p>
          <div className="table-box look-up" tabIndex={0} role="region" aria-label={t('links')}>
            <DataTable
              label={t('links')}
              columns={columns}
              rows={rows}
              rowKey={(row) => row.holder}
              chosen={new Set(rows.map(({ holder }) => holder).filter((holder) => !left.has(holder)))}
              onChoose={(ticked) =>
                setUnticked(new Set(rows.map(({ holder }) => holder).filter((holder) => !ticked.has(holder))))
              }
            />
          </div>
        </>
      )}
    </Page>
  )
}
