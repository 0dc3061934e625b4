import { Alert, Button } from 'antd'
import { useGet } from '@/api/hooks'
import type { Page } from '@/api/types'
import { dayVi } from '@/kit/format'
import { ErrorState, Loading } from '@/kit/states'
import { AssessCondition } from './AssessCondition'
import { AskedFields, useAsked } from './AskedFields'
import { AwardLine } from './AwardLine'
import { grouped } from './groups'
import { KeepAnswer } from './KeepAnswer'
import type { Assessment, Eligibility } from './types'
import type { ViewProps } from './view'
import { useWords } from './words'

/** Every award of the law: eligible, needs a person's judgement, not eligible; each opens to why. */
export function AskedView({ path, page, today }: ViewProps) {
  const t = useWords()
  const asked = useAsked()
  const { data, error, refetch } = useGet<Eligibility>(path, asked.query, { keepPrevious: true })
  // nobody judges himself, so that the own record has no list of them
  const { data: said } = useGet<Page<Assessment>>(data && !path.startsWith('/me/') ? `${path}/assessments` : null, {
    year: String(data?.year),
    received_on: data?.received_on,
    limit: '200',
  })
  if (!data) return error ? <ErrorState error={error} onRetry={() => void refetch()} /> : <Loading />
  const printed = `${page}?year=${data.year}&received_on=${data.received_on}`
  return (
    <>
      <div className="row-gap eligibility-asked">
        <AskedFields asked={asked} year={data.year} day={data.received_on} today={today} />
        <Button href={printed} target="_blank">
          {t('print_short')}
        </Button>
        <Button href={`${printed}&dang=day-du`} target="_blank">
          {t('print_long')}
        </Button>
        {data.regime && data.regime_loaded && <span className="soft">{t('sentence', { regime: data.regime })}</span>}
      </div>
      {!data.regime_loaded && <Alert type="warning" showIcon className="eligibility-note" title={t('not_loaded')} />}
      {data.discipline_hidden && <Alert type="info" className="eligibility-note" title={t('discipline_hidden')} />}
      {grouped(data.items).map(({ verdict, items }) => (
        <section key={verdict} className="panel" data-verdict={verdict}>
          <h2>
            {t(verdict)} <span className="num soft">{items.length}</span>
          </h2>
          {items.length === 0 && <p className="soft">{t('group_empty')}</p>}
          {items.map((one) => (
            <AwardLine
              key={one.award}
              award={one}
              assess={(reason) => (
                <AssessCondition
                  path={path}
                  award={one}
                  reason={reason}
                  year={data.year}
                  received_on={data.received_on}
                  said={said?.items.filter((each) => each.condition === reason.open_key) ?? []}
                  may={data.may_assess}
                />
              )}
              actions={
                data.may_keep && <KeepAnswer path={path} award={one} year={data.year} received_on={data.received_on} />
              }
            />
          ))}
        </section>
      ))}
      {data.assumed.length > 0 && (
        <section className="panel">
          <h2>{t('assumed')}</h2>
          <ul className="eligibility-assumed">
            {data.assumed.map((text) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        </section>
      )}
      <p className="visually-hidden" role="status">
        {t('received_on')} {dayVi(data.received_on)}
      </p>
    </>
  )
}
