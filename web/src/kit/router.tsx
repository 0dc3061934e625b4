import {
  type AnchorHTMLAttributes,
  createContext,
  type ReactNode,
  useCallback,
  useContext,
  useEffect,
  useMemo,
  useSyncExternalStore,
} from 'react'
import { text } from '@/i18n'
import { type Params, resolve, type Scope, writePlace } from './address'

/** The address of the browser as the state of the page. Back goes back. */
interface Location {
  pathname: string
  search: string
}

const read = (): Location => ({ pathname: location.pathname, search: location.search })
let current = read()
let depth = Number((history.state as { depth?: number } | null)?.depth ?? 0)
const listeners = new Set<() => void>()
const guards = new Set<() => boolean>()

const tell = () => {
  current = read()
  listeners.forEach((listener) => listener())
}
const mayLeave = () => ![...guards].some((isDirty) => isDirty()) || window.confirm(text('leave_unsaved'))

let returning = false
window.addEventListener('popstate', (event) => {
  const next = Number((event.state as { depth?: number } | null)?.depth ?? 0)
  if (returning) {
    returning = false
    return
  }
  if (location.pathname !== current.pathname && !mayLeave()) {
    returning = true
    history.go(depth - next) // the entry that was left comes back
    return
  }
  depth = next
  tell()
})
window.addEventListener('beforeunload', (event) => {
  if ([...guards].some((isDirty) => isDirty())) event.preventDefault()
})

export function go(address: string, options: { replace?: boolean } = {}) {
  const target = new URL(address, location.origin)
  if (target.pathname !== current.pathname && !mayLeave()) return
  if (options.replace) history.replaceState({ depth }, '', address)
  else history.pushState({ depth: ++depth }, '', address)
  if (target.pathname !== current.pathname) window.scrollTo(0, 0)
  tell()
}

const subscribe = (listener: () => void) => {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}
export const useLocation = () => useSyncExternalStore(subscribe, () => current)

/** Filled by the frame: the scope that is open, with nothing missing, and the parameters of the page's pattern. */
export interface Opened {
  scope: Scope
  path: string
  params: Params
}
const OpenedContext = createContext<Opened | null>(null)
export const OpenedProvider = ({ value, children }: { value: Opened; children: ReactNode }) => (
  <OpenedContext.Provider value={value}>{children}</OpenedContext.Provider>
)

export function useOpened(): Opened {
  const opened = useContext(OpenedContext)
  if (!opened) throw new Error('useOpened outside of the frame')
  return opened
}
export const useYear = () => useOpened().scope.year
export const useUnit = () => useOpened().scope.unit
export const useParams = () => useOpened().params

/** `const navigate = useNavigate(); navigate('giao-uoc/3')`: see `resolve` in address.ts. */
export function useNavigate() {
  const { scope, path } = useOpened()
  return useCallback(
    (to: string, options?: { replace?: boolean }) => go(resolve(to, scope, path), options),
    [scope, path],
  )
}

/** Another unit or year, the same page. */
export function useScopeChange() {
  const { scope, path } = useOpened()
  return (change: Partial<Scope>) => go(writePlace({ ...scope, ...change }, path))
}

/** A part of the query as state: filters, tabs, the row that is open. `''` takes it away. */
export function useQueryPart(
  name: string,
  initial = '',
): [string, (value: string, options?: { push?: boolean }) => void] {
  const { search } = useLocation()
  const value = new URLSearchParams(search).get(name) ?? initial
  const set = useCallback(
    (next: string, options: { push?: boolean } = {}) => {
      const parts = new URLSearchParams(current.search)
      if (next === '' || next === initial) parts.delete(name)
      else parts.set(name, next)
      const tail = parts.toString()
      go(current.pathname + (tail ? `?${tail}` : ''), { replace: !options.push })
    },
    [name, initial],
  )
  return useMemo(() => [value, set], [value, set])
}

/** Asks before the page is left with something unsaved. Pages that keep drafts do not need it. */
export function useUnsaved(dirty: boolean) {
  useEffect(() => {
    const isDirty = () => dirty
    guards.add(isDirty)
    return () => void guards.delete(isDirty)
  }, [dirty])
}

/** A link inside the page: opens without loading anew, and in another tab when asked so. */
export function Link({ to, children, onClick, ...rest }: { to: string } & AnchorHTMLAttributes<HTMLAnchorElement>) {
  const { scope, path } = useOpened()
  const address = resolve(to, scope, path)
  return (
    <a
      {...rest}
      href={address}
      onClick={(event) => {
        onClick?.(event)
        if (
          event.defaultPrevented ||
          event.button !== 0 ||
          event.metaKey ||
          event.ctrlKey ||
          event.shiftKey ||
          event.altKey
        )
          return
        if (rest.target && rest.target !== '_self') return
        event.preventDefault()
        go(address)
      }}
    >
      {children}
    </a>
  )
}

/** A link the server wrote: a page of ours, or a file or print view that the browser opens itself. */
export const isPage = (href: string) => href.startsWith('/') && !href.startsWith('/api/') && !href.startsWith('/in/')
export const SmartLink = ({ href, ...rest }: { href: string } & AnchorHTMLAttributes<HTMLAnchorElement>) =>
  isPage(href) ? <Link to={href} {...rest} /> : <a href={href} {...rest} />
