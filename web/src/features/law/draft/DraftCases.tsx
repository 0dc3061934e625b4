import { Alert } from 'antd'
import { numberVi } from '@/kit/format'
import { type Column, List } from '@/kit/ListPage'
import { NativeSelect } from '@/kit/NativeSelect'
import { useQueryPart } from '@/kit/router'
import { Empty } from '@/kit/states'
import type { DraftCase, LawDraft } from './types'
import { useDraftWords } from './words'

/** The cases of the law, judged by the law in use and by the draft. */
export function DraftCases({ data }: { data: LawDraft }) {
  const t = useDraftWords()
  const [show, setShow] = useQueryPart('vu', data.cases_changed > 0 ? 'changed' : '')
  if (data.case_faults_count > 0) return <Alert type="error" showIcon title={t('cases_broken')} />
  const columns: Column<DraftCase>[] = [
    {
      key: 'id',
      title: t('case'),
      sort: 'title',
      render: (one) => (
        <>
          {one.title} <span className="soft">{one.id}</span>
        </>
      ),
    },
    { key: 'before', title: t('before'), render: (one) => one.before },
    { key: 'after', title: t('after'), render: (one) => (one.changed ? <strong>{one.after}</strong> : one.after) },
    {
      key: 'expected',
      title: t('expected'),
      render: (one) => (
        <>
          {one.expected}
          {one.differs.map((line) => (
            <div key={line} className="draft-differs">
              {line}
            </div>
          ))}
        </>
      ),
    },
    { key: 'reason', title: t('reason'), render: (one) => one.reason },
    { key: 'cite', title: t('cite'), hidden: true, render: (one) => one.citation },
  ]
  return (
    <>
      <p>
        {t('cases_sentence', {
          n: numberVi(data.cases),
          changed: numberVi(data.cases_changed),
          differ: numberVi(data.cases_differ),
        })}
      </p>
      <List<DraftCase>
        id="law-draft-cases"
        label={t('cases_list')}
        path={`/law/drafts/${data.draft.id}/cases`}
        query={{ show }}
        initialSort="id"
        searchHint={t('cases_hint')}
        columns={columns}
        rowKey={(one) => one.row}
        empty={<Empty text={t('cases_none')} />}
        filters={
          <NativeSelect
            label={t('show')}
            value={show}
            onChange={setShow}
            options={[
              { value: 'changed', label: t('show_changed') },
              { value: 'differ', label: t('show_differ') },
            ]}
            all={t('show_all')}
          />
        }
      />
    </>
  )
}
