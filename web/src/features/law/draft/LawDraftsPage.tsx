import './draft.css'
import { instantVi, numberVi } from '@/kit/format'
import { type Column, ListPage } from '@/kit/ListPage'
import { Link, useNavigate } from '@/kit/router'
import { Empty } from '@/kit/states'
import { LawFileDrop } from './LawFileDrop'
import type { DraftItem } from './types'
import { useDraftWords } from './words'

/** Drafts of another law, and a place to begin one. */
export default function LawDraftsPage() {
  const t = useDraftWords()
  const navigate = useNavigate()
  const columns: Column<DraftItem>[] = [
    {
      key: 'title',
      title: t('name'),
      sort: 'title',
      render: (one) => <Link to={`nap-van-ban/${one.id}`}>{one.title}</Link>,
    },
    { key: 'ground', title: t('ground'), render: (one) => one.ground },
    { key: 'state', title: t('state'), render: (one) => one.state_label },
    { key: 'revision', title: t('revision'), align: 'right', render: (one) => one.revision },
    { key: 'by', title: t('by'), render: (one) => one.recorded_by },
    { key: 'at', title: t('at'), sort: 'at', render: (one) => instantVi(one.recorded_at) },
  ]
  return (
    <ListPage<DraftItem>
      id="law-drafts"
      title={t('title')}
      label={t('title')}
      trail={[{ to: 'quy-dinh', label: t('law') }]}
      path="/law/drafts"
      initialSort="-at"
      columns={columns}
      rowKey={(one) => one.id}
      searchHint={t('search_hint')}
      empty={<Empty text={t('none')} />}
      sentence={(answer) => answer && t('sentence', { n: numberVi(answer.total.count) })}
      above={
        <section className="panel draft-begin" aria-label={t('begin')}>
          <h2>{t('begin')}</h2>
          <LawFileDrop onTaken={(taken) => navigate(`nap-van-ban/${taken.id}`)} />
        </section>
      }
    />
  )
}
