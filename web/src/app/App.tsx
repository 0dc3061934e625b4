import { QueryClientProvider } from '@tanstack/react-query'
import { App as AntApp, ConfigProvider } from 'antd'
import en from 'antd/locale/en_US'
import vi from 'antd/locale/vi_VN'
import { useEffect, useState, useSyncExternalStore } from 'react'
import { get } from '@/api/client'
import { queryClient } from '@/api/hooks'
import { ApiError, asApiError } from '@/api/problem'
import { session } from '@/api/session'
import type { Me } from '@/api/types'
import { useLanguage } from '@/i18n'
import { Loading } from '@/kit/states'
import { Boundary } from './Boundary'
import { nonce } from './nonce'
import { ForcedPassword } from './ForcedPassword'
import { Frame } from './Frame'
import { SignInAgain } from './SignInAgain'
import { SignInPage } from './SignInPage'
import { theme } from './theme'

// Unseen by screen readers: the button says itself that it waits.
const turning = <span className="turning" aria-hidden="true" />

export function App() {
  const language = useLanguage()
  return (
    <ConfigProvider
      locale={language === 'en' ? en : vi}
      theme={theme}
      csp={nonce ? { nonce } : undefined}
      button={{ autoInsertSpace: false, loadingIcon: turning }}
      wave={{ disabled: true }}
    >
      <AntApp component={false} message={{ maxCount: 3, top: 56 }}>
        <QueryClientProvider client={queryClient}>
          <Boundary>
            <Entrance />
          </Boundary>
        </QueryClientProvider>
      </AntApp>
    </ConfigProvider>
  )
}

/** Nobody: sign-in. Somebody with a first password: a new one. Else the frame. */
function Entrance() {
  const me = useSyncExternalStore(session.subscribe, session.me)
  const [asked, setAsked] = useState(false)
  const [fault, setFault] = useState<ApiError | null>(null)
  useEffect(() => {
    get<Me>('/me', undefined, { quiet: true })
      .then((found) => session.keep(found))
      .catch((error: unknown) => {
        const why = asApiError(error)
        if (why.status !== 401) setFault(why)
      })
      .finally(() => setAsked(true))
  }, [])
  if (!asked) return <Loading />
  if (!me) return <SignInPage fault={fault} />
  return (
    <>
      {me.must_change_password ? <ForcedPassword me={me} /> : <Frame me={me} />}
      <SignInAgain />
    </>
  )
}
