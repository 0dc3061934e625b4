import { Button, Dropdown } from 'antd'
import { useEffect, useRef, useState } from 'react'
import type { ApiError } from '@/api/problem'
import { dayVi } from '@/kit/format'
import { Fault } from '@/kit/states'
import { bandOf, changedFields, type DraftDoubt, type DraftItem, type DraftOp, fieldsOf, openDoubts } from './draft'
import { splitPlaces } from './documentText'
import { TermsForm } from './TermsForm'
import { useWords } from './words'

interface Props {
  item: DraftItem
  /** Number in the document, from 1. */
  number: number
  text: string
  selected: boolean
  pointed: boolean
  editing: boolean
  /** The one behind it in the document, to join with. */
  next: string | null
  /** How many of the same part were asked the same as this question, itself among them, and where. */
  alike: (doubt: DraftDoubt) => number
  onSelect: () => void
  /** Accepted; `ops` when answers come with it. The list goes on to the next that asks for something. */
  onAccept: () => void
  onAnswer: (doubt: DraftDoubt, answer: number, forAll: boolean) => Promise<ApiError | null>
  onPoint: (on: boolean) => void
  onEdit: (on: boolean) => void
  run: (op: DraftOp) => Promise<ApiError | null>
}

/** One target as it was read: measure, questions with their answers, and what can be done with it. */
export function DraftCard(props: Props) {
  const { item, number, selected, editing, run } = props
  const t = useWords()
  const card = useRef<HTMLElement>(null)
  const [fault, setFault] = useState<ApiError | null>(null)
  const [splitting, setSplitting] = useState(false)
  const band = bandOf(item)
  useEffect(() => {
    if (selected) card.current?.scrollIntoView({ block: 'nearest' })
  }, [selected, band])

  const tell = async (op: DraftOp) => setFault(await run(op))
  const more = [
    { key: 'split', label: t('split'), onClick: () => setSplitting(true) },
    ...(props.next
      ? [
          {
            key: 'join',
            label: t('join_next'),
            onClick: () => void tell({ op: 'join', key: item.key, with: props.next! }),
          },
        ]
      : []),
  ]
  return (
    <article
      ref={card}
      className={`draft-card card-${band}${selected ? ' is-selected' : ''}${props.pointed ? ' is-pointed' : ''}`}
      aria-label={`${number}. ${item.text}`}
      aria-current={selected || undefined}
      data-key={item.key}
      onClick={props.onSelect}
      onMouseEnter={() => props.onPoint(true)}
      onMouseLeave={() => props.onPoint(false)}
    >
      <div className="draft-card-head">
        <span className="draft-mark" aria-hidden="true">
          {band === 'accepted' ? '✓' : band === 'doubtful' ? '!' : band === 'left_out' ? '–' : '·'}
        </span>
        <span className="draft-number">{number}</span>
        <strong className="draft-bound">{item.bound}</strong>
        <span className="soft draft-facts">{factsOf(item)}</span>
      </div>
      <p className="draft-text">{item.text}</p>
      {item.included && !item.accepted && !item.sure && item.doubts.length === 0 && (
        <p className="draft-low">{t('low_confidence', { n: item.confidence })}</p>
      )}
      {item.included &&
        item.doubts.map((doubt) => (
          <Question
            key={doubt.number}
            doubt={doubt}
            section={item.section}
            alike={doubt.chosen ? 0 : props.alike(doubt)}
            onAnswer={async (answer, forAll) => setFault(await props.onAnswer(doubt, answer, forAll))}
          />
        ))}
      <Fault error={editing ? null : fault} />
      {splitting && (
        <Split
          item={item}
          text={props.text}
          onDone={(at) => {
            setSplitting(false)
            if (at !== null) void tell({ op: 'split', key: item.key, at })
          }}
        />
      )}
      {editing ? (
        <div className="draft-edit">
          <TermsForm
            initial={fieldsOf(item)}
            withLead
            onCancel={() => props.onEdit(false)}
            onSubmit={async (values) => {
              const fields = changedFields(fieldsOf(item), values)
              if (Object.keys(fields).length > 0) {
                const refused = await run({ op: 'edit', key: item.key, fields })
                if (refused) throw refused
              }
              props.onEdit(false)
            }}
          />
        </div>
      ) : (
        <div className="row-gap draft-actions">
          {band === 'left_out' ? (
            <Button size="small" onClick={() => void tell({ op: 'reopen', key: item.key })}>
              {t('take_back')}
            </Button>
          ) : (
            <>
              {band === 'accepted' ? (
                <Button size="small" onClick={() => void tell({ op: 'reopen', key: item.key })}>
                  {t('reopen')}
                </Button>
              ) : (
                <Button
                  size="small"
                  type={openDoubts(item).length === 0 ? 'primary' : 'default'}
                  aria-label={t(openDoubts(item).length === 0 ? 'accept_item' : 'accept_item_later', { n: number })}
                  onClick={(event) => {
                    event.stopPropagation() // the list goes on; it does not follow the accepted one to the end
                    props.onAccept()
                  }}
                >
                  {t(openDoubts(item).length === 0 ? 'accept' : 'accept_later')}
                </Button>
              )}
              <Button size="small" aria-label={t('edit_item', { n: number })} onClick={() => props.onEdit(true)}>
                {t('edit')}
              </Button>
              <Button size="small" onClick={() => void tell({ op: 'reject', key: item.key })}>
                {t('leave_out')}
              </Button>
              <Dropdown menu={{ items: more }} trigger={['click']}>
                <Button size="small" aria-label={t('more')}>
                  ⋯
                </Button>
              </Dropdown>
            </>
          )}
        </div>
      )}
    </article>
  )
}

interface QuestionProps {
  doubt: DraftDoubt
  section: string
  alike: number
  onAnswer: (answer: number, forAll: boolean) => Promise<void>
}

/** A question with its answers; where a whole part was asked the same, one answer may count for all of it. */
function Question({ doubt, section, alike, onAnswer }: QuestionProps) {
  const t = useWords()
  const [forAll, setForAll] = useState(false)
  const part = section.split(' / ').at(-1) ?? section
  return (
    <fieldset className={doubt.chosen ? 'doubt is-answered' : 'doubt'}>
      <legend>{doubt.question}</legend>
      <div className="row-gap">
        {doubt.answers.map((answer, i) => (
          <Button
            key={answer.label}
            size="small"
            className="answer"
            aria-pressed={doubt.chosen === i + 1}
            type={doubt.chosen === i + 1 ? 'primary' : 'default'}
            onClick={(event) => {
              event.stopPropagation()
              void onAnswer(i + 1, forAll)
            }}
          >
            {answer.label}
          </Button>
        ))}
      </div>
      {alike > 1 && (
        <label className="doubt-all">
          <input type="checkbox" checked={forAll} onChange={(event) => setForAll(event.target.checked)} />{' '}
          {part ? t('answer_all', { n: alike, part }) : t('answer_all_here', { n: alike })}
        </label>
      )}
    </fieldset>
  )
}

function factsOf(item: DraftItem): string {
  return [
    item.group_label,
    item.award,
    item.denominator && `trên ${item.denominator}`,
    item.condition,
    item.lead && `${item.lead.name} chủ trì`,
    item.due && `hạn ${dayVi(item.due)}`,
    item.stretch && 'phấn đấu',
    item.relation &&
      { in_which: 'trong đó', stretch_of: 'mức phấn đấu', exception_of: 'trừ', milestone_of: 'mốc' }[
        item.relation.type
      ],
  ]
    .filter(Boolean)
    .join(' · ')
}

function Split({ item, text, onDone }: { item: DraftItem; text: string; onDone: (at: number | null) => void }) {
  const t = useWords()
  const places = splitPlaces(text, item.begin, item.end)
  return (
    <fieldset className="doubt">
      <legend>{places.length > 0 ? t('split_title') : t('split_none')}</legend>
      <div className="column">
        {places.map((at) => (
          <Button key={at} size="small" className="answer" onClick={() => onDone(at)}>
            …{text.slice(Math.max(item.begin, at - 24), at)}
            <strong> ┃ </strong>
            {text.slice(at, Math.min(item.end, at + 32))}…
          </Button>
        ))}
        <Button size="small" type="text" onClick={() => onDone(null)}>
          Hủy
        </Button>
      </div>
    </fieldset>
  )
}
