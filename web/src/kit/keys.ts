import { useEffect, useRef } from 'react'

/**
 * Shortcuts with Alt, never plain letters (Telex needs those): `useAltKeys({ ArrowDown: next, Enter: accept, e: edit })`.
 * Letters are off while the cursor is in a field; arrows and Enter with Alt work there too.
 */
export function useAltKeys(keys: Record<string, (() => void) | undefined>, enabled = true) {
  const latest = useRef(keys)
  useEffect(() => {
    latest.current = keys
  })
  useEffect(() => {
    if (!enabled) return
    const listen = (event: KeyboardEvent) => {
      if (!event.altKey || event.ctrlKey || event.metaKey || event.isComposing) return
      const name = /^Key[A-Z]$/.test(event.code) ? event.code.slice(3).toLowerCase() : event.key
      const action = latest.current[name]
      if (!action || (name.length === 1 && isField(event.target))) return
      event.preventDefault()
      action()
    }
    window.addEventListener('keydown', listen)
    return () => window.removeEventListener('keydown', listen)
  }, [enabled])
}

export const isField = (target: EventTarget | null) =>
  target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))
