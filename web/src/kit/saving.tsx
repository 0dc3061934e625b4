import { Button } from 'antd'
import { useCallback, useEffect, useRef, useState } from 'react'
import { get, put, remove } from '@/api/client'
import { useMe } from '@/api/hooks'
import type { Instant } from '@/api/types'
import { useText } from '@/i18n'
import { dayOf, instantVi, timeVi } from './format'

export type SaveState = { state: 'clean' | 'dirty' | 'saving' | 'failed'; at?: number | Instant }

/** "Đã lưu 14:02". */
export function SavedMark({ saved }: { saved: SaveState }) {
  const t = useText()
  const words = {
    clean: saved.at ? t('saved_at', { time: timeVi(saved.at) }) : '',
    dirty: t('unsaved'),
    saving: t('saving'),
    failed: t('not_saved'),
  }
  return (
    <span role="status" className={saved.state === 'failed' ? 'fault' : 'soft'} data-saved={saved.state}>
      {words[saved.state]}
    </span>
  )
}

export interface Draft<T> {
  value: T
  saved_at: Instant
}

/**
 * What is typed and not yet sent, kept in this browser at once and on the server a moment later (`/me/drafts/{key}`), so
 * that it is found again after a crash, on another computer, or when the network was lost. `found` is the newest draft
 * that existed when the page was opened; offer it with DraftOffer.
 */
export function useDraft<T>(key: string) {
  const me = useMe()
  const place = `thidua.draft.${me.agency.code}.${me.user.id}.${key}`
  const path = `/me/drafts/${encodeURIComponent(key)}`
  const [found, setFound] = useState<Draft<T> | null>(null)
  const [saved, setSaved] = useState<SaveState>({ state: 'clean' })
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)

  useEffect(() => {
    let open = true
    const here = readLocal<T>(place)
    get<Draft<T>>(path, undefined, { quiet: true })
      .catch(() => null)
      .then((there) => {
        if (open) setFound(newer(here, there))
      })
    return () => {
      open = false
      clearTimeout(timer.current)
    }
  }, [place, path])

  const keep = useCallback(
    (value: T) => {
      const draft: Draft<T> = { value, saved_at: new Date().toISOString() }
      writeLocal(place, draft)
      clearTimeout(timer.current)
      setSaved({ state: 'saving' })
      timer.current = setTimeout(() => {
        put(path, { value })
          .then(() => setSaved({ state: 'clean', at: draft.saved_at }))
          // kept in this browser all the same, but not on the server: it must not read "saved"
          .catch(() => setSaved({ state: 'failed', at: draft.saved_at }))
      }, 1200)
    },
    [place, path],
  )
  const drop = useCallback(() => {
    clearTimeout(timer.current)
    setFound(null)
    setSaved({ state: 'clean' })
    writeLocal(place, null)
    remove(path).catch(() => undefined) // gone already, or replaced by the next one
  }, [place, path])

  return { found, keep, drop, saved, dismiss: useCallback(() => setFound(null), []) }
}

const newer = <T,>(a: Draft<T> | null, b: Draft<T> | null) => (a && b ? (a.saved_at >= b.saved_at ? a : b) : (a ?? b))

function readLocal<T>(place: string): Draft<T> | null {
  try {
    return JSON.parse(localStorage.getItem(place) ?? 'null') as Draft<T> | null
  } catch {
    return null
  }
}
function writeLocal(place: string, draft: unknown) {
  try {
    if (draft === null) localStorage.removeItem(place)
    else localStorage.setItem(place, JSON.stringify(draft))
  } catch {
    // full or forbidden: the server's draft remains
  }
}

export function DraftOffer({ at, onUse, onDrop }: { at: Instant; onUse: () => void; onDrop: () => void }) {
  const t = useText()
  const time = dayOf(at) === dayOf(new Date()) ? timeVi(at) : instantVi(at)
  return (
    <div className="panel row-gap" role="status">
      <span>{t('draft_found', { time })}</span>
      <Button size="small" type="primary" onClick={onUse}>
        {t('draft_use')}
      </Button>
      <Button size="small" onClick={onDrop}>
        {t('draft_drop')}
      </Button>
    </div>
  )
}
