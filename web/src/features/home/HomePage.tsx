import { useGet, useMe } from '@/api/hooks'
import type { Home, HomeCard } from '@/api/types'
import { dayVi, dueVi, numberVi } from '@/kit/format'
import { Page } from '@/kit/Page'
import { SmartLink, useUnit, useYear } from '@/kit/router'
import { Empty, Shown } from '@/kit/states'
import './home.css'
import { useWords } from './words'

const columns = ['today', 'week', 'later'] as const

/** Việc hôm nay: what waits for me, by urgency; each card has the one button that does it. */
export default function HomePage() {
  const t = useWords()
  const year = useYear()
  const unit = useUnit()
  const query = useGet<Home>('/home', { year, unit })
  const cards = query.data?.cards ?? []
  const late = cards.filter((card) => (card.days_late ?? 0) > 0).length
  const sentence = !query.data
    ? undefined
    : cards.length === 0
      ? t('nothing', { year })
      : t('sentence', { n: cards.length }) + (late > 0 ? t('sentence_late', { n: late }) : '.')
  return (
    <Page title={t('title')} sentence={sentence}>
      <Shown query={query}>
        {(home) => (
          <>
            <div className="home-columns">
              {columns.map((urgency) => (
                <Column key={urgency} urgency={urgency} cards={home.cards.filter((card) => card.urgency === urgency)} />
              ))}
            </div>
            <Timeline steps={home.timeline} year={year} />
          </>
        )}
      </Shown>
    </Page>
  )
}

function Column({ urgency, cards }: { urgency: (typeof columns)[number]; cards: HomeCard[] }) {
  const t = useWords()
  return (
    <section className={`home-column ${urgency}`} aria-label={t(urgency)}>
      <h2>
        {t(urgency)} <span className="soft">{cards.length > 0 && numberVi(cards.length)}</span>
      </h2>
      {cards.length === 0 && <p className="soft home-none">{t(`none_${urgency}`)}</p>}
      {cards.map((card) => (
        <Card key={card.id} card={card} />
      ))}
    </section>
  )
}

function Card({ card }: { card: HomeCard }) {
  const { today } = useMe()
  const late = (card.days_late ?? 0) > 0
  return (
    <article className="home-card">
      <p>{card.text}</p>
      <p className="home-meta">
        {card.for_whom && <span>{card.for_whom}</span>}
        {card.due && (
          <span className={late ? 'late' : ''}>
            hạn {dayVi(card.due)}, {dueVi(card.due, today)}
          </span>
        )}
      </p>
      <SmartLink href={card.action.href} className="home-do">
        {card.action.label}
      </SmartLink>
    </article>
  )
}

function Timeline({ steps, year }: { steps: Home['timeline']; year: number }) {
  const t = useWords()
  if (steps.length === 0) return <Empty text={t('no_timeline', { year })} />
  return (
    <section className="panel" aria-label={t('timeline', { year })}>
      <h2>{t('timeline', { year })}</h2>
      <ol className="home-timeline">
        {steps.map((step) => (
          <li key={step.label} className={step.state} aria-current={step.state === 'now' ? 'step' : undefined}>
            <span className="dot" aria-hidden="true" />
            <span className="home-step">{step.label}</span>
            <span className="soft">
              {step.state !== 'now' ? dayVi(step.day) : step.day ? t('until', { day: dayVi(step.day) }) : t('now')}
            </span>
          </li>
        ))}
      </ol>
    </section>
  )
}
