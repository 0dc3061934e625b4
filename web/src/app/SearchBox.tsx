import { Input, Modal } from 'antd'
import { type KeyboardEvent, useEffect, useState } from 'react'
import { useGet } from '@/api/hooks'
import type { SearchGroup } from '@/api/types'
import { useText } from '@/i18n'
import { isPage, useNavigate } from '@/kit/router'

/** Ctrl+K: pacts, targets, units, people by any word, marks not needed; arrows and Enter open. */
export default function SearchBox({ onClose }: { onClose: () => void }) {
  const t = useText()
  const navigate = useNavigate()
  const [typed, setTyped] = useState('')
  const [asked, setAsked] = useState('')
  const [at, setAt] = useState(0)
  useEffect(() => {
    const timer = setTimeout(() => {
      setAsked(typed.trim())
      setAt(0)
    }, 200)
    return () => clearTimeout(timer)
  }, [typed])
  const { data, error, isFetching } = useGet<{ groups: SearchGroup[] }>(
    asked === '' ? null : '/search',
    { q: asked },
    { keepPrevious: true },
  )
  const groups = asked === '' ? [] : (data?.groups ?? [])
  const flat = groups.flatMap((group) => group.items)
  const open = (href: string) => {
    onClose()
    if (isPage(href)) navigate(href)
    else location.assign(href)
  }
  const keys = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    if (step !== 0 && flat.length > 0) {
      event.preventDefault()
      setAt((at + step + flat.length) % flat.length)
    }
    const chosen = flat[at]
    if (event.key === 'Enter' && chosen) open(chosen.href)
    else if (event.key === 'Enter' && asked) open(`/tim?q=${encodeURIComponent(asked)}`)
  }
  return (
    <Modal open onCancel={onClose} footer={null} title={t('search')} width={620} styles={{ body: { minHeight: 160 } }}>
      <Input
        autoFocus
        size="large"
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
        onKeyDown={keys}
        placeholder="Giao ước, chỉ tiêu, đơn vị, người…"
        aria-label={t('search')}
        role="combobox"
        aria-expanded={flat.length > 0}
        aria-controls="found"
        aria-activedescendant={flat[at] ? `found-${at}` : undefined}
      />
      {error && <p className="fault">{error.message}</p>}
      <div className="found" id="found" role="listbox" aria-label={t('search')}>
        {groups.map((group) => (
          <div key={group.kind} role="group" aria-label={group.label}>
            <div className="found-kind" role="presentation">
              {group.label}
            </div>
            {group.items.map((item) => {
              const i = flat.indexOf(item)
              return (
                <a
                  key={item.href + item.text}
                  id={`found-${i}`}
                  role="option"
                  aria-selected={i === at}
                  onMouseMove={() => setAt(i)}
                  href={item.href}
                  onClick={(event) => {
                    event.preventDefault()
                    open(item.href)
                  }}
                >
                  {item.text} <span className="soft">{item.detail}</span>
                </a>
              )
            })}
          </div>
        ))}
      </div>
      {asked !== '' && !isFetching && data && flat.length === 0 && (
        <p className="soft">Không tìm thấy “{asked}”. Thử ít chữ hơn; không cần gõ dấu.</p>
      )}
    </Modal>
  )
}
