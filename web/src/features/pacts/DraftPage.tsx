import { Alert, Button, Form, Input, InputNumber, Modal } from 'antd'
import { useEffect, useMemo, useRef, useState } from 'react'
import { fileUrl, post } from '@/api/client'
import { invalidate } from '@/api/hooks'
import type { ApiError } from '@/api/problem'
import { useText } from '@/i18n'
import { timeVi } from '@/kit/format'
import { isField, useAltKeys } from '@/kit/keys'
import { Page } from '@/kit/Page'
import '@/kit/pact/pact.css'
import { useNavigate, useParams, useYear } from '@/kit/router'
import { ChangeList, ErrorState, Fault, Loading } from '@/kit/states'
import { DocumentPane } from './DocumentPane'
import {
  type Anomaly,
  answering,
  answeringAll,
  applied,
  askedAlike,
  bandOf,
  type Draft,
  type DraftBand,
  type DraftDoubt,
  type DraftItem,
  inWorkingOrder,
  nextDoubtful,
  openDoubts,
  summaryOf,
} from './draft'
import { DraftCard } from './DraftCard'
import './pacts.css'
import { type DraftState, useDraft } from './useDraft'
import { useWords } from './words'
import { usePactOf, YearTaken } from './YearTaken'

/** Read a document: its text beside what was read of it, doubtful ones first. */
export default function DraftPage() {
  const { draft: id = '' } = useParams()
  const state = useDraft(id)
  const scope = useYear()
  const navigate = useNavigate()
  const year = state.draft?.year
  useEffect(() => {
    // the year at the top is that of the document
    if (year && year !== scope) navigate(`/${year}/giao-uoc/doc/${id}`, { replace: true })
  }, [year, scope, id, navigate])
  if (state.error) return <ErrorState error={state.error} />
  if (!state.draft) return <Loading />
  return <DraftView key={id} state={state} draft={state.draft} />
}

function DraftView({ state, draft }: { state: DraftState; draft: Draft }) {
  const t = useWords()
  const { run } = state
  const [selected, setSelected] = useState<string | null>(() => nextDoubtful(draft.items, null, 1))
  const [pointed, setPointed] = useState<string | null>(null)
  const [editing, setEditing] = useState<string | null>(null)
  const [show, setShow] = useState<{ begin: number; end: number } | null>(null)
  const [confirming, setConfirming] = useState(false)
  const [fault, setFault] = useState<ApiError | null>(null)
  const summary = summaryOf(draft)

  const goTo = (step: 1 | -1) => {
    const next = nextDoubtful(draft.items, selected, step)
    if (next) setSelected(next)
  }
  const goOnFrom = (done: DraftItem[]) => {
    const left = done.reduce((at, item) => applied(at, { op: 'accept', key: item.key }), draft)
    const next = nextDoubtful(left.items, done[0]?.key ?? null, 1)
    if (next) setSelected(next)
  }
  const accept = (item: DraftItem) => {
    void run({ op: 'accept', key: item.key }).then(setFault)
    goOnFrom([item])
  }
  const acceptAndGoOn = () => {
    const item = draft.items.find((one) => one.key === selected)
    if (item && item.included && !editing) accept(item)
  }
  const answer = (item: DraftItem, doubt: DraftDoubt, chosen: number, forAll: boolean) => {
    const items = forAll ? askedAlike(draft.items, item, doubt) : [item]
    const ops = forAll ? answeringAll(items, doubt, chosen) : answering(item, doubt, chosen)
    const done = items.filter((one) => ops.some((op) => op.op === 'accept' && op.key === one.key))
    if (done.some((one) => one.key === item.key)) goOnFrom(done)
    else setSelected(item.key)
    return run(ops)
  }
  useAltKeys(
    {
      ArrowDown: () => goTo(1),
      ArrowUp: () => goTo(-1),
      Enter: acceptAndGoOn,
      e: () => selected && setEditing(selected),
    },
    !confirming,
  )
  useUndoKey(() => void state.takeBack())
  const sentence = t('sentence_draft', {
    targets: summary.targets,
    doubtful: summary.doubtful,
    accepted: summary.accepted,
  })
  return (
    <Page
      title={draft.title || t('read_title')}
      sentence={
        <>
          {sentence} ·{' '}
          <a href={fileUrl(`/pact-drafts/${draft.id}/source`)} download={draft.file_name}>
            {draft.file_name}
          </a>
        </>
      }
      trail={[
        { to: 'giao-uoc', label: t('pacts') },
        { to: 'giao-uoc/doc', label: t('read_title') },
      ]}
      actions={
        <>
          <Button disabled={!state.undo} onClick={() => void state.takeBack()} title="Ctrl+Z">
            {state.undo ? t('undo_of', { what: t(`op_${state.undo.name}`) }) : t('undo')}
          </Button>
          <Button disabled={summary.sure === 0} onClick={() => void run({ op: 'accept_sure' }).then(setFault)}>
            {t('accept_sure', { n: summary.sure })}
          </Button>
          <Button type="primary" disabled={summary.targets === 0} onClick={() => setConfirming(true)}>
            {t('confirm')}
          </Button>
        </>
      }
    >
      {state.offline && (
        <Alert type="warning" showIcon title={t('lost_network', { n: state.unsent })} style={{ marginBottom: 8 }} />
      )}
      {state.stale && (
        <Alert
          type="info"
          showIcon
          closable
          title={t('stale', { name: state.stale.by || '…', time: timeVi(state.stale.at) })}
          description={state.stale.changes.length > 0 && <ChangeList changes={state.stale.changes} />}
          style={{ marginBottom: 8 }}
        />
      )}
      <YearTaken year={draft.year} />
      <Fault error={fault} />
      <p className="soft doc-keys">
        {t('keys')}. {t('select_hint')} {t('saved_server')}
      </p>
      <div className="reading">
        <DocumentPane
          draft={draft}
          selected={selected}
          pointed={pointed}
          show={show}
          onSelect={setSelected}
          onPoint={setPointed}
          onMake={(begin, end) => void run({ op: 'add', begin, end }).then(setFault)}
          onSplit={(key, at) => void run({ op: 'split', key, at }).then(setFault)}
        />
        <section className="draft-list" aria-label={t('list_of_targets')}>
          <Anomalies draft={draft} state={state} onShow={setShow} />
          <Items
            draft={draft}
            state={state}
            selected={selected}
            pointed={pointed}
            editing={editing}
            onSelect={setSelected}
            onPoint={setPointed}
            onEdit={setEditing}
            onAccept={accept}
            onAnswer={answer}
          />
        </section>
      </div>
      {confirming && <Confirm draft={draft} state={state} onClose={() => setConfirming(false)} />}
    </Page>
  )
}

/** Ctrl+Z takes the last step back; inside a field it is the field's own. */
function useUndoKey(undo: () => void) {
  const latest = useRef(undo)
  useEffect(() => {
    latest.current = undo
  })
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.shiftKey || event.altKey || event.key.toLowerCase() !== 'z') return
      if (isField(event.target)) return
      event.preventDefault()
      latest.current()
    }
    window.addEventListener('keydown', listen)
    return () => window.removeEventListener('keydown', listen)
  }, [])
}

interface ItemsProps {
  draft: Draft
  state: DraftState
  selected: string | null
  pointed: string | null
  editing: string | null
  onSelect: (key: string) => void
  onPoint: (key: string | null) => void
  onEdit: (key: string | null) => void
  onAccept: (item: DraftItem) => void
  onAnswer: (item: DraftItem, doubt: DraftDoubt, chosen: number, forAll: boolean) => Promise<ApiError | null>
}

function Items({
  draft,
  state,
  selected,
  pointed,
  editing,
  onSelect,
  onPoint,
  onEdit,
  onAccept,
  onAnswer,
}: ItemsProps) {
  const t = useWords()
  const ordered = useMemo(() => inWorkingOrder(draft.items), [draft.items])
  const inDocument = useMemo(() => [...draft.items].sort((a, b) => a.begin - b.begin || a.end - b.end), [draft.items])
  const bands: DraftBand[] = ['doubtful', 'sure', 'accepted', 'left_out']
  return (
    <>
      {bands.map((band) => {
        const items = ordered.filter((item) => bandOf(item) === band)
        if (items.length === 0) return null
        return (
          <section key={band} aria-label={t(`band_${band}`)}>
            <h2 className="section-title band-title">
              {t(`band_${band}`)} ({items.length})
            </h2>
            {items.map((item) => {
              const at = inDocument.indexOf(item)
              const next = inDocument.slice(at + 1).find((one) => one.included)
              return (
                <DraftCard
                  key={item.key}
                  item={item}
                  number={at + 1}
                  text={draft.text}
                  selected={item.key === selected}
                  pointed={item.key === pointed}
                  editing={item.key === editing}
                  next={next?.key ?? null}
                  alike={(doubt) => askedAlike(draft.items, item, doubt).length}
                  onAccept={() => onAccept(item)}
                  onAnswer={(doubt, chosen, forAll) => onAnswer(item, doubt, chosen, forAll)}
                  onSelect={() => onSelect(item.key)}
                  onPoint={(on) => onPoint(on ? item.key : null)}
                  onEdit={(on) => onEdit(on ? item.key : null)}
                  run={state.run}
                />
              )
            })}
          </section>
        )
      })}
    </>
  )
}

interface AnomaliesProps {
  draft: Draft
  state: DraftState
  onShow: (place: { begin: number; end: number }) => void
}

/** What the reader noticed about the document itself: an old year left in, a drafter's note, a gap in numbering. */
function Anomalies({ draft, state, onShow }: AnomaliesProps) {
  const t = useWords()
  if (draft.anomalies.length === 0) return null
  const open = draft.anomalies.filter((a) => !a.dismissed).length
  return (
    <details className="panel anomalies" open={open > 0}>
      <summary>
        <h2 className="section-title">{t('anomalies_n', { n: open })}</h2>
      </summary>
      <ul className="plain-list">
        {draft.anomalies.map((anomaly) => (
          <AnomalyRow
            key={anomaly.number}
            anomaly={anomaly}
            onShow={() => onShow({ begin: anomaly.begin, end: anomaly.end })}
            onDismiss={(reason) => state.run({ op: 'dismiss', number: anomaly.number, reason })}
            onReopen={() => state.run({ op: 'reopen', number: anomaly.number })}
          />
        ))}
      </ul>
    </details>
  )
}

interface RowProps {
  anomaly: Anomaly
  onShow: () => void
  onDismiss: (reason: string) => Promise<ApiError | null>
  onReopen: () => Promise<ApiError | null>
}

function AnomalyRow({ anomaly, onShow, onDismiss, onReopen }: RowProps) {
  const t = useWords()
  const [asking, setAsking] = useState(false)
  const [reason, setReason] = useState('')
  const [fault, setFault] = useState<ApiError | null>(null)
  const [missing, setMissing] = useState(false)
  const dismiss = async () => {
    setMissing(reason.trim() === '')
    if (reason.trim() === '') return
    const refused = await onDismiss(reason.trim())
    setFault(refused)
    if (!refused) setAsking(false)
  }
  return (
    <li className={anomaly.dismissed ? 'is-dismissed' : undefined}>
      <div>
        {anomaly.note} {anomaly.quote && <q>{anomaly.quote}</q>}
      </div>
      <Fault error={fault} />
      {anomaly.dismissed ? (
        <div className="row-gap">
          <span className="soft">{t('anomaly_dismissed', { reason: anomaly.dismissed })}</span>
          <Button size="small" type="link" onClick={() => void onReopen().then(setFault)}>
            {t('reopen')}
          </Button>
        </div>
      ) : asking ? (
        <form
          className="row-gap"
          onSubmit={(event) => {
            event.preventDefault()
            void dismiss()
          }}
        >
          <Input
            size="small"
            autoFocus
            style={{ width: 260 }}
            aria-label={t('anomaly_reason')}
            placeholder={t('anomaly_reason')}
            value={reason}
            status={missing ? 'error' : undefined}
            onChange={(event) => setReason(event.target.value)}
          />
          <Button size="small" htmlType="submit" type="primary">
            {t('anomaly_dismiss')}
          </Button>
          {missing && (
            <span className="fault" role="alert">
              {t('anomaly_reason_needed')}
            </span>
          )}
        </form>
      ) : (
        <div className="row-gap">
          {anomaly.end > anomaly.begin && (
            <Button size="small" onClick={onShow}>
              {t('anomaly_show')}
            </Button>
          )}
          <Button size="small" onClick={() => setAsking(true)}>
            {t('anomaly_dismiss')}
          </Button>
        </div>
      )}
    </li>
  )
}

function Confirm({ draft, state, onClose }: { draft: Draft; state: DraftState; onClose: () => void }) {
  const t = useWords()
  const common = useText()
  const navigate = useNavigate()
  const summary = summaryOf(draft)
  const unanswered = draft.items.filter((item) => item.included && openDoubts(item).length > 0)
  const [year, setYear] = useState(draft.year)
  const [title, setTitle] = useState(draft.title)
  const [written] = useState(draft.year)
  const taken = usePactOf(year)
  const [fault, setFault] = useState<ApiError | null>(null)
  const [busy, setBusy] = useState(false)
  const confirm = async () => {
    setBusy(true)
    setFault(null)
    try {
      if (year !== draft.year || title !== draft.title) {
        const refused = await state.rename({ year, title })
        if (refused) throw refused
      }
      const made = await post<{ year: number }>(`/pact-drafts/${draft.id}/confirm`, { version: state.version() })
      await invalidate('/pacts', '/pact-drafts', '/me', '/home')
      navigate(`/${made.year}/giao-uoc/chi-tieu`)
    } catch (error) {
      setFault(error as ApiError)
      setBusy(false)
    }
  }
  return (
    <Modal
      open
      title={t('confirm_title')}
      onCancel={onClose}
      okText={t('confirm')}
      cancelText={common('cancel')}
      confirmLoading={busy}
      okButtonProps={{ disabled: state.unsent > 0 || taken !== undefined }}
      onOk={() => void confirm()}
    >
      <Fault error={fault} />
      <YearTaken year={year} />
      {year !== written && (
        <Alert type="warning" showIcon title={t('year_other', { written, year })} style={{ marginBottom: 8 }} />
      )}
      <p>{t('confirm_text', { n: summary.targets })}</p>
      {summary.accepted < summary.targets && (
        <Alert type="warning" showIcon title={t('confirm_open', { n: summary.targets - summary.accepted })} />
      )}
      {unanswered.length > 0 && (
        <Alert
          type="warning"
          showIcon
          style={{ marginTop: 8 }}
          title={t('confirm_unanswered', {
            n: unanswered.reduce((sum, item) => sum + openDoubts(item).length, 0),
            items: unanswered.length,
          })}
        />
      )}
      {summary.anomalies > 0 && <p className="soft">{t('confirm_anomalies', { n: summary.anomalies })}</p>}
      <Form layout="vertical" style={{ marginTop: 12 }}>
        <Form.Item label={t('pact_year')} htmlFor="pact-year">
          <InputNumber
            id="pact-year"
            min={2000}
            max={2100}
            value={year}
            onChange={(value) => setYear(value ?? draft.year)}
          />
        </Form.Item>
        <Form.Item label={t('pact_title')} htmlFor="pact-title">
          <Input id="pact-title" value={title} onChange={(event) => setTitle(event.target.value)} />
        </Form.Item>
      </Form>
    </Modal>
  )
}
