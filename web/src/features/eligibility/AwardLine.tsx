import { Alert } from 'antd'
import type { ReactNode } from 'react'
import { dayVi } from '@/kit/format'
import { shortly, tagsOf } from './groups'
import type { EligibleAward, LastKnown, Reason } from './types'
import { useWords } from './words'

/** What stands under a condition where a person may say yes or no. */
export type Assess = (reason: Reason) => ReactNode

/** One award: closed its name and what is missing, open every condition that was asked. */
export function AwardLine({ award, actions, assess }: { award: EligibleAward; actions?: ReactNode; assess?: Assess }) {
  const t = useWords()
  const { last_known } = award
  const lack = shortly(award)
  return (
    <details className="eligibility-award" data-award={award.award}>
      <summary>
        <strong>{award.name}</strong>
        {award.hold && <span className="tag gap bad">{t('hold')}</span>}
        {award.close && !award.hold && <span className="tag gap warn">{t('close')}</span>}
        {last_known && (
          <span className="tag gap">
            {t('reference_short', { verdict: last_known.verdict_label.toLocaleLowerCase('vi') })}
          </span>
        )}
        {lack && <div className="soft">{lack}</div>}
      </summary>
      <Conditions of={award} assess={assess} />
      {award.not_used.map((text) => (
        <Alert key={text} type="info" className="eligibility-note" title={text} />
      ))}
      <p className="soft">
        {t('route', { route: award.route_label })}
        {award.other_routes.length > 0 && ` ${t('other_routes', { routes: award.other_routes.join(', ') })}`}
      </p>
      {last_known && (
        <div className="eligibility-reference">
          <h3>
            {t('reference', { day: dayVi(last_known.day) })}: {last_known.verdict_label.toLocaleLowerCase('vi')}
          </h3>
          <Conditions of={last_known} assess={assess} />
        </div>
      )}
      {actions}
    </details>
  )
}

function Conditions({ of: { verdict, reasons, missing }, assess }: { of: EligibleAward | LastKnown; assess?: Assess }) {
  const t = useWords()
  return (
    <>
      {missing.length > 0 && (
        <div className="eligibility-missing">
          <strong>{t(verdict === 'not_eligible' ? 'missing' : 'open')}</strong>
          <ul>
            {missing.map((text) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        </div>
      )}
      <ConditionList reasons={reasons} assess={assess} />
    </>
  )
}

export function ConditionList({ reasons, assess }: { reasons: Reason[]; assess?: Assess }) {
  const t = useWords()
  return (
    <ul className="eligibility-conditions" aria-label={t('conditions')}>
      {reasons.map((reason, i) => (
        <Condition key={`${reason.condition}-${i}`} reason={reason} assess={assess} />
      ))}
    </ul>
  )
}

const signs: Record<string, string> = { yes: '✓', no: '✗', unknown: '?' }

function Condition({ reason, assess }: { reason: Reason; assess?: Assess }) {
  const t = useWords()
  const satisfied = reason.satisfied === 'yes' ? 'yes' : reason.satisfied === 'no' ? 'no' : 'unknown'
  return (
    <li className={reason.decides ? 'decides' : undefined}>
      <span className={`eligibility-sign ${satisfied}`} aria-hidden="true">
        {signs[satisfied]}
      </span>
      <span className="visually-hidden">{t(satisfied)}: </span>
      <span>
        {reason.text}
        {reason.assessed && <span className="tag gap">{t('assessed')}</span>}
        {tagsOf(reason).map((tag) => (
          <span key={tag} className="tag gap warn">
            {t(`tag_${tag}`)}
          </span>
        ))}
        <div className="soft eligibility-citation">{reason.citation}</div>
        {reason.no_field && <div className="soft">{reason.no_field}</div>}
        {reason.open_key && assess?.(reason)}
      </span>
    </li>
  )
}
