import { Alert, Button, Form, Input } from 'antd'
import { useEffect, useState } from 'react'
import { get, post } from '@/api/client'
import { type ApiError, asApiError } from '@/api/problem'
import type { Me } from '@/api/types'
import { required } from '@/kit/ApiForm'
import { capital } from '@/kit/format'
import { NativeSelect } from '@/kit/NativeSelect'
import { useWords } from './words'

export interface Entry {
  agencies: { code: string; name: string }[]
  /** Only where the sample department runs. */
  demo_accounts?: { login: string; password: string; label: string }[]
}

interface Values {
  login: string
  password: string
  agency?: string
}

/** Name and password; says when a locked account may try again. */
export function SignInForm(props: { onDone: (me: Me) => void; login?: string; agency?: string; showDemo?: boolean }) {
  const t = useWords()
  const [form] = Form.useForm<Values>()
  const [entry, setEntry] = useState<Entry>({ agencies: [] })
  const [fault, setFault] = useState<ApiError | null>(null)
  const [busy, setBusy] = useState(false)
  const [until, setUntil] = useState(0)
  const left = useSecondsTo(until)

  const fixed = props.login !== undefined
  useEffect(() => {
    if (fixed) return
    get<Entry>('/session/agencies', undefined, { quiet: true })
      .then(setEntry)
      .catch(() => undefined) // the field of the agency is then missing, and sign-in says what it needs
  }, [fixed])

  const enter = async (values: Values) => {
    setBusy(true)
    setFault(null)
    try {
      const agency = values.agency ?? props.agency
      const me = await post<Me>('/session', { ...values, login: values.login.trim(), agency }, { quiet: true })
      props.onDone(me)
    } catch (error) {
      const why = asApiError(error)
      setFault(why)
      if (why.retryAfter) setUntil(Date.now() + why.retryAfter * 1000)
      form.setFieldValue('password', '')
      form.getFieldInstance('password')?.focus?.()
    } finally {
      setBusy(false)
    }
  }
  return (
    <>
      <Form
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={{ login: props.login ?? '' }}
        onFinish={(values) => void enter(values)}
        validateTrigger="onSubmit"
      >
        {fault && (
          <Alert
            type={fault.status === 429 ? 'warning' : 'error'}
            showIcon
            style={{ marginBottom: 12 }}
            title={fault.message}
            description={left > 0 ? t('locked', { time: clock(left) }) : undefined}
          />
        )}
        {entry.agencies.length > 1 && (
          <Form.Item name="agency" label={t('agency')} rules={[{ required: true, message: 'Chưa chọn cơ quan' }]}>
            <NativeSelect options={entry.agencies.map(({ code, name }) => ({ value: code, label: name }))} />
          </Form.Item>
        )}
        <Form.Item name="login" label={t('login')} rules={[required('tên đăng nhập')]}>
          <Input autoComplete="username" autoFocus={!fixed} disabled={fixed} spellCheck={false} autoCapitalize="none" />
        </Form.Item>
        <Form.Item name="password" label={t('password')} rules={[{ required: true, message: 'Chưa nhập mật khẩu' }]}>
          <Input.Password autoComplete="current-password" autoFocus={fixed} />
        </Form.Item>
        <Button type="primary" htmlType="submit" block loading={busy} disabled={left > 0}>
          {t('sign_in')}
        </Button>
      </Form>
      {props.showDemo && entry.demo_accounts && entry.demo_accounts.length > 0 && (
        <section className="demo-accounts" tabIndex={0} aria-label={t('demo_accounts')}>
          <h2>{t('demo_accounts')}</h2>
          <p className="soft">{t('demo_hint')}</p>
          {entry.demo_accounts
            .slice()
            .sort(widerFirst)
            .map((account) => (
              <button
                key={account.login}
                type="button"
                disabled={busy || left > 0}
                onClick={() => {
                  form.setFieldsValue({ login: account.login, password: account.password })
                  form.submit()
                }}
              >
                <strong>{account.login}</strong> <span>{capital(account.label)}</span>
              </button>
            ))}
        </section>
      )}
    </>
  )
}

// Who works for the whole agency stands before those of one unit ("role – unit").
const widerFirst = (a: { label: string }, b: { label: string }) =>
  Number(a.label.includes(' – ')) - Number(b.label.includes(' – '))

const clock = (seconds: number) => `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`

function useSecondsTo(until: number): number {
  const [now, setNow] = useState(() => Date.now())
  useEffect(() => {
    if (until === 0) return
    const timer = setInterval(() => setNow(Date.now()), 500)
    return () => clearInterval(timer)
  }, [until])
  return Math.max(0, Math.ceil((until - now) / 1000))
}
