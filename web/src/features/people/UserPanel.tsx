import { App, Button, Drawer, Form, Modal } from 'antd'
import { useState } from 'react'
import { post } from '@/api/client'
import { invalidate, useCommand, useGet, useMay, useMe } from '@/api/hooks'
import type { Id, OrgUnit } from '@/api/types'
import { ApiForm } from '@/kit/ApiForm'
import { DayField } from '@/kit/DayField'
import { capital, dayVi, instantVi } from '@/kit/format'
import { Link } from '@/kit/router'
import { Fault, Shown } from '@/kit/states'
import type { Secret } from './FirstPassword'
import { GrantFields } from './GrantFields'
import type { Grant, RoleInfo, User } from './types'
import { StateTag } from './UsersPage'
import { useWords } from './words'

interface Props {
  id: Id
  roles: RoleInfo[]
  units: OrgUnit[]
  onClose: () => void
  onSecret: (secret: Secret) => void
}

/** One user at the side: roles with their days, password, lock. */
export function UserPanel(props: Props) {
  const query = useGet<User>(`/users/${props.id}`)
  return (
    <Drawer open size={520} title={query.data?.name ?? ' '} onClose={props.onClose}>
      <Shown query={query}>{(user) => <Details {...props} user={user} />}</Shown>
    </Drawer>
  )
}

function Details({ user, roles, units, onSecret }: Props & { user: User }) {
  const t = useWords()
  const me = useMe()
  const canManage = useMay()('users.manage')
  const { modal } = App.useApp()
  const [granting, setGranting] = useState(false)
  const [ending, setEnding] = useState<Grant | null>(null)
  const reset = useCommand(() => post<{ first_password: string }>(`/users/${user.id}/password`), {
    refresh: ['/users'],
    onDone: ({ first_password }) => onSecret({ name: user.name, login: user.login, password: first_password }),
  })
  const change = useCommand((what: 'disable' | 'enable') => post(`/users/${user.id}/${what}`), { refresh: ['/users'] })
  const ask = (text: string, label: string, act: () => void) =>
    modal.confirm({ title: label, content: text, okText: label, okButtonProps: { danger: true }, onOk: act })

  const today = (grant: Grant) => !grant.last_day || grant.last_day >= me.today
  const now = user.roles.filter(today)
  const past = user.roles.filter((grant) => !today(grant))
  return (
    <>
      <Fault error={reset.error ?? change.error} />
      <dl className="facts">
        <dt>{t('login')}</dt>
        <dd>{user.login}</dd>
        <dt>{t('state')}</dt>
        <dd>
          <StateTag state={user.state} />
          {user.must_change_password && <span className="soft"> · {t('must_change')}</span>}
        </dd>
        <dt>{t('last_seen')}</dt>
        <dd>{user.last_seen ? instantVi(user.last_seen) : t('never')}</dd>
      </dl>
      <h2 className="section-title" style={{ marginTop: 18 }}>
        {t('roles')}
      </h2>
      {now.length === 0 && <p className="soft">{t('no_roles')}</p>}
      {now.map((grant) => (
        <GrantLine
          key={grant.role + (grant.unit?.id ?? '') + grant.first_day}
          grant={grant}
          onEnd={canManage ? () => setEnding(grant) : undefined}
        />
      ))}
      {canManage && (
        <Button type="primary" onClick={() => setGranting(true)} style={{ marginTop: 8 }}>
          {t('grant')}
        </Button>
      )}
      {past.length > 0 && (
        <>
          <h2 className="section-title" style={{ marginTop: 18 }}>
            {t('past')}
          </h2>
          {past.map((grant) => (
            <GrantLine key={grant.role + (grant.unit?.id ?? '') + grant.first_day} grant={grant} />
          ))}
        </>
      )}
      <div className="row-gap" style={{ marginTop: 24 }}>
        {canManage && (
          <>
            <Button
              loading={reset.isPending}
              onClick={() => ask(t('reset_text', { name: user.name }), t('reset'), () => reset.run(undefined))}
            >
              {t('reset')}
            </Button>
            {user.state === 'active' ? (
              user.id !== me.user.id && (
                <Button
                  danger
                  loading={change.isPending}
                  onClick={() => ask(t('disable_text', { name: user.name }), t('disable'), () => change.run('disable'))}
                >
                  {t('disable')}
                </Button>
              )
            ) : (
              <Button loading={change.isPending} onClick={() => change.run('enable')}>
                {t('enable')}
              </Button>
            )}
          </>
        )}
        <Link to={`nhat-ky?nguoi=${user.id}`}>{t('history')}</Link>
      </div>
      {granting && <GiveRole user={user} roles={roles} units={units} onClose={() => setGranting(false)} />}
      {ending && <EndRole user={user} grant={ending} onClose={() => setEnding(null)} />}
    </>
  )
}

function GrantLine({ grant, onEnd }: { grant: Grant; onEnd?: () => void }) {
  const t = useWords()
  return (
    <div
      className="row-gap"
      style={{ padding: '6px 0', borderBottom: '1px solid var(--line-soft)', flexWrap: 'nowrap' }}
    >
      <span style={{ flex: 1 }}>
        <strong>{capital(grant.label)}</strong>, {grant.unit?.name ?? t('whole').toLowerCase()}
        <span className="soft">
          {' '}
          · từ {dayVi(grant.first_day)}
          {grant.last_day && ` đến hết ${dayVi(grant.last_day)}`}
          {grant.delegated_by && ` · theo ủy quyền của ${grant.delegated_by}`}
        </span>
      </span>
      {onEnd && (!grant.last_day || grant.delegated_by) && (
        <Button size="small" onClick={onEnd}>
          {t('end')}
        </Button>
      )}
    </div>
  )
}

function GiveRole({
  user,
  roles,
  units,
  onClose,
}: {
  user: User
  roles: RoleInfo[]
  units: OrgUnit[]
  onClose: () => void
}) {
  const t = useWords()
  const { today } = useMe()
  const give = async (values: { role: string; unit?: string; from: string }) => {
    await post(`/users/${user.id}/grants`, { ...values, unit: values.unit || undefined })
    await invalidate('/users')
    onClose()
  }
  return (
    <Modal open title={t('grant_title', { name: user.name })} onCancel={onClose} footer={null} width={480}>
      <ApiForm initial={{ from: today }} onSubmit={give} submit={t('grant')} onCancel={onClose}>
        <GrantFields roles={roles} units={units} />
      </ApiForm>
    </Modal>
  )
}

function EndRole({ user, grant, onClose }: { user: User; grant: Grant; onClose: () => void }) {
  const t = useWords()
  const { today } = useMe()
  const end = async ({ last_day }: { last_day: string }) => {
    await post(`/users/${user.id}/grants/end`, { role: grant.role, unit: grant.unit?.id, last_day })
    await invalidate('/users')
    onClose()
  }
  return (
    <Modal open title={t('end_title', { role: capital(grant.label) })} onCancel={onClose} footer={null} width={420}>
      <p>{t('end_text')}</p>
      <ApiForm initial={{ last_day: today }} onSubmit={end} submit={t('end')} onCancel={onClose}>
        <Form.Item
          name="last_day"
          label={t('last_day')}
          rules={[{ required: true, message: 'Chưa nhập ngày cuối cùng' }]}
        >
          <DayField />
        </Form.Item>
      </ApiForm>
    </Modal>
  )
}
