import { Button, Modal } from 'antd'
import { useState } from 'react'
import { useWords } from './words'

export interface Secret {
  name: string
  login: string
  password: string
}

/** Shown once, here and never again. */
export function FirstPassword({ secret, onClose }: { secret: Secret; onClose: () => void }) {
  const t = useWords()
  const [copied, setCopied] = useState(false)
  const copy = async () => {
    // navigator.clipboard is missing on plain http; the words stay selectable
    await navigator.clipboard?.writeText(secret.password)
    setCopied(true)
  }
  return (
    <Modal
      open
      title={t('first_title', { name: secret.name })}
      onCancel={onClose}
      mask={{ closable: false }}
      footer={
        <Button type="primary" onClick={onClose}>
          {t('seen')}
        </Button>
      }
    >
      <p>{t('first_text')}</p>
      <p>
        {t('login')}: <strong>{secret.login}</strong>
      </p>
      <div className="secret">
        <code data-first-password style={{ flex: 1 }}>
          {secret.password}
        </code>
        <Button onClick={() => void copy()}>{copied ? t('copied') : t('copy')}</Button>
      </div>
    </Modal>
  )
}
