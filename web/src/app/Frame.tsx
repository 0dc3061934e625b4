import { Dropdown } from 'antd'
import { lazy, Suspense, useEffect, useMemo, useState } from 'react'
import { remove } from '@/api/client'
import { queryClient, useGet } from '@/api/hooks'
import { ApiError } from '@/api/problem'
import { session } from '@/api/session'
import type { Me } from '@/api/types'
import { setLanguage, text, useLanguage, useText } from '@/i18n'
import { readPlace, type Scope, writePlace } from '@/kit/address'
import { capital, initials } from '@/kit/format'
import { icons } from '@/kit/icons'
import { go, Link, OpenedProvider, useLocation, useOpened, useScopeChange } from '@/kit/router'
import { ForeignTabsProvider } from '@/kit/personTabs'
import { ErrorState, Loading } from '@/kit/states'
import { Bell } from './Bell'
import { Boundary } from './Boundary'
import { allowed, type Found, findRoute, foreignTabs, menuFor } from './features'
import { useWords } from './words'

const SearchBox = lazy(() => import('./SearchBox'))

/** Menu, scope, search, bell, account, and the page that the address names. */
export function Frame({ me }: { me: Me }) {
  const t = useText()
  const { pathname } = useLocation()
  const { scope: written, path } = useMemo(() => readPlace(pathname), [pathname])
  const scope = useScope(me, written)
  const [menu, setMenu] = useState(false)
  const [searching, setSearching] = useState(false)
  useFreshMe()

  useEffect(() => {
    // What was left out of the address is written into it, so that it can be sent to somebody.
    const full = writePlace(scope, path)
    if (!written.agency || !written.year) go(full + location.search, { replace: true })
  }, [scope, path, written])
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if ((event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey && event.key.toLowerCase() === 'k') {
        event.preventDefault()
        setSearching(true)
      }
      if (event.key === 'Escape') setMenu(false)
    }
    window.addEventListener('keydown', listen)
    return () => window.removeEventListener('keydown', listen)
  }, [])

  const found = useMemo(() => findRoute(path), [path])
  const opened = useMemo(() => ({ scope, path, params: found?.params ?? {} }), [scope, path, found])
  return (
    <OpenedProvider value={opened}>
      <a className="skip" href="#content">
        {t('skip_to_content')}
      </a>
      <div className="frame">
        <Side me={me} open={menu} path={path} onClose={() => setMenu(false)} />
        <div className={menu ? 'veil open' : 'veil'} onClick={() => setMenu(false)} />
        <header className="top">
          <button
            type="button"
            className="top-button only-narrow"
            aria-label={t('menu_open')}
            onClick={() => setMenu(true)}
          >
            {icons.menu}
          </button>
          <ScopeChoice me={me} />
          <span className="grow" />
          <button
            type="button"
            className="top-button find"
            aria-label={t('search_hint')}
            onClick={() => setSearching(true)}
          >
            {icons.search} <span className="only-wide">{t('search_hint')}</span>
          </button>
          <Bell />
          <Account me={me} />
        </header>
        <main id="content" tabIndex={-1} style={{ outline: 'none', minWidth: 0 }}>
          <Boundary at={pathname}>
            {written.agency && written.agency !== me.agency.code ? (
              <OtherAgency me={me} />
            ) : (
              <Opened me={me} found={found} />
            )}
          </Boundary>
        </main>
      </div>
      {searching && (
        <Suspense>
          <SearchBox onClose={() => setSearching(false)} />
        </Suspense>
      )}
    </OpenedProvider>
  )
}

function useScope(me: Me, written: Partial<Scope>): Scope {
  const agency = written.agency ?? me.agency.code
  const today = Number(me.today.slice(0, 4))
  const usual = me.years.includes(today) ? today : (me.years[0] ?? today)
  const year = written.year ?? usual
  const { unit } = written
  return useMemo(() => ({ agency, unit, year }), [agency, unit, year])
}

/** Counts and rights are asked anew each minute and after each command. */
function useFreshMe() {
  const { data } = useGet<Me>('/me', undefined, { refetchInterval: 60_000 })
  useEffect(() => {
    if (data) session.keep(data)
  }, [data])
}

function Opened({ me, found }: { me: Me; found: Found | null }) {
  const t = useWords()
  if (!found) return <ErrorState page error={new ApiError(404, 'page.unknown', text('not_found'))} />
  if (!allowed(me.permissions, found.route.permissions))
    return <ErrorState page error={new ApiError(403, 'access.denied', t('denied'))} />
  return (
    <ForeignTabsProvider value={foreignTabs}>
      <Suspense fallback={<Loading />}>
        <found.Page />
      </Suspense>
    </ForeignTabsProvider>
  )
}

function OtherAgency({ me }: { me: Me }) {
  const t = useWords()
  return (
    <div className="state" role="alert">
      <h1>{t('other_agency')}</h1>
      <p>{t('other_agency_text', { name: me.agency.name })}</p>
    </div>
  )
}

function Side({ me, open, path, onClose }: { me: Me; open: boolean; path: string; onClose: () => void }) {
  const t = useText()
  const language = useLanguage()
  const items = menuFor(me.permissions)
  // The longest item that the path starts with is the current one.
  const current = items
    .filter((item) => item.path === path || (item.path !== '' && path.startsWith(`${item.path}/`)))
    .sort((a, b) => b.path.length - a.path.length)[0]
  return (
    <nav className={open ? 'side open' : 'side'} aria-label={t('menu')}>
      <Link to="/" className="side-name" onClick={onClose}>
        <img src="/icon.svg" width="24" height="24" alt="" />
        {t('product')}
      </Link>
      <ul>
        {items.map((item) => {
          const count = item.count ? (me.menu[item.count] ?? 0) : 0
          return (
            <li key={item.path}>
              <Link to={`/${item.path}`} aria-current={item === current ? 'page' : undefined} onClick={onClose}>
                {item.icon}
                <span>{item.label[language]}</span>
                {count > 0 && <span className="count">{count > 99 ? '99+' : count}</span>}
              </Link>
            </li>
          )
        })}
      </ul>
    </nav>
  )
}

function ScopeChoice({ me }: { me: Me }) {
  const t = useText()
  const words = useWords()
  const { scope } = useOpened()
  const change = useScopeChange()
  const years = me.years.includes(scope.year) ? me.years : [scope.year, ...me.years].sort((a, b) => b - a)
  return (
    <>
      <span className="top-agency only-wide" title={me.agency.name}>
        {me.agency.name}
      </span>
      {me.units.length > 1 ? (
        <select
          className="native unit"
          aria-label={words('unit')}
          value={scope.unit ?? ''}
          onChange={(event) => change({ unit: event.target.value || undefined })}
        >
          <option value="">{t('whole_agency')}</option>
          {me.units.map((unit) => (
            <option key={unit.id} value={unit.id}>
              {unit.name}
            </option>
          ))}
        </select>
      ) : (
        me.units[0] && <span className="soft nowrap only-wide">· {me.units[0].name}</span>
      )}
      <select
        className="native"
        aria-label={words('year')}
        value={scope.year}
        onChange={(event) => change({ year: Number(event.target.value) })}
      >
        {years.map((year) => (
          <option key={year} value={year}>
            {t('year', { year })}
          </option>
        ))}
      </select>
    </>
  )
}

function Account({ me }: { me: Me }) {
  const t = useText()
  const language = useLanguage()
  const leave = async () => {
    await remove('/session', { quiet: true }).catch(() => undefined) // over already
    queryClient.clear()
    session.forget()
    go('/')
  }
  const items = [
    { key: 'who', disabled: true, label: <Who me={me} /> },
    { type: 'divider' as const },
    { key: 'account', label: <Link to="/tai-khoan">{t('account')}</Link> },
    { key: 'language', label: t('language'), onClick: () => setLanguage(language === 'vi' ? 'en' : 'vi') },
    { key: 'leave', label: t('sign_out'), onClick: () => void leave() },
  ]
  return (
    <Dropdown menu={{ items }} trigger={['click']} placement="bottomRight">
      <button type="button" className="top-button">
        <span className="face" aria-hidden="true">
          {initials(me.user.name)}
        </span>
        <span className="visually-hidden">
          {t('account')}: {me.user.name}
        </span>
        <span className="only-wide" aria-hidden="true">
          ▾
        </span>
      </button>
    </Dropdown>
  )
}

const Who = ({ me }: { me: Me }) => (
  <div style={{ color: 'var(--ink)', maxWidth: 260 }}>
    <strong>{me.user.name}</strong> <span className="soft">({me.user.login})</span>
    {me.roles.map((role) => (
      <div key={role.role + (role.unit?.id ?? '')} className="soft">
        {capital(role.label)}
        {role.unit && `, ${role.unit.name}`}
      </div>
    ))}
  </div>
)
