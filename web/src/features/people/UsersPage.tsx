import { Button } from 'antd'
import { useState } from 'react'
import { useGet, useMay, useMe } from '@/api/hooks'
import type { OrgUnit } from '@/api/types'
import { capital, instantVi, numberVi } from '@/kit/format'
import { type Column, ListPage } from '@/kit/ListPage'
import { NativeSelect } from '@/kit/NativeSelect'
import { useQueryPart } from '@/kit/router'
import { Empty } from '@/kit/states'
import { AddUser } from './AddUser'
import { FirstPassword, type Secret } from './FirstPassword'
import type { RoleInfo, User } from './types'
import { UserPanel } from './UserPanel'
import { useWords } from './words'

const states: readonly User['state'][] = ['active', 'locked', 'disabled']

/** Who may sign in, and what each may do where. */
export default function UsersPage() {
  const t = useWords()
  const { today } = useMe()
  const canManage = useMay()('users.manage')
  const [role, setRole] = useQueryPart('vai-tro')
  const [unit, setUnit] = useQueryPart('don-vi')
  const [state, setState] = useQueryPart('trang-thai')
  const [open, setOpen] = useQueryPart('mo')
  const [adding, setAdding] = useState(false)
  const [secret, setSecret] = useState<Secret | null>(null)
  const roles = useGet<{ roles: RoleInfo[] }>('/roles').data?.roles ?? []
  const units = useGet<{ units: OrgUnit[] }>('/units', { day: today }).data?.units ?? []

  const columns: Column<User>[] = [
    {
      key: 'name',
      title: t('name'),
      sort: 'name',
      render: (user) => (
        <>
          <button type="button" className="link" onClick={() => setOpen(user.id, { push: true })}>
            {user.name}
          </button>
          {user.must_change_password && user.state === 'active' && (
            <div className="soft" style={{ fontSize: 12 }}>
              {t('must_change')}
            </div>
          )}
        </>
      ),
    },
    { key: 'login', title: t('login'), sort: 'login', render: (user) => user.login },
    {
      key: 'roles',
      title: t('roles'),
      render: (user) =>
        user.roles
          .filter((grant) => !grant.last_day || grant.last_day >= today)
          .map((grant) => (
            <div key={grant.role + (grant.unit?.id ?? '')}>
              {capital(grant.label)}
              <span className="soft">, {grant.unit?.name ?? t('whole').toLowerCase()}</span>
            </div>
          )),
    },
    { key: 'unit', title: t('unit'), sort: 'unit', hidden: true, render: (user) => user.unit?.name },
    { key: 'state', title: t('state'), width: 150, render: (user) => <StateTag state={user.state} /> },
    {
      key: 'last_seen',
      title: t('last_seen'),
      width: 160,
      render: (user) => (user.last_seen ? instantVi(user.last_seen) : <span className="soft">{t('never')}</span>),
    },
  ]
  return (
    <ListPage<User>
      id="users"
      title={t('title')}
      label={t('title')}
      path="/users"
      query={{ role, unit, state }}
      initialSort="name"
      columns={columns}
      rowKey={(user) => user.id}
      sentence={(answer) => answer && t('sentence', { n: numberVi(answer.total.count) })}
      actions={
        canManage && (
          <Button type="primary" onClick={() => setAdding(true)}>
            {t('add')}
          </Button>
        )
      }
      filters={
        <>
          <NativeSelect
            label={t('role')}
            all={t('all_roles')}
            value={role}
            onChange={setRole}
            options={roles.map((one) => ({ value: one.role, label: capital(one.label) }))}
          />
          <NativeSelect
            label={t('scope')}
            all={t('all_units')}
            value={unit}
            onChange={setUnit}
            options={units.map(({ id, name }) => ({ value: id, label: name }))}
            width={200}
          />
          <NativeSelect
            label={t('state')}
            all={t('all_states')}
            value={state}
            onChange={setState}
            options={states.map((value) => ({ value, label: t(value) }))}
            width={180}
          />
        </>
      }
      onClearFilters={() => {
        setRole('')
        setUnit('')
        setState('')
      }}
      empty={
        <Empty text={t('empty')}>
          <Button type="primary" onClick={() => setAdding(true)}>
            {t('add')}
          </Button>
        </Empty>
      }
      onOpen={(user) => setOpen(user.id, { push: true })}
      opened={open}
    >
      {adding && <AddUser roles={roles} units={units} onClose={() => setAdding(false)} onAdded={setSecret} />}
      {open && <UserPanel id={open} roles={roles} units={units} onClose={() => setOpen('')} onSecret={setSecret} />}
      {secret && <FirstPassword secret={secret} onClose={() => setSecret(null)} />}
    </ListPage>
  )
}

export function StateTag({ state }: { state: User['state'] }) {
  const t = useWords()
  const look = { active: 'tag good', locked: 'tag warn', disabled: 'tag bad' }[state]
  return <span className={look}>{t(state)}</span>
}
