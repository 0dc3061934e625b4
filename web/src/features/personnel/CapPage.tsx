import { useGet, useMay } from '@/api/hooks'
import { type Column, DataTable } from '@/kit/DataTable'
import { numberVi } from '@/kit/format'
import { Page } from '@/kit/Page'
import { ButtonLink } from '@/kit/pact/ButtonLink'
import { useYear } from '@/kit/router'
import { Empty, Shown } from '@/kit/states'
import type { Cap, CapCount } from './types'
import { useWords } from './words'

/** Top ratings against the cap, in the agency and in each group; it warns and never blocks. */
export default function CapPage() {
  const t = useWords()
  const year = useYear()
  const may = useMay()
  const query = useGet<Cap>(`/ratings/${year}/cap`)
  const columns: Column<CapCount>[] = [
    { key: 'label', title: t('cap_group'), render: (one) => one.label },
    { key: 'top', title: t('cap_top'), align: 'right', render: (one) => numberVi(one.top) },
    { key: 'good', title: t('cap_good'), align: 'right', render: (one) => numberVi(one.good) },
    { key: 'allowed', title: t('cap_allowed'), align: 'right', render: (one) => numberVi(one.allowed) },
    {
      key: 'state',
      title: t('cap_state'),
      render: (one) =>
        one.over ? (
          <span className="tag warn">{t('cap_over', { n: numberVi(one.top - one.allowed) })}</span>
        ) : (
          <span className="tag good">
            {t('cap_within')}
            {one.allowed > one.top && `, ${t('cap_left', { n: numberVi(one.allowed - one.top) })}`}
          </span>
        ),
    },
  ]
  const start = may('ratings.change') && (
    <ButtonLink type="primary" to="nhap-du-lieu?loai=ratings">
      {t('import_ratings')}
    </ButtonLink>
  )
  return (
    <Page
      title={t('cap_title', { year })}
      sentence={t('cap_sentence')}
      trail={[{ to: 'nhan-su', label: t('people') }]}
      actions={start}
    >
      <Shown query={query}>
        {(cap) =>
          cap.whole.top + cap.whole.good === 0 ? (
            <Empty text={t('cap_empty', { year })}>{start}</Empty>
          ) : (
            <>
              <div className="table-box" tabIndex={0} role="region" aria-label={t('cap')}>
                <DataTable
                  label={t('cap')}
                  columns={columns}
                  rows={[cap.whole, ...cap.groups]}
                  rowKey={(one) => one.label}
                  rowClass={(one) => (one === cap.whole ? 'chosen' : '')}
                />
              </div>
              <p className="soft">{cap.note}</p>
            </>
          )
        }
      </Shown>
    </Page>
  )
}
