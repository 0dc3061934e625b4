import { Checkbox, Form, Input } from 'antd'
import { post } from '@/api/client'
import { invalidate, useMe } from '@/api/hooks'
import type { Id } from '@/api/types'
import { required, requiredChoice } from '@/kit/ApiForm'
import { DayField } from '@/kit/DayField'
import { FormDialog } from '@/kit/FormDialog'
import { NativeSelect } from '@/kit/NativeSelect'
import { PartialDayField } from '@/kit/PartialDayField'
import { useNavigate } from '@/kit/router'
import { UnitSelect } from '@/kit/UnitSelect'
import { genders, options, staffKinds } from './codes'
import { filled } from './fields'
import { useWords } from './words'

interface Values {
  code?: string
  name: string
  birth?: string
  gender?: string
  unit: Id
  position: string
  staff_kind: string
  leads?: boolean
  heads_unit?: boolean
  from: string
  contract_until?: string
}

/** One person with the post held now; then their page opens. */
export function AddPerson({ onClose, unit }: { onClose: () => void; unit?: Id }) {
  const t = useWords()
  const { today } = useMe()
  const navigate = useNavigate()
  const add = async (values: Values) => {
    const { id } = await post<{ id: Id }>('/people', filled(values))
    await invalidate('/people', '/units')
    navigate(`nhan-su/${id}`)
  }
  return (
    <FormDialog<Values>
      title={t('add_person')}
      text={t('add_person_text')}
      initial={{ from: today, unit, staff_kind: 'civil_servant' }}
      onSubmit={add}
      onClose={onClose}
      submit={t('add_person')}
      width={640}
    >
      <div className="fields">
        <Form.Item name="name" label={t('name')} rules={[required('họ và tên')]}>
          <Input autoFocus autoComplete="off" />
        </Form.Item>
        <Form.Item name="code" label={t('code')} rules={[required('mã số')]}>
          <Input autoComplete="off" />
        </Form.Item>
        <Form.Item name="birth" label={t('birth')}>
          <PartialDayField />
        </Form.Item>
        <Form.Item name="gender" label={t('gender')}>
          <NativeSelect all={t('not_known')} options={options(t, genders)} />
        </Form.Item>
      </div>
      <PostingFields />
    </FormDialog>
  )
}

/** The fields of a post; also of a transfer. */
export function PostingFields() {
  const t = useWords()
  const form = Form.useFormInstance()
  const from = Form.useWatch<string | undefined>('from', form)
  return (
    <>
      <div className="fields">
        <Form.Item name="unit" label={t('unit')} rules={[requiredChoice('đơn vị')]}>
          <UnitSelect day={from} />
        </Form.Item>
        <Form.Item name="position" label={t('position')} rules={[required('chức vụ')]}>
          <Input autoComplete="off" />
        </Form.Item>
        <Form.Item name="staff_kind" label={t('staff_kind')} rules={[requiredChoice('đối tượng')]}>
          <NativeSelect options={options(t, staffKinds)} />
        </Form.Item>
        <Form.Item name="from" label={t('from')} rules={[{ required: true, message: 'Chưa nhập ngày bắt đầu' }]}>
          <DayField />
        </Form.Item>
        <Form.Item name="contract_until" label={t('contract_until')} extra={t('contract_hint')}>
          <DayField />
        </Form.Item>
      </div>
      <div className="row-gap" style={{ marginBottom: 16 }}>
        <Form.Item name="leads" valuePropName="checked" noStyle>
          <Checkbox>{t('leads')}</Checkbox>
        </Form.Item>
        <Form.Item name="heads_unit" valuePropName="checked" noStyle>
          <Checkbox>{t('heads_unit')}</Checkbox>
        </Form.Item>
      </div>
    </>
  )
}
