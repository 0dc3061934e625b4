import { Alert } from 'antd'
import { useGet } from '@/api/hooks'
import { dayVi } from '@/kit/format'
import { NativeSelect } from '@/kit/NativeSelect'
import { useQueryPart } from '@/kit/router'
import { ErrorState, Loading } from '@/kit/states'
import { ratings, scopes } from './codes'
import { reachedByYear, stepsByYear } from './groups'
import type { AwardRoute, Route } from './types'
import type { ViewProps } from './view'
import { useWords } from './words'

/** The first year each award can be reached, if the coming years go as chosen; nothing is promised. */
export function RouteView({ path }: ViewProps) {
  const t = useWords()
  const [rating, setRating] = useQueryPart('xep-loai-toi')
  const [initiative, setInitiative] = useQueryPart('sang-kien-toi')
  const { data, error, refetch } = useGet<Route>(`${path}/route`, { rating, initiative }, { keepPrevious: true })
  if (!data) return error ? <ErrorState error={error} onRetry={() => void refetch()} /> : <Loading />
  const reached = reachedByYear(data.items)
  return (
    <>
      <div className="row-gap eligibility-asked">
        <span aria-hidden="true">{t('rating_ahead')}</span>
        <NativeSelect
          label={t('rating_ahead')}
          value={data.rating}
          onChange={setRating}
          options={[
            ...ratings.map((code) => ({ value: code as string, label: t(code) })),
            { value: 'last', label: t('rating_last') },
          ]}
        />
        <span aria-hidden="true">{t('initiative_ahead')}</span>
        <NativeSelect
          label={t('initiative_ahead')}
          value={data.initiative}
          onChange={setInitiative}
          options={[
            { value: 'none', label: t('initiative_none') },
            ...scopes.map((code) => ({ value: code as string, label: t(code) })),
          ]}
        />
      </div>
      {data.by_text_until && (
        <Alert
          type="warning"
          showIcon
          className="eligibility-note"
          title={t('by_text_until', { day: dayVi(data.by_text_until) })}
        />
      )}
      {data.stopped && <Alert type="info" className="eligibility-note" title={data.stopped} />}
      {data.blocked.map((text) => (
        <Alert key={text} type="warning" className="eligibility-note" title={text} />
      ))}
      {!data.stopped && (
        <>
          <section className="panel">
            <h2>{t('timeline')}</h2>
            {reached.length === 0 && (
              <p className="soft">
                {t('timeline_empty', { first: String(data.first_year), last: String(data.last_year) })}
              </p>
            )}
            <ol className="eligibility-years">
              {reached.map(({ year, items }) => (
                <li key={year} data-year={year}>
                  <h3>{t('year_line', { year: String(year) })}</h3>
                  {items.map((one) => (
                    <ReachedAward key={one.award} route={one} />
                  ))}
                </li>
              ))}
            </ol>
          </section>
          <Others route={data} end="judgement" />
          <Others route={data} end="facts_missing" />
          <Others route={data} end="not_within" />
          <section className="panel">
            <h2>{t('assumptions')}</h2>
            <Texts texts={data.assumptions} />
          </section>
        </>
      )}
    </>
  )
}

const Texts = ({ texts }: { texts: string[] }) => (
  <ul className="eligibility-assumed">
    {texts.map((text) => (
      <li key={text}>{text}</li>
    ))}
  </ul>
)

function ReachedAward({ route }: { route: AwardRoute }) {
  const t = useWords()
  const years = stepsByYear(route.steps)
  return (
    <details className="eligibility-award" data-award={route.award}>
      <summary>
        <strong>{route.name}</strong>
        <span className="soft"> {t('dossier_on', { day: dayVi(route.received_on) })}</span>
        <div className="soft">
          {years
            .map(
              ({ year, steps }) =>
                `${t('year_line', { year: String(year) })}: ${steps.map((one) => one.short_name).join(', ')}`,
            )
            .join('; ')}
        </div>
      </summary>
      {years.map(({ year, steps }) => (
        <div key={year}>
          <h4>{t('year_line', { year: String(year) })}</h4>
          {steps.map((step) => (
            <div key={step.award} className="eligibility-step">
              <strong>{step.short_name}</strong>
              {step.marks.map((mark) => (
                <span key={mark} className="tag gap warn">
                  {mark}
                </span>
              ))}
              <Texts texts={step.texts} />
              {step.judgements.length > 0 && (
                <p className="soft">
                  {t('judgements')}: {step.judgements.join(' ')}
                </p>
              )}
              <p className="soft eligibility-citation">{t('ground', { citations: step.citations.join('; ') })}</p>
            </div>
          ))}
        </div>
      ))}
    </details>
  )
}

/** Awards that the years ahead do not bring by themselves, with what stands in the way. */
function Others({ route, end }: { route: Route; end: 'judgement' | 'facts_missing' | 'not_within' }) {
  const t = useWords()
  const items = route.items.filter((one) => one.end === end)
  if (items.length === 0) return null
  return (
    <section className="panel" data-end={end}>
      <h2>
        {t(`others_${end}`, { last: String(route.last_year) })} <span className="num soft">{items.length}</span>
      </h2>
      {items.map((one) => (
        <details key={one.award} className="eligibility-award" data-award={one.award}>
          <summary>
            <strong>{one.name}</strong>
            <div className="soft">{one.open[0]}</div>
          </summary>
          <Texts texts={one.open} />
          <p className="soft eligibility-citation">{t('ground', { citations: one.citations.join('; ') })}</p>
        </details>
      ))}
    </section>
  )
}
