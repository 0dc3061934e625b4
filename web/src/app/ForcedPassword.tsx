import { Form, Input } from 'antd'
import { get, put } from '@/api/client'
import { session } from '@/api/session'
import type { Me } from '@/api/types'
import { ApiForm } from '@/kit/ApiForm'
import { passwordRules, repeatRules } from '@/kit/password'
import { useTitle } from '@/kit/Page'
import { useWords } from './words'

interface Values {
  old_password: string
  new_password: string
  repeat: string
}

/** After the first sign-in: nothing else opens before the person has a password of her own. */
export function ForcedPassword({ me }: { me: Me }) {
  const t = useWords()
  useTitle(t('forced_title'))
  return (
    <main className="door">
      <div className="door-box">
        <h1>{t('forced_title')}</h1>
        <p className="soft">
          {me.user.name} ({me.user.login}). {t('forced_text')}
        </p>
        <ApiForm<Values>
          submit={t('forced_submit')}
          onSubmit={async ({ old_password, new_password }) => {
            await put('/me/password', { old_password, new_password })
            session.keep(await get<Me>('/me'))
          }}
        >
          <Form.Item
            name="old_password"
            label={t('first_password')}
            rules={[{ required: true, message: 'Chưa nhập mật khẩu đang dùng' }]}
          >
            <Input.Password autoComplete="current-password" autoFocus />
          </Form.Item>
          <Form.Item name="new_password" label={t('new_password')} rules={passwordRules}>
            <Input.Password autoComplete="new-password" />
          </Form.Item>
          <Form.Item name="repeat" label={t('repeat_password')} dependencies={['new_password']} rules={repeatRules}>
            <Input.Password autoComplete="new-password" />
          </Form.Item>
        </ApiForm>
      </div>
    </main>
  )
}
