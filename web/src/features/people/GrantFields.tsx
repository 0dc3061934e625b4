import { Form } from 'antd'
import type { OrgUnit } from '@/api/types'
import { requiredChoice } from '@/kit/ApiForm'
import { capital } from '@/kit/format'
import { DayField } from '@/kit/DayField'
import { NativeSelect } from '@/kit/NativeSelect'
import type { RoleInfo } from './types'
import { useWords } from './words'

/** Role, scope, first day; says what the role may do. */
export function GrantFields({ roles, units }: { roles: RoleInfo[]; units: OrgUnit[] }) {
  const t = useWords()
  const form = Form.useFormInstance()
  const role = Form.useWatch<string | undefined>('role', form)
  const may = roles.find((one) => one.role === role)?.permissions.map((permission) => permission.label) ?? []
  return (
    <>
      <Form.Item
        name="role"
        label={t('role')}
        rules={[requiredChoice('vai trò')]}
        extra={may.length > 0 ? t('may', { list: may.join(', ') }) : undefined}
      >
        <NativeSelect options={roles.map((one) => ({ value: one.role, label: capital(one.label) }))} />
      </Form.Item>
      <Form.Item name="unit" label={t('scope')}>
        <NativeSelect all={t('whole')} options={units.map(({ id, name }) => ({ value: id, label: name }))} />
      </Form.Item>
      <Form.Item name="from" label={t('from')} rules={[{ required: true, message: 'Chưa nhập ngày bắt đầu' }]}>
        <DayField />
      </Form.Item>
    </>
  )
}
