import './law.css'
import { Alert, Button } from 'antd'
import { useGet, useMe } from '@/api/hooks'
import { DayField } from '@/kit/DayField'
import { dayVi } from '@/kit/format'
import { Page } from '@/kit/Page'
import { useParams, useQueryPart } from '@/kit/router'
import { Shown } from '@/kit/states'
import { dayBefore, depth, differing, shown } from './compare'
import type { LawAward, LawOfDay } from './types'
import { useWords } from './words'

/** One award on two days beside one another: what went, what came. */
export default function AwardPage() {
  const t = useWords()
  const { today } = useMe()
  const { code = '' } = useParams()
  const [first, setFirst] = useQueryPart('truoc')
  const [second, setSecond] = useQueryPart('sau')
  const days = [first || dayBefore(second || today), second || today]
  const query = useGet<LawAward>(`/law/awards/${code}`, { days: days.join(',') }, { keepPrevious: true })
  const look = (change: string) => {
    setFirst(dayBefore(change))
    setSecond(change)
  }
  return (
    <Shown query={query}>
      {(award) => (
        <Page
          title={award.name}
          sentence={`${award.short_name} · ${award.kind_label}`}
          trail={[{ to: 'quy-dinh', label: t('law') }]}
        >
          <div className="row-gap law-asked">
            <span className="soft">{t('changes')}:</span>
            {award.changes.map((day) => (
              <Button key={day} size="small" aria-pressed={second === day} onClick={() => look(day)}>
                {t('change_of', { day: dayVi(day) })}
              </Button>
            ))}
          </div>
          <div className="row-gap law-asked">
            <DayField label={t('before')} value={days[0]} onChange={setFirst} />
            <DayField label={t('after')} value={days[1]} onChange={setSecond} />
          </div>
          <Both days={award.days} />
        </Page>
      )}
    </Shown>
  )
}

function Both({ days }: { days: LawOfDay[] }) {
  const t = useWords()
  const [before, after] = days
  if (!before || !after) return null
  const gone = differing(before.lines, after.lines)
  const come = differing(after.lines, before.lines)
  return (
    <>
      {gone.size === 0 && come.size === 0 && <p className="soft">{t('same')}</p>}
      <div className="law-days">
        <OneDay one={before} marked={gone} mark={t(after.loaded ? 'gone' : 'gone_unknown')} kind="gone" />
        <OneDay one={after} marked={come} mark={t('new')} kind="new" />
      </div>
    </>
  )
}

interface OneDayProps {
  one: LawOfDay
  marked: Set<number>
  mark: string
  kind: 'gone' | 'new'
}

function OneDay({ one, marked, mark, kind }: OneDayProps) {
  const t = useWords()
  return (
    <section className="panel">
      <h2>{t('of_day', { day: dayVi(one.day) })}</h2>
      {!one.loaded && <Alert type="warning" showIcon title={t('not_loaded')} className="gap-below" />}
      <ul className="law-lines">
        {one.lines.map((line, at) => (
          <li key={at} className={`in-${depth(line)} ${marked.has(at) ? `law-${kind}` : ''}`}>
            {shown(line)} {marked.has(at) && <span className={kind === 'new' ? 'tag good' : 'tag'}>{mark}</span>}
          </li>
        ))}
      </ul>
    </section>
  )
}
