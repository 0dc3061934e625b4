import { AutoComplete, Form, Input, Modal } from 'antd'
import { useState } from 'react'
import { post } from '@/api/client'
import { invalidate, useGet, useMe } from '@/api/hooks'
import type { Id, OrgUnit, Page } from '@/api/types'
import { ApiForm, required } from '@/kit/ApiForm'
import { fold } from '@/kit/format'
import type { Secret } from './FirstPassword'
import { GrantFields } from './GrantFields'
import type { Person, RoleInfo, User } from './types'
import { useWords } from './words'

interface Values {
  login: string
  name: string
  role: string
  unit?: string
  from: string
}
/** An account for somebody of the staff (then the name comes from there), or for a name alone. */
export function AddUser(props: {
  roles: RoleInfo[]
  units: OrgUnit[]
  onClose: () => void
  onAdded: (secret: Secret) => void
}) {
  const t = useWords()
  const { today } = useMe()
  const [form] = Form.useForm<Values>()
  const [typed, setTyped] = useState('')
  const [person, setPerson] = useState<Person | null>(null)
  const found = useGet<Page<Person>>(
    typed.trim().length > 1 ? '/people' : null,
    { q: typed, limit: 10 },
    { keepPrevious: true },
  )

  const choose = (id: Id) => {
    const one = found.data?.items.find((item) => item.id === id)
    if (!one) return
    setPerson(one)
    const { login } = form.getFieldsValue()
    form.setFieldsValue({ name: one.name, ...(login ? {} : { login: loginOf(one.name) }) })
  }
  const add = async (values: Values) => {
    const { user, first_password } = await post<{ user: User; first_password: string }>('/users', {
      ...values,
      unit: values.unit || undefined,
      person: person && person.name === values.name ? person.id : undefined,
    })
    await invalidate('/users')
    props.onClose()
    props.onAdded({ name: user.name, login: user.login, password: first_password })
  }
  return (
    <Modal open title={t('add')} onCancel={props.onClose} footer={null} width={480} mask={{ closable: false }}>
      <ApiForm<Values>
        form={form}
        initial={{ from: today }}
        onSubmit={add}
        submit={t('save_user')}
        onCancel={props.onClose}
      >
        <Form.Item name="name" label={t('name')} extra={t('name_hint')} rules={[required('họ và tên')]}>
          <AutoComplete
            autoFocus
            options={(typed.trim().length > 1 ? (found.data?.items ?? []) : []).map((one) => ({
              value: one.id,
              label: `${one.name}, ${[one.position, one.unit?.name].filter(Boolean).join(', ')}`,
            }))}
            showSearch={{ onSearch: setTyped, filterOption: false }}
            onSelect={choose}
          />
        </Form.Item>
        <Form.Item name="login" label={t('login')} extra={t('login_hint')} rules={[required('tên đăng nhập')]}>
          <Input autoComplete="off" spellCheck={false} autoCapitalize="none" />
        </Form.Item>
        <GrantFields roles={props.roles} units={props.units} />
      </ApiForm>
    </Modal>
  )
}

/** "Lê Thị Thu Hà" → "ha.le": given name and family name. */
function loginOf(name: string): string {
  const words = fold(name)
    .replace(/[^a-z ]/g, '')
    .trim()
    .split(/ +/)
  return words.length > 1 ? `${words.at(-1)}.${words[0]}` : (words[0] ?? '')
}
