import { dayVi, numberVi } from '@/kit/format'
import { type Column, List } from '@/kit/ListPage'
import { NativeSelect } from '@/kit/NativeSelect'
import { useQueryPart } from '@/kit/router'
import { Empty } from '@/kit/states'
import type { DraftChange, LawDraft } from './types'
import { useDraftWords } from './words'

const kinds = [
  { value: 'award', label: 'Danh hiệu, hình thức khen thưởng' },
  { value: 'rule', label: 'Quy tắc chung, chuyển tiếp' },
  { value: 'regime', label: 'Thời kỳ' },
  { value: 'vote', label: 'Tỷ lệ phiếu' },
  { value: 'quota', label: 'Trần tỷ lệ' },
  { value: 'money', label: 'Lương cơ sở' },
  { value: 'dossier', label: 'Hồ sơ' },
  { value: 'act', label: 'Văn bản' },
]

/** What only the law in use says, and what only the draft says, side by side. */
export function DraftChanges({ data }: { data: LawDraft }) {
  const t = useDraftWords()
  const [kind, setKind] = useQueryPart('loai')
  const n = numberVi(data.changes)
  const lines = (all: string[], mark: string) => (
    <ul className="draft-lines" data-side={mark}>
      {all.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  )
  const columns: Column<DraftChange>[] = [
    {
      key: 'what',
      title: t('what'),
      sort: 'what',
      render: (one) => (
        <>
          {one.name}
          <div className="soft">{one.kind_label}</div>
        </>
      ),
    },
    {
      key: 'from',
      title: t('from'),
      sort: 'from',
      render: (one) => (one.from ? dayVi(one.from) : <span className="tag">{t('only_gone')}</span>),
    },
    { key: 'before', title: t('before'), render: (one) => lines(one.before, 'before') },
    { key: 'after', title: t('after'), render: (one) => lines(one.after, 'after') },
  ]
  return (
    <>
      <p>
        {data.first_day ? t('changes_sentence', { n, day: dayVi(data.first_day) }) : t('changes_sentence_gone', { n })}
      </p>
      <List<DraftChange>
        id="law-draft-changes"
        label={t('changes_list')}
        path={`/law/drafts/${data.draft.id}/changes`}
        query={{ kind }}
        onClearFilters={() => setKind('')}
        initialSort="kind"
        searchHint={t('changes_hint')}
        columns={columns}
        rowKey={(one) => one.what}
        empty={<Empty text={t('changes_none')} />}
        filters={
          <NativeSelect label={t('kind')} value={kind} onChange={setKind} options={kinds} all={t('all_kinds')} />
        }
      />
    </>
  )
}
