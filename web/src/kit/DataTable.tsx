import { type Key, type ReactNode } from 'react'

export interface Column<R> {
  key: string
  title: ReactNode
  render: (row: R) => ReactNode
  /** The server's name for it: the heading sorts. */
  sort?: string
  align?: 'right' | 'center'
  width?: number | string
  /** Not shown until it is chosen. */
  hidden?: boolean
  /** Stays on the left on narrow screens; the first column does by itself. */
  stays?: boolean
}

interface Props<R> {
  label: string
  columns: Column<R>[]
  rows: R[]
  rowKey: (row: R) => Key
  sort?: string // "name" or "-name"
  onSort?: (sort: string) => void
  chosen?: Set<Key>
  onChoose?: (chosen: Set<Key>) => void
  onOpen?: (row: R) => void
  opened?: Key
  old?: boolean
  rowClass?: (row: R) => string
  /** On a phone a row is a card: one line for each value that is there, under its heading. */
  cards?: boolean
}

/** A dense table: sticky head, sorting by the server, rows that can be chosen and opened. At most 200 rows, all drawn. */
export function DataTable<R>(props: Props<R>) {
  const { columns, rows, rowKey, chosen, onChoose, onOpen, label } = props
  const all = chosen !== undefined && rows.length > 0 && rows.every((row) => chosen.has(rowKey(row)))
  const toggle = (keys: Key[], on: boolean) => {
    const next = new Set(chosen)
    keys.forEach((key) => (on ? next.add(key) : next.delete(key)))
    onChoose?.(next)
  }
  return (
    <table className={`dense${props.old ? ' is-old' : ''}${props.cards ? ' as-cards' : ''}`} aria-label={label}>
      <thead>
        <tr>
          {onChoose && (
            <th className="tick">
              <input
                type="checkbox"
                aria-label="Chọn tất cả các dòng của trang"
                checked={all}
                onChange={(event) => toggle(rows.map(rowKey), event.target.checked)}
              />
            </th>
          )}
          {columns.map((column, i) => (
            <Head key={column.key} column={column} first={i === 0} sort={props.sort} onSort={props.onSort} />
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => {
          const key = rowKey(row)
          const classes = [
            props.rowClass?.(row),
            chosen?.has(key) || props.opened === key ? 'chosen' : '',
            onOpen ? 'opens' : '',
          ]
          return (
            <tr
              key={key}
              className={classes.filter(Boolean).join(' ') || undefined}
              onClick={(event) => {
                if (onOpen && !(event.target as HTMLElement).closest('a,button,input,select,label')) onOpen(row)
              }}
            >
              {onChoose && (
                <td className="tick">
                  <input
                    type="checkbox"
                    aria-label="Chọn dòng"
                    checked={chosen?.has(key) ?? false}
                    onChange={(event) => toggle([key], event.target.checked)}
                  />
                </td>
              )}
              {columns.map((column, i) => (
                <td
                  key={column.key}
                  className={cellClass(column, i === 0)}
                  data-heading={typeof column.title === 'string' && i > 0 ? column.title : undefined}
                >
                  {column.render(row)}
                </td>
              ))}
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}

function cellClass<R>(column: Column<R>, first: boolean) {
  const classes = [column.align === 'right' ? 'num' : '', first || column.stays ? 'stays' : '']
  return classes.filter(Boolean).join(' ') || undefined
}

function Head<R>(props: { column: Column<R>; first: boolean; sort?: string; onSort?: (sort: string) => void }) {
  const { column, sort, onSort } = props
  const name = column.sort
  const way = name === undefined ? 0 : sort === name ? 1 : sort === `-${name}` ? -1 : 0
  return (
    <th
      className={cellClass(column, props.first)}
      style={{ width: column.width, textAlign: column.align }}
      aria-sort={way === 0 ? undefined : way > 0 ? 'ascending' : 'descending'}
    >
      {name !== undefined && onSort ? (
        <button type="button" className="sorter" onClick={() => onSort(way === 1 ? `-${name}` : name)}>
          {column.title}
          <span aria-hidden="true">{way === 0 ? '↕' : way > 0 ? '↑' : '↓'}</span>
        </button>
      ) : (
        column.title
      )}
    </th>
  )
}
