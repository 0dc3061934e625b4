import { Modal } from 'antd'
import { useSyncExternalStore } from 'react'
import { queryClient } from '@/api/hooks'
import { session } from '@/api/session'
import { SignInForm } from './SignInForm'
import { useWords } from './words'

/** Over the page whose session ended: after it, what was asked goes on, and nothing typed is lost. */
export function SignInAgain() {
  const t = useWords()
  const ended = useSyncExternalStore(session.subscribe, session.isEnded)
  const me = useSyncExternalStore(session.subscribe, session.me)
  if (!ended || !me) return null
  return (
    <Modal
      open
      title={t('again_title')}
      closable={false}
      mask={{ closable: false }}
      keyboard={false}
      footer={null}
      width={400}
      zIndex={2000}
    >
      <p>{t('again_text')}</p>
      <SignInForm
        login={me.user.login}
        agency={me.agency.code}
        onDone={(next) => {
          session.keep(next)
          session.signedInAgain(true)
          void queryClient.invalidateQueries()
        }}
      />
      <p style={{ textAlign: 'center', margin: '12px 0 0' }}>
        <button
          type="button"
          className="link"
          onClick={() => {
            session.signedInAgain(false)
            queryClient.clear()
            session.forget()
          }}
        >
          {t('again_other')}
        </button>
      </p>
    </Modal>
  )
}
