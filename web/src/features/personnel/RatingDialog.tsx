import { Checkbox, Form, Input, InputNumber } from 'antd'
import { post } from '@/api/client'
import { useMe } from '@/api/hooks'
import { requiredChoice } from '@/kit/ApiForm'
import { DayField } from '@/kit/DayField'
import { FormDialog } from '@/kit/FormDialog'
import { NativeSelect } from '@/kit/NativeSelect'
import { options, ratingLevels } from './codes'
import { filled } from './fields'
import type { Rating } from './types'
import { useWords } from './words'

/** A result of a year, of a person or a collective; `before`: the one that is corrected or made final. */
export function RatingDialog(props: {
  path: string
  before?: Rating
  withGround?: boolean
  after: () => Promise<unknown>
  onClose: () => void
}) {
  const t = useWords()
  const { today } = useMe()
  const { before } = props
  const initial = before ? { ...before, provisional: false } : { year: Number(today.slice(0, 4)), provisional: false }
  return (
    <FormDialog<Record<string, unknown>>
      title={
        before ? t(before.provisional ? 'finish_rating' : 'correct_rating', { year: before.year }) : t('add_rating')
      }
      text={t('add_rating_text')}
      initial={initial}
      onClose={props.onClose}
      onSubmit={async ({ year, level, decision_number, decision_day, authority, ground, provisional }) => {
        const values = { year, level, decision_number, decision_day, authority, ground }
        await post(props.path, { ...filled(values), provisional: provisional === true })
        await props.after()
      }}
    >
      <div className="fields">
        <Form.Item name="year" label={t('year')} rules={[{ required: true, message: 'Chưa nhập năm' }]}>
          <InputNumber min={1950} max={2100} disabled={before !== undefined} />
        </Form.Item>
        <Form.Item name="level" label={t('level')} rules={[requiredChoice('mức xếp loại')]}>
          <NativeSelect options={options(t, ratingLevels)} />
        </Form.Item>
        <Form.Item name="decision_number" label={t('decision_number')}>
          <Input autoComplete="off" />
        </Form.Item>
        <Form.Item name="decision_day" label={t('decision_day')}>
          <DayField />
        </Form.Item>
      </div>
      <Form.Item name="authority" label={t('authority')}>
        <Input autoComplete="off" />
      </Form.Item>
      {props.withGround && (
        <Form.Item name="ground" label={t('ground')} extra={t('rating_ground_hint')}>
          <Input autoComplete="off" />
        </Form.Item>
      )}
      <Form.Item name="provisional" valuePropName="checked">
        <Checkbox>{t('provisional_tick')}</Checkbox>
      </Form.Item>
    </FormDialog>
  )
}
