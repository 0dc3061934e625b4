import { Form, Input, Modal } from 'antd'
import { post } from '@/api/client'
import { invalidate, useMe } from '@/api/hooks'
import type { OrgUnit } from '@/api/types'
import { ApiForm, required } from '@/kit/ApiForm'
import type { Secret } from './FirstPassword'
import { GrantFields } from './GrantFields'
import type { RoleInfo, User } from './types'
import { useWords } from './words'

interface Values {
  login: string
  name: string
  role: string
  unit?: string
  from: string
}

export function AddUser(props: {
  roles: RoleInfo[]
  units: OrgUnit[]
  onClose: () => void
  onAdded: (secret: Secret) => void
}) {
  const t = useWords()
  const { today } = useMe()
  const add = async (values: Values) => {
    const { user, first_password } = await post<{ user: User; first_password: string }>('/users', {
      ...values,
      unit: values.unit || undefined,
    })
    await invalidate('/users')
    props.onClose()
    props.onAdded({ name: user.name, login: user.login, password: first_password })
  }
  return (
    <Modal open title={t('add')} onCancel={props.onClose} footer={null} width={480} mask={{ closable: false }}>
      <ApiForm<Values> initial={{ from: today }} onSubmit={add} submit={t('save_user')} onCancel={props.onClose}>
        <Form.Item name="name" label={t('name')} rules={[required('họ và tên')]}>
          <Input autoFocus autoComplete="off" />
        </Form.Item>
        <Form.Item name="login" label={t('login')} extra={t('login_hint')} rules={[required('tên đăng nhập')]}>
          <Input autoComplete="off" spellCheck={false} autoCapitalize="none" />
        </Form.Item>
        <GrantFields roles={props.roles} units={props.units} />
      </ApiForm>
    </Modal>
  )
}
