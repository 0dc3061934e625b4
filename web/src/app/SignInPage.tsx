import { Alert } from 'antd'
import { queryClient } from '@/api/hooks'
import type { ApiError } from '@/api/problem'
import { session } from '@/api/session'
import { useTitle } from '@/kit/Page'
import { SignInForm } from './SignInForm'
import { useWords } from './words'

export function SignInPage({ fault }: { fault: ApiError | null }) {
  const t = useWords()
  useTitle(t('sign_in_title'))
  return (
    <main className="door">
      <div className="door-box">
        <div className="door-name">
          <img src="/icon.svg" width="36" height="36" alt="" />
          <div>
            <h1>Thi Đua</h1>
            <p>{t('sign_in_sub')}</p>
          </div>
        </div>
        {fault && <Alert type="error" showIcon title={fault.message} style={{ marginBottom: 12 }} />}
        <SignInForm
          showDemo
          onDone={(me) => {
            queryClient.clear()
            session.keep(me)
          }}
        />
      </div>
    </main>
  )
}
