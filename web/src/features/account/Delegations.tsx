import { Button, Form, Input } from 'antd'
import { useState } from 'react'
import { post } from '@/api/client'
import { useCommand, useGet, useMe } from '@/api/hooks'
import { DayField } from '@/kit/DayField'
import { FormDialog } from '@/kit/FormDialog'
import { FoundPick } from '@/kit/FoundPick'
import { capital, dayVi } from '@/kit/format'
import { NativeSelect } from '@/kit/NativeSelect'
import { Fault, Shown } from '@/kit/states'
import { UnitSelect } from '@/kit/UnitSelect'
import type { Delegation, Delegations as All, NamedUser, OwnRole } from './types'
import { useWords } from './words'

const path = '/me/delegations'

/** What I have handed on of my roles, and what was handed to me. */
export function Delegations() {
  const t = useWords()
  const query = useGet<All>(path)
  const [giving, setGiving] = useState(false)
  const end = useCommand((one: Delegation) => post(`${path}/${one.id}/end`, {}), { refresh: [path] })
  return (
    <section className="panel">
      <h2>{t('delegations')}</h2>
      <p className="soft">{t('delegations_text')}</p>
      <Fault error={end.error} />
      <Shown query={query}>
        {({ items, may_give }) => (
          <>
            {items.length > 0 && (
              <table className="dense" aria-label={t('delegations')}>
                <tbody>
                  {items.map((one) => (
                    <Row key={one.id} one={one} onEnd={() => end.run(one)} />
                  ))}
                </tbody>
              </table>
            )}
            {items.length === 0 && <p className="soft">{t('no_delegations')}</p>}
            {may_give.length > 0 && (
              <Button style={{ marginTop: 12 }} onClick={() => setGiving(true)}>
                {t('delegate')}
              </Button>
            )}
            {giving && may_give[0] && <Give first={may_give[0]} roles={may_give} onClose={() => setGiving(false)} />}
          </>
        )}
      </Shown>
    </section>
  )
}

function Row({ one, onEnd }: { one: Delegation; onEnd: () => void }) {
  const t = useWords()
  return (
    <tr>
      <td>
        {capital(one.label)}, {one.unit?.name ?? t('whole')}
        <div className="soft">
          {one.given ? t('given_to', { name: one.receiver.name }) : t('given_by', { name: one.giver.name })} ·{' '}
          {dayVi(one.first_day)} – {dayVi(one.last_day)} · {one.ground}
        </div>
      </td>
      <td style={{ width: 120 }}>
        <span className={one.state === 'standing' ? 'tag good' : 'tag'}>{t(one.state)}</span>
      </td>
      <td style={{ textAlign: 'right', width: 140 }}>
        {one.given && one.state !== 'ended' && (
          <Button size="small" aria-label={t('take_back_of', { name: one.receiver.name })} onClick={onEnd}>
            {t('take_back')}
          </Button>
        )}
      </td>
    </tr>
  )
}

interface Values {
  to_user: NamedUser | null
  role: string
  unit?: string
  from: string
  to: string
  ground: string
}

const keyOf = (one: OwnRole) => `${one.role} ${one.unit?.id ?? ''}`

function Give({ first, roles, onClose }: { first: OwnRole; roles: OwnRole[]; onClose: () => void }) {
  const t = useWords()
  const { today } = useMe()
  const [form] = Form.useForm<Values>()
  const role = Form.useWatch('role', form)
  const chosen = roles.find((one) => keyOf(one) === role) ?? first
  const give = useCommand((body: object) => post(path, body), { refresh: [path] })
  return (
    <FormDialog<Values>
      form={form}
      title={t('delegate')}
      text={t('delegate_text')}
      submit={t('delegate')}
      initial={{ role: keyOf(first), from: today }}
      onClose={onClose}
      onSubmit={({ to_user, unit, from, to, ground }) =>
        give.runAsync({
          to_user: to_user?.id,
          role: chosen.role,
          unit: chosen.unit?.id ?? (unit || undefined),
          from,
          to,
          ground,
        })
      }
    >
      <Form.Item name="to_user" label={t('receiver')} rules={[{ required: true, message: 'Chưa chọn người nhận' }]}>
        <Receiver />
      </Form.Item>
      <Form.Item name="role" label={t('role')}>
        <NativeSelect
          options={roles.map((one) => ({
            value: keyOf(one),
            label: `${capital(one.label)}, ${one.unit?.name ?? t('whole')}`,
          }))}
        />
      </Form.Item>
      {!chosen.unit && (
        <Form.Item name="unit" label={t('for_unit')}>
          <UnitSelect all={t('whole')} />
        </Form.Item>
      )}
      <Form.Item name="from" label={t('from')} rules={[{ required: true, message: 'Chưa có ngày bắt đầu' }]}>
        <DayField />
      </Form.Item>
      <Form.Item name="to" label={t('to')} rules={[{ required: true, message: 'Chưa có ngày cuối' }]}>
        <DayField />
      </Form.Item>
      <Form.Item
        name="ground"
        label={t('ground')}
        extra={t('ground_hint')}
        rules={[{ required: true, whitespace: true, message: 'Chưa ghi văn bản hoặc lý do' }]}
      >
        <Input maxLength={500} />
      </Form.Item>
    </FormDialog>
  )
}

interface ReceiverProps {
  id?: string
  value?: NamedUser | null
  onChange?: (user: NamedUser | null) => void
}

/** Somebody with an account, found while typing. Fits into Form.Item. */
function Receiver(props: ReceiverProps) {
  return (
    <FoundPick<NamedUser>
      {...props}
      path="/me/delegates"
      line={(one) => `${one.name} (${one.detail})`}
      placeholder="Gõ vài chữ của họ tên hoặc tên đăng nhập"
      nobody="Không tìm thấy ai có tài khoản. Thử ít chữ hơn."
    />
  )
}
