import { Button, Form, Input, message } from 'antd'
import { useState } from 'react'
import { post } from '@/api/client'
import { invalidate } from '@/api/hooks'
import type { Day } from '@/api/types'
import { required, requiredChoice } from '@/kit/ApiForm'
import { FormDialog } from '@/kit/FormDialog'
import { NativeSelect } from '@/kit/NativeSelect'
import { TextArea } from '@/kit/TextArea'
import type { Assessment, EligibleAward, Reason } from './types'
import { useWords } from './words'

interface Props {
  path: string
  award: EligibleAward
  reason: Reason
  year: number
  received_on: Day
  /** Of this condition, the newest first. */
  said: Assessment[]
  may: boolean
}
type Said = 'met' | 'not_met' | 'withdrawn'
interface Values {
  said: string
  reason: string
  ground?: string
}

/** A person's yes or no to a condition that the records leave open, and what was said before. */
export function AssessCondition(props: Props) {
  const t = useWords()
  const [open, setOpen] = useState(false)
  return (
    <div>
      <History said={props.said} />
      {props.may && (
        <Button size="small" onClick={() => setOpen(true)}>
          {t('assess')}
        </Button>
      )}
      {open && <AssessDialog {...props} onClose={() => setOpen(false)} />}
    </div>
  )
}

function History({ said }: { said: Assessment[] }) {
  const t = useWords()
  if (said.length === 0) return null
  return (
    <details data-assessments>
      <summary>{t('assess_history', { count: String(said.length) })}</summary>
      <ul>
        {said.map((one) => (
          <li key={one.id}>
            {t('assess_line', { by: one.by, at: one.at, said: one.said_label, reason: one.reason })}{' '}
            {one.ground && t('assess_ground_line', { ground: one.ground })} <span className="tag">{one.use_label}</span>
          </li>
        ))}
      </ul>
    </details>
  )
}

function AssessDialog({ path, award, reason, year, received_on, said, onClose }: Props & { onClose: () => void }) {
  const t = useWords()
  const newest = said[0]
  const choices: Said[] = ['met', 'not_met', ...(newest && newest.said !== 'withdrawn' ? (['withdrawn'] as const) : [])]
  const send = async (values: Values) => {
    await post(`${path}/assessments`, {
      award: award.award,
      condition: reason.open_key,
      year: String(year),
      received_on,
      said: values.said,
      reason: values.reason,
      ground: values.ground ?? '',
      seen: newest?.id ?? '',
    })
    await invalidate(path)
    void message.success(t('assess_done'))
  }
  return (
    <FormDialog<Values>
      title={`${t('assess')}: ${award.short_name}`}
      text={
        <>
          {reason.text}
          <br />
          <span className="soft">{t('assess_text')}</span>
        </>
      }
      submit={t('assess')}
      onSubmit={send}
      onReload={() => {
        void invalidate(path)
        onClose()
      }}
      onClose={onClose}
    >
      <Form.Item name="said" label={t('assess_said')} rules={[requiredChoice(t('assess_said'))]}>
        <NativeSelect options={choices.map((value) => ({ value, label: t(`assess_${value}`) }))} />
      </Form.Item>
      <Form.Item name="reason" label={t('assess_reason')} rules={[required(t('assess_reason'))]}>
        <TextArea maxLength={1000} />
      </Form.Item>
      <Form.Item name="ground" label={t('assess_ground')} extra={t('assess_ground_hint')}>
        <Input maxLength={1000} />
      </Form.Item>
    </FormDialog>
  )
}
