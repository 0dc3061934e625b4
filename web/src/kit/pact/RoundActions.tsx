import { Alert, Button, Checkbox, Modal } from 'antd'
import { useState } from 'react'
import { fileUrl, post } from '@/api/client'
import { useCommand, useMe } from '@/api/hooks'
import { useText } from '@/i18n'
import { dayOf, dayVi, instantVi, timeVi } from '@/kit/format'
import { Fault } from '@/kit/states'
import './pact.css'
import type { Round, Submission, UnitRef } from './types'
import { usePactWords } from './words'

const refresh = (round: Round) => ['/pacts', '/rounds', `/rounds/${round.id}`, '/director', '/notices']
export const notSent = (round: Round): Submission[] =>
  round.submissions.filter((s) => s.state === 'not_sent' || s.state === 'returned')

/** "9/12 đơn vị đã gửi · 2 trả lại · hạn 10/10/2025 · trễ 3 ngày". */
export function RoundLine({ round }: { round: Round }) {
  const t = usePactWords()
  const returned = round.submissions.filter((s) => s.state === 'returned').length
  return (
    <span>
      {t('round_sent', { sent: round.sent, total: round.total })}
      {returned > 0 && ` · ${t('round_returned', { n: returned })}`}
      {' · '}
      {round.locked ? (
        <strong>{t('round_locked')}</strong>
      ) : (
        <>
          {t('round_due', { day: dayVi(round.due) })}
          {!!round.days_late && <span className="late"> · {t('late', { n: round.days_late })}</span>}
        </>
      )}
    </span>
  )
}

/** "đã nhắc 21:47", "đã nhắc 2 lần, gần nhất 05/12/2025 21:47". */
export function remindedWords(
  t: ReturnType<typeof usePactWords>,
  { times, at }: { times: number; at: string },
  now: Date = new Date(),
): string {
  const when = dayOf(at) === dayOf(now) ? timeVi(at) : instantVi(at)
  return times > 1 ? t('reminded_times', { n: times, at: when }) : t('reminded', { at: when })
}

interface Letters {
  letters: { unit: UnitRef; href: string }[]
}

/** Reminds those who have not sent: a notice in their page, and a letter to download for each. */
export function RemindButton({ round, size }: { round: Round; size?: 'small' }) {
  const t = usePactWords()
  const common = useText()
  const missing = notSent(round)
  const [open, setOpen] = useState(false)
  const [units, setUnits] = useState<string[]>([])
  const me = useMe()
  const example = missing.find((s) => units.includes(s.unit)) ?? missing[0]
  const send = useCommand((chosen: string[]) => post<Letters>(`/rounds/${round.id}/remind`, { units: chosen }), {
    refresh: refresh(round),
  })
  return (
    <>
      <Button
        size={size}
        disabled={round.locked}
        onClick={() => {
          setUnits(missing.map((s) => s.unit))
          send.reset()
          setOpen(true)
        }}
      >
        {t('remind')}
      </Button>
      <Modal
        open={open}
        title={`${t('remind_title')}: ${round.name}`}
        onCancel={() => setOpen(false)}
        footer={
          send.data || missing.length === 0 ? (
            <Button onClick={() => setOpen(false)}>{common('close')}</Button>
          ) : (
            <>
              <Button onClick={() => setOpen(false)}>{common('cancel')}</Button>
              <Button
                type="primary"
                loading={send.isPending}
                disabled={units.length === 0}
                onClick={() => send.run(units)}
              >
                {t('remind_send', { n: units.length })}
              </Button>
            </>
          )
        }
      >
        <Fault error={send.error} />
        {send.data ? (
          <>
            <p role="status">{t('remind_done')}</p>
            {send.data.letters.length > 1 && (
              <p>
                <Button href={fileUrl(`/rounds/${round.id}/letters/tat-ca.zip`)} download>
                  {t('remind_all_letters')}
                </Button>
              </p>
            )}
            <ul className="plain-list">
              {send.data.letters.map((letter) => (
                <li key={letter.unit.id}>
                  <a href={letter.href} download>
                    {t('remind_letter', { unit: letter.unit.name })}
                  </a>
                </li>
              ))}
            </ul>
          </>
        ) : missing.length === 0 ? (
          <p>{t('remind_all_sent')}</p>
        ) : (
          <fieldset className="plain-set">
            <legend>{t('remind_units')}</legend>
            <Checkbox.Group
              className="column"
              value={units}
              onChange={setUnits}
              options={missing.map((s) => ({
                value: s.unit,
                label: (
                  <>
                    {s.unit_name} ({s.state_label}){' '}
                    {s.reminded && <span className="soft">· {remindedWords(t, s.reminded)}</span>}
                  </>
                ),
              }))}
            />
            {example?.notice && (
              <div className="gap-above">
                <div className="soft">{t('remind_text')}</div>
                <blockquote className="notice-text">
                  {example.notice} {t('remind_by', { name: me.user.name })}
                </blockquote>
              </div>
            )}
          </fieldset>
        )}
      </Modal>
    </>
  )
}

export function LockButton({ round, size, primary }: { round: Round; size?: 'small'; primary?: boolean }) {
  const t = usePactWords()
  const common = useText()
  const [open, setOpen] = useState(false)
  const missing = notSent(round)
  const lock = useCommand(() => post(`/rounds/${round.id}/lock`), {
    refresh: refresh(round),
    onDone: () => setOpen(false),
  })
  if (round.locked) return null
  return (
    <>
      <Button size={size} type={primary ? 'primary' : 'default'} onClick={() => setOpen(true)}>
        {t('lock')}
      </Button>
      <Modal
        open={open}
        title={t('lock_title', { name: round.name })}
        onCancel={() => setOpen(false)}
        okText={t('lock')}
        cancelText={common('cancel')}
        confirmLoading={lock.isPending}
        onOk={() => lock.run(undefined)}
      >
        <Fault error={lock.error} />
        <p>{t('lock_text')}</p>
        {missing.length > 0 && (
          <Alert
            type="warning"
            showIcon
            title={t('lock_missing', { n: missing.length, units: missing.map((s) => s.unit_name).join(', ') })}
          />
        )}
      </Modal>
    </>
  )
}
