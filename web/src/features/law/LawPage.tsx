import { useGet, useMay, useMe } from '@/api/hooks'
import { DayField } from '@/kit/DayField'
import { dayVi, numberVi } from '@/kit/format'
import { type Column, ListPage } from '@/kit/ListPage'
import { NativeSelect } from '@/kit/NativeSelect'
import { Link, useQueryPart } from '@/kit/router'
import { ButtonLink } from '@/kit/pact/ButtonLink'
import { Empty } from '@/kit/states'
import type { LawAwardLine, LawKind } from './types'
import { useWords } from './words'

/** Every award of the law as it is on a day. */
export default function LawPage() {
  const t = useWords()
  const { today } = useMe()
  const may = useMay()
  const [asked, setDay] = useQueryPart('ngay')
  const [kind, setKind] = useQueryPart('loai')
  const day = asked || today
  const kinds = useGet<{ items: LawKind[] }>('/law/kinds').data?.items ?? []
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
      actions={
        <>
          {may('eligibility.law_draft') && <ButtonLink to="nap-van-ban">{t('load_text')}</ButtonLink>}
          <ButtonLink to="quy-dinh-rieng">{t('own_rules')}</ButtonLink>
        </>
      }
      sentence={(answer) => answer && t('sentence', { n: numberVi(answer.total.count), day: dayVi(day) })}
      filters={
        <>
          <DayField label={t('day')} value={day} onChange={setDay} />
          <NativeSelect
            label={t('kind')}
            value={kind}
            onChange={setKind}
            options={kinds.map(({ code, label }) => ({ value: code, label }))}
            all={t('all_kinds')}
          />
        </>
      }
    />
  )
}
