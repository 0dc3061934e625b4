import { Alert, App, Button, Form, Input, Select } from 'antd'
import { useEffect, useState } from 'react'
import { get, post } from '@/api/client'
import { invalidate, useCommand, useGet, useMe } from '@/api/hooks'
import { text, useText } from '@/i18n'
import { instantVi } from '@/kit/format'
import { Page } from '@/kit/Page'
import { ButtonLink } from '@/kit/pact/ButtonLink'
import { Comments } from '@/kit/pact/Comments'
import { EvidenceList } from '@/kit/pact/Evidence'
import { figureVi } from '@/kit/pact/figure'
import { TargetBar } from '@/kit/pact/TargetBar'
import type { Round, VerdictCode } from '@/kit/pact/types'
import { useParams, useQueryPart, useYear } from '@/kit/router'
import { ReviewPage as OneByOne } from '@/kit/ReviewPage'
import { Empty, Fault, Shown } from '@/kit/states'
import { VerdictBadge } from '@/kit/VerdictBadge'
import './rounds.css'
import type { Item, PastDecision, Review } from './types'
import { useWords } from './words'
import { TextArea } from '@/kit/TextArea'

interface Decision {
  decision?: 'agree' | 'override' | 'not_enough'
  verdict?: VerdictCode
  reason?: string
}

/** What a decision or a sentence changes besides the review itself. */
const reached = (path: string) => [path, '/pacts', '/targets', '/reports', '/director']

/** Sơ kết, tổng kết: one target after the other, what was promised, what came, and a person's word. */
export default function ReviewPage() {
  const { round = '' } = useParams()
  const query = useGet<Review>(`/rounds/${round}/review`, undefined, { keepPrevious: true })
  return <Shown query={query}>{(review) => <View review={review} />}</Shown>
}

function View({ review }: { review: Review }) {
  const t = useWords()
  const year = useYear()
  const { message } = App.useApp()
  const { round, items } = review
  const mayJudge = useMe().permissions.includes('review.judge')
  const [open, setOpen] = useQueryPart('chi-tieu')
  const [editing, setEditing] = useState(false)
  // a decision made while a sentence is being kept would be refused: its version is the one before
  const [keeping, setKeeping] = useState(false)
  const path = `/rounds/${round.id}/review`
  const judge = useCommand(() => post(`/rounds/${round.id}/judge`), { refresh: ['/rounds', '/pacts', '/director'] })
  const firstLeft = Math.max(
    0,
    items.findIndex((item) => !item.confirmed),
  )
  const chosen = items.findIndex((item) => item.target.id === open)
  const index = chosen >= 0 ? chosen : firstLeft
  const item = items[index]
  const decide = useCommand(
    ({ id, version, ...decision }: Decision & { id: string; version: number }) =>
      post<Item>(`${path}/${id}`, { version, ...decision }),
    {
      refresh: reached(path),
      onDone: (answer, { id }) => {
        setEditing(false)
        const at = items.findIndex((one) => one.target.id === id)
        if (answer)
          void message.success(t('decision_saved', { code: answer.target.code, verdict: answer.verdict_label }))
        const next = [...items.slice(at + 1), ...items.slice(0, at)].find((one) => !one.confirmed)
        if (next) setOpen(next.target.id)
      },
    },
  )
  const trail = [
    { to: 'dot', label: t('rounds') },
    { to: `dot/${round.id}`, label: round.name },
  ]
  const title = t('review_title', { round: round.name })
  const judgeButton = mayJudge && (
    <Button type={round.judged ? 'default' : 'primary'} loading={judge.isPending} onClick={() => judge.run(undefined)}>
      {round.judged ? t('judge_again') : t('judge')}
    </Button>
  )
  if (!round.locked || !round.judged || !item)
    return (
      <Page title={title} trail={trail}>
        <Fault error={judge.error} />
        <Empty text={t(!round.locked ? 'review_not_locked' : round.judged ? 'review_none' : 'review_not_judged')}>
          {round.locked ? judgeButton : <ButtonLink to={`dot/${round.id}`}>{t('to_round')}</ButtonLink>}
        </Empty>
      </Page>
    )
  const run = (decision: Decision) => decide.run({ id: item.target.id, version: item.version, ...decision })
  const kind = round.kind === 'interim' ? 'half_year' : 'year_end_agency'
  return (
    <OneByOne
      title={title}
      trail={trail}
      sentence={review.left > 0 ? t('review_sentence', { left: review.left, total: review.total }) : t('all_reviewed')}
      actions={
        <>
          {judgeButton}
          <ButtonLink to={`/${year}/bao-cao/${kind}`} type={review.left === 0 ? 'primary' : 'default'}>
            {t('to_report')}
          </ButtonLink>
        </>
      }
      total={review.total}
      left={review.left}
      index={index}
      onIndex={(next) => {
        setEditing(false)
        setOpen(items[next]?.target.id ?? '')
      }}
      onAccept={() => mayJudge && !editing && !keeping && mayAgree(item) && run({ decision: 'agree' })}
      onEdit={() => mayJudge && setEditing(true)}
      hint={mayJudge ? t('review_keys') : t('review_readonly')}
      side={<Side key={item.target.id} item={item} path={path} onKeeping={setKeeping} />}
    >
      <Fault error={judge.error ?? decide.error} onReload={() => void invalidate(path)} />
      <Main
        key={item.target.id}
        item={item}
        round={round}
        mayJudge={mayJudge}
        editing={editing}
        busy={decide.isPending || keeping}
        onEdit={setEditing}
        run={run}
      />
    </OneByOne>
  )
}

/** The figures settle nothing and nobody has decided yet: there is nothing to agree with. */
const isUndecided = (item: Item) => item.by_numbers.question !== '' && !item.override
/** What is decided is agreed to once. */
const mayAgree = (item: Item) => !item.confirmed && !isUndecided(item)

interface MainProps {
  item: Item
  round: Round
  mayJudge: boolean
  editing: boolean
  busy: boolean
  onEdit: (on: boolean) => void
  run: (decision: Decision) => void
}

function Main({ item, round, mayJudge, editing, busy, onEdit, run }: MainProps) {
  const t = useWords()
  const { target, by_numbers: numbers } = item
  const undecided = isUndecided(item)
  return (
    <div className="panel review-main">
      <section>
        <h2 className="section-title">{t('promised')}</h2>
        <p className="review-text">
          <span className="board-code">{target.code}</span> {target.text}
        </p>
        <p>
          <strong>{target.bound}</strong> <span className="soft">{target.rule}</span>
        </p>
        <p className="soft">
          {target.section} · {target.lead_unit?.name}
        </p>
      </section>
      <section>
        <h2 className="section-title">{t('came')}</h2>
        <p className="review-actual">{item.actual || t('entries_none')}</p>
        <TargetBar progress={target.progress} verdict={item.verdict} actual={item.actual} bound={target.bound} />
      </section>
      <section>
        <h2 className="section-title">{item.confirmed ? t('decided') : t('proposed')}</h2>
        <p className="row-gap">
          <VerdictBadge verdict={item.verdict} label={item.verdict_label} />
          {item.confirmed && !item.override && item.decision_label && (
            <span className="soft">{item.decision_label}</span>
          )}
          {item.override && (
            <span className="soft">
              {t('override_by', { by: item.override.by, reason: item.override.reason })}, {instantVi(item.override.at)}
            </span>
          )}
        </p>
        {numbers.trail.length > 0 && (
          <ul className="trail">
            {numbers.trail.map((step) => (
              <li key={step}>{step}</li>
            ))}
          </ul>
        )}
        {numbers.question && (
          <Alert type="info" showIcon title={`${t('question')}: ${numbers.question}`} className="gap-below" />
        )}
        {!mayJudge ? null : editing ? (
          <Override item={item} busy={busy} onCancel={() => onEdit(false)} run={run} />
        ) : (
          <div className="row-gap">
            {!item.confirmed && (
              <Button
                type="primary"
                loading={busy}
                disabled={undecided}
                title={undecided ? t('agree_not') : 'Alt+Enter'}
                onClick={() => run({ decision: 'agree' })}
              >
                {undecided ? t('agree') : t(item.override ? 'agree_kept' : 'agree_to', { verdict: item.verdict_label })}
              </Button>
            )}
            <Button onClick={() => onEdit(true)}>{t('override')}</Button>
            <NotEnough busy={busy} run={run} />
          </div>
        )}
      </section>
      {item.entries.length > 0 && (
        <section>
          <h2 className="section-title">{t('by_unit', { n: item.entries.length })}</h2>
          <ul className="plain-list entries">
            {item.entries.map((entry) => (
              <li key={`${entry.unit}-${entry.revision}`}>
                <strong>{entry.unit_name}</strong>: {figureVi(entry)}
                {entry.explanation && <div>{entry.explanation}</div>}
                {entry.source && <div className="soft">Nguồn: {entry.source}</div>}
                <EvidenceList
                  evidence={entry.evidence}
                  place={{ round: round.id, unit: entry.unit, target: target.id }}
                />
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  )
}

function NotEnough({ busy, run }: { busy: boolean; run: (decision: Decision) => void }) {
  const t = useWords()
  const common = useText()
  const [open, setOpen] = useState(false)
  const [reason, setReason] = useState('')
  const [missing, setMissing] = useState(false)
  if (!open) return <Button onClick={() => setOpen(true)}>{t('not_enough')}</Button>
  return (
    <form
      className="row-gap"
      onSubmit={(event) => {
        event.preventDefault()
        setMissing(reason.trim() === '')
        if (reason.trim() !== '') run({ decision: 'not_enough', reason: reason.trim() })
      }}
    >
      <Input
        autoFocus
        style={{ width: 300 }}
        aria-label={`${t('not_enough')}: ${t('override_reason')}`}
        placeholder={t('override_reason')}
        value={reason}
        status={missing ? 'error' : undefined}
        onChange={(event) => setReason(event.target.value)}
      />
      <Button htmlType="submit" loading={busy}>
        {t('not_enough')}
      </Button>
      <Button type="text" onClick={() => setOpen(false)}>
        {common('cancel')}
      </Button>
      {missing && (
        <span className="fault" role="alert">
          {t('override_reason_needed')}
        </span>
      )}
    </form>
  )
}

const givable: VerdictCode[] = [
  'met',
  'exceeded',
  'partly',
  'not_met',
  'in_progress',
  'proposed',
  'not_assessed',
  'dropped',
]

function Override({
  item,
  busy,
  onCancel,
  run,
}: {
  item: Item
  busy: boolean
  onCancel: () => void
  run: (decision: Decision) => void
}) {
  const t = useWords()
  const common = useText()
  return (
    <Form<{ verdict: VerdictCode; reason: string }>
      layout="vertical"
      requiredMark={false}
      initialValues={{ verdict: item.override?.verdict, reason: item.override?.reason ?? '' }}
      onFinish={({ verdict, reason }) => run({ decision: 'override', verdict, reason: reason.trim() })}
    >
      <Form.Item
        name="verdict"
        label={t('override_verdict')}
        rules={[{ required: true, message: t('override_choose') }]}
      >
        <Select
          style={{ maxWidth: 260 }}
          autoFocus
          options={givable.map((code) => ({ value: code, label: text(`verdict_${code}`) }))}
        />
      </Form.Item>
      <Form.Item
        name="reason"
        label={t('override_reason')}
        rules={[{ required: true, whitespace: true, message: t('override_reason_needed') }]}
      >
        <TextArea />
      </Form.Item>
      <div className="row-gap">
        <Button type="primary" htmlType="submit" loading={busy}>
          {t('override_save')}
        </Button>
        <Button onClick={onCancel}>{common('cancel')}</Button>
      </div>
    </Form>
  )
}

/** The sentence that will stand in the report: its words may change, its figures not; the server says which are amiss. */
function Side({ item, path, onKeeping }: { item: Item; path: string; onKeeping: (on: boolean) => void }) {
  const t = useWords()
  const me = useMe()
  const { message } = App.useApp()
  const own = item.sentence_own || item.sentence
  const [typed, setTyped] = useState<string | null>(null)
  // what was typed gives way when what was kept is read again; an answer that is on its way may still be the old one
  if (typed !== null && typed === own) setTyped(null)
  const words = typed ?? own
  const save = useCommand(
    (sentence: string) => post(`${path}/${item.target.id}`, { version: item.version, sentence }),
    {
      refresh: reached(path),
      onDone: () => {
        void message.success(t('sentence_saved'))
      },
    },
  )
  useEffect(() => {
    onKeeping(save.isPending)
    return () => onKeeping(false)
  }, [save.isPending, onKeeping])
  const changed = words.trim() !== own
  // A refusal is about the words that were sent; it goes when they change.
  const refused = changed && save.variables === words.trim() ? save.error : null
  const beside = refused?.field === 'sentence' ? refused.message : ''
  return (
    <>
      <section className="panel">
        <h2 id="sentence-title">{t('sentence')}</h2>
        <TextArea
          aria-labelledby="sentence-title"
          aria-describedby="sentence-hint"
          value={words}
          rows={4}
          status={beside ? 'error' : undefined}
          onChange={(event) => setTyped(event.target.value)}
        />
        <p id="sentence-hint" className={beside ? 'fault' : 'soft'} role={beside ? 'alert' : undefined}>
          {beside || t('sentence_hint')}
        </p>
        {refused && !beside && <Fault error={refused} onReload={() => void invalidate(path)} />}
        <div className="row-gap">
          <Button
            size="small"
            disabled={!changed || words.trim() === ''}
            loading={save.isPending}
            onClick={() => save.run(words.trim())}
          >
            {t('sentence_save')}
          </Button>
          {words !== item.sentence && (
            <Button
              size="small"
              onClick={() => {
                setTyped(item.sentence)
                if (item.sentence_own) save.run(item.sentence)
              }}
            >
              {t('sentence_back')}
            </Button>
          )}
        </div>
      </section>
      <section className="panel">
        <h2>Ý kiến</h2>
        <Comments
          comments={item.comments}
          path={me.permissions.includes('pacts.comment') ? `/targets/${item.target.id}/comments` : undefined}
          refresh={[path, '/targets']}
        />
      </section>
      <Past path={`${path}/${item.target.id}/history`} />
    </>
  )
}

/** Who decided what before; read only when it is asked for. */
function Past({ path }: { path: string }) {
  const t = useWords()
  const [past, setPast] = useState<PastDecision[] | null>(null)
  const load = async () => {
    setPast((await get<{ items: PastDecision[] }>(path)).items)
  }
  return (
    <details className="panel past" onToggle={(event) => event.currentTarget.open && past === null && void load()}>
      <summary>
        <h2 className="section-title">{t('history')}</h2>
      </summary>
      <ul className="plain-list entries">
        {past?.map((one, i) => (
          <li key={i}>
            <VerdictBadge verdict={one.verdict} label={one.verdict_label} /> {one.decision_label}
            {one.reason && <div>{one.reason}</div>}
            <div className="soft">
              {one.by}, {instantVi(one.at)}
            </div>
          </li>
        ))}
      </ul>
    </details>
  )
}
