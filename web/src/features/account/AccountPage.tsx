import { Alert, Button, Form, Input } from 'antd'
import { useState } from 'react'
import { put, remove } from '@/api/client'
import { invalidate, useCommand, useGet, useMe } from '@/api/hooks'
import type { Id } from '@/api/types'
import { ApiForm } from '@/kit/ApiForm'
import { capital, dayVi, instantVi, timeVi } from '@/kit/format'
import { Page } from '@/kit/Page'
import { passwordRules, repeatRules } from '@/kit/password'
import { Fault, Shown } from '@/kit/states'
import { browserVi } from './browser'
import { Delegations } from './Delegations'
import type { Session } from './types'
import { useWords } from './words'

/** My roles, my password, where I am signed in. */
export default function AccountPage() {
  const t = useWords()
  const me = useMe()
  return (
    <Page title={t('title')} sentence={`${me.user.name} (${me.user.login}), ${me.agency.name}`}>
      <div className="review">
        <div>
          <Delegations />
          <Password />
          <Sessions />
        </div>
        <section className="panel">
          <h2>{t('roles')}</h2>
          {me.roles.length === 0 && <p className="soft">{t('no_roles')}</p>}
          {me.roles.map((role) => (
            <div key={role.role + (role.unit?.id ?? '')}>
              {capital(role.label)}, <span className="soft">{role.unit?.name ?? t('whole')}</span>
              {role.delegated_by && (
                <div className="soft">{t('by_delegation', { name: role.delegated_by, day: dayVi(role.last_day) })}</div>
              )}
            </div>
          ))}
        </section>
      </div>
    </Page>
  )
}

function Password() {
  const t = useWords()
  const [form] = Form.useForm()
  const [done, setDone] = useState('')
  const change = async (values: { old_password: string; new_password: string }) => {
    setDone('')
    await put('/me/password', { old_password: values.old_password, new_password: values.new_password })
    form.resetFields()
    setDone(timeVi(Date.now()))
    await invalidate('/me')
  }
  return (
    <section className="panel">
      <h2>{t('password')}</h2>
      {done && <Alert type="success" showIcon style={{ marginBottom: 12 }} title={t('changed', { time: done })} />}
      <div style={{ maxWidth: 380 }}>
        <ApiForm form={form} onSubmit={change} submit={t('change')}>
          <Form.Item
            name="old_password"
            label={t('old')}
            rules={[{ required: true, message: 'Chưa nhập mật khẩu hiện tại' }]}
          >
            <Input.Password autoComplete="current-password" />
          </Form.Item>
          <Form.Item name="new_password" label={t('new')} rules={passwordRules} extra={t('hint')}>
            <Input.Password autoComplete="new-password" />
          </Form.Item>
          <Form.Item name="repeat" label={t('repeat')} rules={repeatRules}>
            <Input.Password autoComplete="new-password" />
          </Form.Item>
        </ApiForm>
      </div>
    </section>
  )
}

function Sessions() {
  const t = useWords()
  const query = useGet<{ items: Session[] }>('/me/sessions')
  const end = useCommand((id: Id) => remove(`/me/sessions/${id}`), { refresh: ['/me/sessions'] })
  return (
    <section className="panel">
      <h2>{t('sessions')}</h2>
      <p className="soft">{t('sessions_text')}</p>
      <Fault error={end.error} />
      <Shown query={query}>
        {({ items }) => (
          <table className="dense" aria-label={t('sessions')}>
            <tbody>
              {items.map((session) => (
                <tr key={session.id}>
                  <td>
                    {browserVi(session.browser)} {session.current && <span className="tag good">{t('this')}</span>}
                    <div className="soft">
                      {session.address} · {t('started', { time: instantVi(session.started) })} ·{' '}
                      {t('seen', { time: instantVi(session.seen) })}
                    </div>
                  </td>
                  <td style={{ textAlign: 'right', width: 110 }}>
                    {!session.current && (
                      <Button
                        size="small"
                        aria-label={t('end_of', {
                          browser: browserVi(session.browser),
                          time: instantVi(session.started),
                        })}
                        onClick={() => end.run(session.id)}
                      >
                        {t('end')}
                      </Button>
                    )}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </Shown>
    </section>
  )
}
