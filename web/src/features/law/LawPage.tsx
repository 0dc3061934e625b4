import { useMe } from '@/api/hooks'
import { DayField } from '@/kit/DayField'
import { dayVi, numberVi } from '@/kit/format'
import { type Column, ListPage } from '@/kit/ListPage'
import { NativeSelect } from '@/kit/NativeSelect'
import { Link, useQueryPart } from '@/kit/router'
import { ButtonLink } from '@/kit/pact/ButtonLink'
import { Empty } from '@/kit/states'
import type { LawAwardLine } from './types'
import { useWords } from './words'

const kinds = [
  { value: 'title', label: 'Danh hiệu thi đua' },
  { value: 'commendation', label: 'Hình thức khen thưởng' },
  { value: 'state_honour', label: 'Khen thưởng cấp Nhà nước' },
  { value: 'medal', label: 'Kỷ niệm chương, huy hiệu' },
  { value: 'recognition', label: 'Công nhận, biểu dương' },
  { value: 'service_route', label: 'Khen quá trình cống hiến' },
  { value: 'union_title', label: 'Danh hiệu của công đoàn' },
  { value: 'union_commendation', label: 'Khen thưởng của công đoàn' },
  { value: 'union_medal', label: 'Kỷ niệm chương của công đoàn' },
]

/** Every award of the law as it is on a day. */
export default function LawPage() {
  const t = useWords()
  const { today } = useMe()
  const [asked, setDay] = useQueryPart('ngay')
  const [kind, setKind] = useQueryPart('loai')
  const day = asked || today
  const columns: Column<LawAwardLine>[] = [
    {
      key: 'name',
      title: t('name'),
      sort: 'name',
      render: (one) => (
        <>
          <Link to={`quy-dinh/${one.code}`}>{one.name}</Link> <span className="soft">{one.short_name}</span>
        </>
      ),
    },
    { key: 'kind', title: t('kind'), sort: 'kind', render: (one) => one.kind_label },
    { key: 'holders', title: t('holders'), render: (one) => one.holders },
    { key: 'decides', title: t('decides'), render: (one) => one.decides },
    {
      key: 'cite',
      title: t('cite'),
      render: (one) =>
        one.from ? (
          <>
            {one.cite} {one.confidence !== 'confirmed' && <span className="tag">{one.confidence_label}</span>}
          </>
        ) : (
          <span className="tag">{t('no_text')}</span>
        ),
    },
    { key: 'from', title: t('from'), align: 'right', render: (one) => dayVi(one.from) },
  ]
  return (
    <ListPage<LawAwardLine>
      id="law"
      title={t('law')}
      label={t('law')}
      path="/law/awards"
      query={{ day, kind }}
      initialSort="kind"
      columns={columns}
      empty={<Empty text={t('none')} />}
      rowKey={(one) => one.code}
      searchHint={t('search_hint')}
      actions={<ButtonLink to="quy-dinh-rieng">{t('own_rules')}</ButtonLink>}
      sentence={(answer) => answer && t('sentence', { n: numberVi(answer.total.count), day: dayVi(day) })}
      filters={
        <>
          <DayField label={t('day')} value={day} onChange={setDay} />
          <NativeSelect label={t('kind')} value={kind} onChange={setKind} options={kinds} all={t('all_kinds')} />
        </>
      }
    />
  )
}
