import { Form, Input } from 'antd'
import { post } from '@/api/client'
import { invalidate, useMe } from '@/api/hooks'
import { required } from '@/kit/ApiForm'
import { DayField } from '@/kit/DayField'
import { FormDialog } from '@/kit/FormDialog'
import type { AwardRecord } from './types'
import { useWords } from './words'

interface Values {
  day: string
  ground: string
  paper?: string
}

/** Cancels an award, or makes it stand again, from a day on and with a ground. */
export function StandingDialog(props: { award: AwardRecord; what: 'cancel' | 'restore'; onClose: () => void }) {
  const t = useWords()
  const { today } = useMe()
  const { what } = props
  return (
    <FormDialog<Values>
      title={t(`${what}_title`)}
      text={t(`${what}_text`)}
      submit={t(what)}
      danger={what === 'cancel'}
      initial={{ day: today }}
      onClose={props.onClose}
      onSubmit={async (values) => {
        await post(`/awards/${props.award.id}/${what}`, values)
        await invalidate('/awards', '/people', '/units')
      }}
    >
      <GroundFields />
    </FormDialog>
  )
}

export function GroundFields() {
  const t = useWords()
  return (
    <>
      <Form.Item name="day" label={t('change_day')} rules={[{ required: true, message: 'Chưa nhập ngày' }]}>
        <DayField />
      </Form.Item>
      <Form.Item name="ground" label={t('ground')} rules={[required('lý do')]}>
        <Input autoComplete="off" />
      </Form.Item>
      <Form.Item name="paper" label={t('paper')} extra={t('paper_hint')}>
        <Input autoComplete="off" />
      </Form.Item>
    </>
  )
}
