import { Button, Input, Popover } from 'antd'
import { type Key, type ReactNode, useEffect, useState } from 'react'
import { useGet } from '@/api/hooks'
import { fileUrl, type Query } from '@/api/client'
import type { Page as Answer } from '@/api/types'
import { useText } from '@/i18n'
import { type Column, DataTable } from './DataTable'
import { numberVi } from './format'
import { Page } from './Page'
import { useQueryPart } from './router'
import { Empty, ErrorState, Loading } from './states'

export type { Column } from './DataTable'

export interface ListProps<R> {
  /** Names the list: under it the chosen columns are remembered. */
  id: string
  path: string
  /** Filters beside q, sort, limit, after. */
  query?: Query
  /** Asked along, but no filter that could be taken away: what the list is of. */
  always?: Query
  columns: Column<R>[]
  rowKey: (row: R) => Key
  label: string
  initialSort?: string
  limit?: number
  /** Cards on a phone. */
  cards?: boolean
  /** Filter fields, shown beside the search. Keep their values in the address with useQueryPart. */
  filters?: ReactNode
  onClearFilters?: () => void
  searchable?: boolean
  searchHint?: string
  empty: ReactNode
  /** Buttons for the rows that are chosen; without it rows cannot be chosen. */
  bulk?: (rows: R[], done: () => void) => ReactNode
  /** A route below /api/v1 that answers a file of what is seen; gets the same query. */
  exportPath?: string
  /** Further files of what is seen, each with its own button. */
  alsoExports?: { path: string; label: string }[]
  onOpen?: (row: R) => void
  opened?: Key
  rowClass?: (row: R) => string
}

interface PageProps<R> extends ListProps<R> {
  title: string
  sentence?: (answer: Answer<R> | undefined) => ReactNode
  actions?: ReactNode
  trail?: { to: string; label: string }[]
  /** Between the head and the list. */
  above?: ReactNode
  children?: ReactNode
}

/** A list page: the server pages, sorts and searches; the address remembers search, sort and filters. */
export function ListPage<R>({ title, sentence, actions, trail, above, children, ...list }: PageProps<R>) {
  const [answer, setAnswer] = useState<Answer<R>>()
  return (
    <Page title={title} trail={trail} actions={actions} sentence={sentence?.(answer)}>
      {above}
      <List {...list} onAnswer={setAnswer} />
      {children}
    </Page>
  )
}

/** The list alone, for pages that hold more than it. */
export function List<R>(props: ListProps<R> & { onAnswer?: (answer: Answer<R>) => void }) {
  const t = useText()
  const { columns, rowKey, onAnswer } = props
  const [words, setWords] = useQueryPart('q')
  const [sort, setSort] = useQueryPart('sort', props.initialSort ?? '')
  const query: Query = { ...props.always, ...props.query, q: words, sort, limit: props.limit ?? 50 }
  const [cursors, setCursors] = useState<string[]>([])
  const base = JSON.stringify(query)
  const [before, setBefore] = useState(base)
  const [chosen, setChosen] = useState<Map<Key, R>>(new Map())
  if (before !== base) {
    // another question: from its first page
    setBefore(base)
    setCursors([])
  }
  const after = before === base ? cursors.at(-1) : undefined
  const { data, error, isPlaceholderData, refetch } = useGet<Answer<R>>(
    props.path,
    { ...query, after },
    { keepPrevious: true },
  )
  useEffect(() => {
    if (data && !isPlaceholderData) onAnswer?.(data)
  }, [data, isPlaceholderData, onAnswer])
  const [shown, hide] = useColumns(props.id, columns)

  const filtered = words !== '' || Object.values(props.query ?? {}).some((value) => value !== undefined && value !== '')
  const rows = data?.items ?? []
  const from = cursors.length * (props.limit ?? 50)
  const choose = (keys: Set<Key>) => {
    const next = new Map<Key, R>()
    keys.forEach((key) => {
      const row = rows.find((one) => rowKey(one) === key) ?? chosen.get(key)
      if (row !== undefined) next.set(key, row)
    })
    setChosen(next)
  }
  return (
    <section>
      <div className="table-tools">
        {props.searchable !== false && (
          <TextFilter value={words} onChange={setWords} hint={props.searchHint ?? t('search')} width={240} />
        )}
        {props.filters}
        {filtered && (
          <Button
            type="link"
            size="small"
            onClick={() => {
              setWords('')
              props.onClearFilters?.()
            }}
          >
            {t('clear')}
          </Button>
        )}
        <span className="grow" />
        {props.exportPath && (
          <Button href={fileUrl(props.exportPath, { ...props.always, ...props.query, q: words, sort })}>
            {t('export')}
          </Button>
        )}
        {props.alsoExports?.map(({ path, label }) => (
          <Button key={path} href={fileUrl(path, { ...props.always, ...props.query, q: words, sort })}>
            {label}
          </Button>
        ))}
        <ColumnChoice columns={columns} shown={shown} onChange={hide} />
      </div>
      <div className="table-box" tabIndex={0} role="region" aria-label={props.label}>
        {data ? (
          rows.length > 0 ? (
            <DataTable
              label={props.label}
              columns={columns.filter((column) => shown.has(column.key))}
              rows={rows}
              rowKey={rowKey}
              sort={sort}
              onSort={setSort}
              chosen={props.bulk ? new Set(chosen.keys()) : undefined}
              onChoose={props.bulk ? choose : undefined}
              onOpen={props.onOpen}
              opened={props.opened}
              old={isPlaceholderData}
              rowClass={props.rowClass}
              cards={props.cards}
            />
          ) : filtered ? (
            <Empty text={t('nothing_found')} />
          ) : (
            props.empty
          )
        ) : error ? (
          <ErrorState error={error} onRetry={() => void refetch()} />
        ) : (
          <Loading />
        )}
      </div>
      {props.bulk && chosen.size > 0 && (
        <div className="bulk-bar" role="region" aria-label={t('rows_selected', { n: chosen.size })}>
          <strong>{t('rows_selected', { n: numberVi(chosen.size) })}</strong>
          {props.bulk([...chosen.values()], () => setChosen(new Map()))}
          <span className="grow" />
          <Button size="small" onClick={() => setChosen(new Map())}>
            {t('unselect')}
          </Button>
        </div>
      )}
      {data && rows.length > 0 && (
        <div className="pager">
          <span className="soft" aria-live="polite">
            {t('page_range', { from: numberVi(from + 1), to: numberVi(from + rows.length) })}
            {' / '}
            {t(data.total.exact ? 'total' : 'total_more', { n: numberVi(data.total.count) })}
          </span>
          {(cursors.length > 0 || data.next) && (
            <>
              <Button size="small" disabled={cursors.length === 0} onClick={() => setCursors([])}>
                {t('page_first')}
              </Button>
              <Button size="small" disabled={cursors.length === 0} onClick={() => setCursors(cursors.slice(0, -1))}>
                {t('page_back')}
              </Button>
              <Button
                size="small"
                disabled={!data.next || isPlaceholderData}
                onClick={() => data.next && setCursors([...cursors, data.next])}
              >
                {t('page_next')}
              </Button>
            </>
          )}
        </div>
      )}
    </section>
  )
}

/** Search as it is typed, a moment after the last key; words in composition are left alone. */
export function TextFilter(props: { value: string; onChange: (value: string) => void; hint: string; width?: number }) {
  const { value, onChange, hint } = props
  const [typed, setTyped] = useState(value)
  const [known, setKnown] = useState(value)
  if (known !== value) {
    setKnown(value)
    setTyped(value)
  }
  useEffect(() => {
    if (typed === value) return
    const timer = setTimeout(() => onChange(typed), 300)
    return () => clearTimeout(timer)
  }, [typed, value, onChange])
  return (
    <Input
      allowClear
      style={{ width: props.width ?? 160 }}
      placeholder={hint}
      aria-label={hint}
      value={typed}
      onChange={(event) => setTyped(event.target.value)}
      onPressEnter={() => onChange(typed)}
    />
  )
}

function useColumns<R>(id: string, columns: Column<R>[]): [Set<string>, (shown: Set<string>) => void] {
  const place = `thidua.columns.${id}`
  const [kept, setKept] = useState<string[] | null>(() => {
    try {
      return JSON.parse(localStorage.getItem(place) ?? 'null') as string[] | null
    } catch {
      return null
    }
  })
  const usual = columns.filter((column) => !column.hidden).map((column) => column.key)
  const known = kept?.filter((key) => columns.some((column) => column.key === key))
  const shown = new Set(known && known.length > 0 ? known : usual)
  const change = (next: Set<string>) => {
    setKept([...next])
    try {
      localStorage.setItem(place, JSON.stringify([...next]))
    } catch {
      // remembered until the page is closed
    }
  }
  return [shown, change]
}

function ColumnChoice<R>(props: { columns: Column<R>[]; shown: Set<string>; onChange: (shown: Set<string>) => void }) {
  const t = useText()
  const choices = (
    <div style={{ display: 'grid', gap: 4 }}>
      {props.columns.map((column, i) => (
        <label key={column.key}>
          <input
            type="checkbox"
            checked={props.shown.has(column.key)}
            disabled={i === 0}
            onChange={(event) => {
              const next = new Set(props.shown)
              if (event.target.checked) next.add(column.key)
              else next.delete(column.key)
              props.onChange(next)
            }}
          />{' '}
          {column.title}
        </label>
      ))}
    </div>
  )
  return (
    <Popover content={choices} trigger="click" placement="bottomRight" title={t('columns_hint')}>
      <Button>{t('columns')} ▾</Button>
    </Popover>
  )
}
