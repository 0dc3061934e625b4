import './personnel.css'
import { useGet } from '@/api/hooks'
import type { Day } from '@/api/types'
import { dayVi } from '@/kit/format'
import { SmartLink, useQueryPart } from '@/kit/router'
import { Empty, Shown } from '@/kit/states'
import { byYear, isKnownKind, kindsIn } from './timelineYears'
import type { TimelineItem } from './types'
import { useWords } from './words'

/** The history of a person or a unit as one line of time, newest first. */
export function Timeline({ path, day }: { path: string; day: Day | '' }) {
  const query = useGet<{ items: TimelineItem[] }>(path, { day }, { keepPrevious: true })
  return <Shown query={query}>{({ items }) => <TimelineItems items={items} />}</Shown>
}

export function TimelineItems({ items }: { items: TimelineItem[] }) {
  const t = useWords()
  const [kind, setKind] = useQueryPart('loai-viec')
  const kinds = kindsIn(items)
  const shown = kind === '' ? items : items.filter((item) => item.kind === kind)
  if (items.length === 0) return <Empty text={t('history_empty')} />
  return (
    <>
      {kinds.length > 1 && (
        <div className="chips" role="group" aria-label={t('show_kinds')}>
          <button type="button" aria-pressed={kind === ''} onClick={() => setKind('')}>
            {t('show_all')}
          </button>
          {kinds.map((one) => (
            <button type="button" key={one} aria-pressed={kind === one} onClick={() => setKind(one)}>
              {t(`kind_${one}`)} <span className="num">{items.filter((item) => item.kind === one).length}</span>
            </button>
          ))}
        </div>
      )}
      <div className="time-line">
        {byYear(shown).map((year) => (
          <section key={year.year} aria-label={t('for_year', { year: year.year })}>
            <h2>{year.year}</h2>
            <ul>
              {year.items.map((item, i) => (
                <Item key={`${item.kind}-${item.day}-${item.text}-${i}`} item={item} />
              ))}
            </ul>
          </section>
        ))}
      </div>
    </>
  )
}

function Item({ item }: { item: TimelineItem }) {
  const t = useWords()
  const known = isKnownKind(item.kind)
  const text = item.cancelled ? <del>{item.text}</del> : item.text
  return (
    <li className={known ? `time-${item.kind}` : undefined} data-kind={item.kind}>
      <span className="time-day">{dayVi(item.day)}</span>
      <div>
        {known && <span className={`time-kind ${item.kind}`}>{t(`kind_${item.kind as 'title'}`)}</span>}{' '}
        <strong>{item.href ? <SmartLink href={item.href}>{text}</SmartLink> : text}</strong>
        {item.cancelled && <span className="tag gap bad">{t('cancelled')}</span>}
        {item.corrected && <span className="tag gap">{t('entry_corrected')}</span>}
        {item.detail && <div className="soft">{item.detail}</div>}
      </div>
    </li>
  )
}
