import { Button, Checkbox, Form, Modal } from 'antd'
import { useState } from 'react'
import { post } from '@/api/client'
import { useCommand, useGet, useMe } from '@/api/hooks'
import { useText } from '@/i18n'
import { DataTable, type Column } from '@/kit/DataTable'
import { dayVi, instantVi } from '@/kit/format'
import { Page } from '@/kit/Page'
import { ButtonLink } from '@/kit/pact/ButtonLink'
import { LockButton, RemindButton, remindedWords, RoundLine } from '@/kit/pact/RoundActions'
import type { Round, Submission } from '@/kit/pact/types'
import { usePactWords } from '@/kit/pact/words'
import { Link, useParams } from '@/kit/router'
import { Fault, Loading, Shown } from '@/kit/states'
import type { EntryRow } from './entry'
import './rounds.css'
import { useWords } from './words'
import { TextArea } from '@/kit/TextArea'

/** One round: who has sent, who is asked, what is given back, and locking it. */
export default function RoundPage() {
  const { round: id = '' } = useParams()
  const query = useGet<Round>(`/rounds/${id}`)
  return <Shown query={query}>{(round) => <View round={round} />}</Shown>
}

const owes = (s: Submission) => s.state === 'not_sent' || s.state === 'returned'

function View({ round }: { round: Round }) {
  const t = useWords()
  const me = useMe()
  const p = usePactWords()
  const [returning, setReturning] = useState<Submission | null>(null)
  const may = (code: string) => round.may?.includes(code) ?? me.permissions.includes(code)
  const manage = may('rounds.manage')
  const columns: Column<Submission>[] = [
    {
      key: 'unit',
      title: t('unit'),
      render: (s) => <Link to={`dot/${round.id}/nhap/${s.unit}`}>{s.unit_name}</Link>,
    },
    {
      key: 'state',
      title: t('state'),
      render: (s) => (
        <>
          <span className={`sending sending-${s.state}`}>{s.state_label}</span>
          {owes(s) && !round.locked && !!round.days_late && (
            <span className="late"> · {p('late', { n: round.days_late })}</span>
          )}
          {s.state === 'returned' && <div className="soft">{s.reason}</div>}
          {owes(s) && s.reminded && (
            <div className="soft">
              {remindedWords(p, s.reminded)}, {s.reminded.by}
            </div>
          )}
        </>
      ),
    },
    { key: 'filled', title: t('filled'), align: 'right', render: (s) => `${s.filled}/${s.targets}` },
    { key: 'at', title: t('sent_at'), render: (s) => (s.at ? `${instantVi(s.at)}${s.by ? `, ${s.by}` : ''}` : '') },
    {
      key: 'actions',
      title: t('actions'),
      render: (s) => (
        <span className="row-gap">
          <ButtonLink size="small" to={`dot/${round.id}/nhap/${s.unit}`}>
            {owes(s) && !round.locked && may('results.enter') ? t('enter') : t('open_entry')}
          </ButtonLink>
          {manage && s.state === 'sent' && (
            <Button size="small" onClick={() => setReturning(s)}>
              {t('return')}
            </Button>
          )}
        </span>
      ),
    },
  ]
  return (
    <Page
      title={round.name}
      sentence={
        <>
          {round.kind_label} · {dayVi(round.from)} – {dayVi(round.to)} · <RoundLine round={round} />
        </>
      }
      trail={[{ to: 'dot', label: t('rounds') }]}
      actions={
        <>
          <Button href={`/in/dot-bao-cao/${round.id}`}>{t('print')}</Button>
          {manage && !round.locked && <RemindButton round={round} />}
          {manage && !round.locked && <LockButton round={round} primary />}
          {may('review.judge') && round.locked && (
            <ButtonLink type="primary" to={`dot/${round.id}/ra-soat`}>
              {t('review')}
            </ButtonLink>
          )}
        </>
      }
    >
      <div className="table-box" tabIndex={0} role="region" aria-label={round.name}>
        <DataTable label={round.name} columns={columns} rows={round.submissions} cards rowKey={(s) => s.unit} />
      </div>
      {returning && <ReturnDialog round={round} submission={returning} onClose={() => setReturning(null)} />}
    </Page>
  )
}

interface DialogProps {
  round: Round
  submission: Submission
  onClose: () => void
}

/** Gives the sheet back with a reason: the whole of it, or the figures that are ticked. */
function ReturnDialog({ round, submission, onClose }: DialogProps) {
  const t = useWords()
  const common = useText()
  const { data } = useGet<{ rows: EntryRow[] }>(`/rounds/${round.id}/entries/${submission.unit}`)
  const [reason, setReason] = useState('')
  const [targets, setTargets] = useState<string[]>([])
  const [missing, setMissing] = useState(false)
  const send = useCommand(
    () => post(`/rounds/${round.id}/submissions/${submission.unit}/return`, { reason: reason.trim(), targets }),
    { refresh: ['/rounds', '/pacts', '/director'], onDone: onClose },
  )
  return (
    <Modal
      open
      title={t('return_title', { unit: submission.unit_name })}
      okText={t('return')}
      cancelText={common('cancel')}
      confirmLoading={send.isPending}
      width={640}
      onCancel={onClose}
      onOk={() => {
        setMissing(reason.trim() === '')
        if (reason.trim() !== '') send.run(undefined)
      }}
    >
      <Fault error={send.error} />
      <Form layout="vertical">
        <Form.Item
          label={t('return_reason')}
          htmlFor="return-reason"
          validateStatus={missing ? 'error' : undefined}
          help={missing ? t('return_reason_needed') : undefined}
        >
          <TextArea
            id="return-reason"
            autoFocus

            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
        </Form.Item>
      </Form>
      <fieldset className="plain-set">
        <legend>{t('return_which')}</legend>
        {data ? (
          <>
            <Checkbox checked={targets.length === 0} onChange={() => setTargets([])}>
              {t('return_all')}
            </Checkbox>
            <Checkbox.Group className="column return-targets" value={targets} onChange={setTargets}>
              {data.rows.map((row) => (
                <Checkbox key={row.target.id} value={row.target.id}>
                  <span className="board-code">{row.target.code}</span> {row.target.text}
                </Checkbox>
              ))}
            </Checkbox.Group>
          </>
        ) : (
          <Loading />
        )}
      </fieldset>
    </Modal>
  )
}
