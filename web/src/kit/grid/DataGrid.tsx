import {
  type ClipboardEvent,
  type DragEvent,
  type KeyboardEvent,
  type ReactNode,
  useCallback,
  useEffect,
  useMemo,
  useRef,
  useState,
} from 'react'
import { useText } from '@/i18n'
import './grid.css'
import {
  asTyped,
  type Cell,
  type CellKind,
  type Change,
  type Choice,
  noHistory,
  parseTsv,
  type Range,
  rangeOf,
  readTyped,
  redo,
  remember,
  sameCell,
  shown,
  type Spot,
  toTsv,
  undo,
  within,
} from './model'

export interface GridColumn<R> {
  key: string
  title: ReactNode
  /** Said by screen readers; the title when it is a text. */
  label?: string
  /** undefined: not typed, only shown by `render`. */
  kind?: CellKind | ((row: R) => CellKind)
  /** Value of the row: what the server knows ("98.61"). */
  value?: (row: R) => string
  choices?: (row: R) => Choice[]
  /** false: shown, not editable (the column stays in its place). */
  editable?: (row: R) => boolean
  /** Shown instead of the value while the cell is not edited. Buttons in it are reached with Enter. */
  render?: (row: R) => ReactNode
  /** Shown in an empty cell that can be typed in: "chọn ▾". */
  hint?: string
  /** Beside the value: "%", "hồ sơ". */
  unit?: (row: R) => string
  width?: number
  align?: 'right'
  /** Checked when the value can be read: a sentence, or ''. */
  check?: (row: R, value: string) => string
  /** Files dropped on a cell. */
  onFiles?: (row: R, files: File[]) => void
}

export interface GridEdit {
  row: string
  column: string
  value: string
}

interface Props<R> {
  label: string
  columns: GridColumn<R>[]
  rows: R[]
  rowKey: (row: R) => string
  /** A key, a paste, an undo: all its cells at once. Keep them in the rows and give the new rows back. */
  onEdit: (edits: GridEdit[]) => void
  /** Faults of the server: "row/column" → sentence. */
  faults?: Record<string, string>
  /** How many cells hold something that is no value; it must be 0 before sending. */
  onWrong?: (count: number, wrong: { row: string; column: string; typed: string }[]) => void
  readOnly?: boolean
  /** A line above a row: the heading of its section. */
  heading?: (row: R, previous: R | undefined) => ReactNode
  /** Told what is read aloud, e.g. "Đã dán 3 dòng × 2 cột". */
  onSay?: (sentence: string) => void
}

/**
 * The entry grid. One field has the focus all the time: that of the active cell, empty and invisible until something is
 * typed, so that Telex and Unikey compose in a true field and nothing of a word is lost. No key is handled while a
 * composition is open.
 */
export function DataGrid<R>(props: Props<R>) {
  const { columns, rows, rowKey, onEdit, onWrong, readOnly } = props
  const t = useText()
  const [active, setActive] = useState<Spot>({ row: 0, column: firstTyped(columns) })
  const [anchor, setAnchor] = useState<Spot | null>(null) // the other corner of what is selected
  const [editing, setEditing] = useState<string | null>(null) // text of the field, null: moving about
  const [wrong, setWrong] = useState<Record<string, string>>({})
  const [said, setSaid] = useState('')
  const history = useRef(noHistory)
  const box = useRef<HTMLDivElement>(null)
  const field = useRef<HTMLInputElement>(null)
  const hasFocus = useRef(false)
  const dragging = useRef(false)
  const opensChoices = useRef(false)

  const at: Spot = {
    row: Math.min(active.row, Math.max(0, rows.length - 1)),
    column: Math.min(active.column, columns.length - 1),
  }
  const range = rangeOf(at, anchor ?? at)
  const kindOf = useCallback(
    (row: R, column: GridColumn<R>): CellKind =>
      typeof column.kind === 'function' ? column.kind(row) : (column.kind ?? 'text'),
    [],
  )
  const canType = (row: R | undefined, column: GridColumn<R> | undefined): boolean =>
    !readOnly && row !== undefined && column?.kind !== undefined && (column.editable?.(row) ?? true)

  useEffect(() => {
    const cells = Object.entries(wrong).map(([place, typed]) => {
      const [row = '', column = ''] = place.split('/')
      return { row, column, typed }
    })
    onWrong?.(cells.length, cells)
  }, [wrong, onWrong])
  useEffect(() => {
    if (hasFocus.current && editing === null) field.current?.focus({ preventScroll: true })
  }, [at.row, at.column, editing])
  useEffect(() => {
    // the list of what may be chosen stands open as soon as the cell is
    if (editing === null || !opensChoices.current) return
    opensChoices.current = false
    try {
      field.current?.showPicker()
    } catch {
      // a browser that opens no list by itself: typing does
    }
  }, [editing])
  useEffect(() => {
    if (hasFocus.current)
      box.current?.querySelector('[data-active]')?.scrollIntoView?.({ block: 'nearest', inline: 'nearest' })
  }, [at.row, at.column])

  const say = (sentence: string) => {
    setSaid(sentence)
    props.onSay?.(sentence)
  }

  const cellOf = (row: R, column: GridColumn<R>): Cell => {
    const typed = wrong[`${rowKey(row)}/${column.key}`]
    return { value: column.value?.(row) ?? '', ...(typed === undefined ? {} : { wrong: typed }) }
  }

  const apply = (changes: Change[], kept = true) => {
    const real = changes.filter(({ before, after }) => !sameCell(before, after))
    if (real.length === 0) return
    if (kept) history.current = remember(history.current, real)
    setWrong((old) => {
      const next = { ...old }
      for (const { row, column, after } of real) {
        if (after.wrong === undefined) delete next[`${row}/${column}`]
        else next[`${row}/${column}`] = after.wrong
      }
      return next
    })
    const edits = real
      .filter(({ before, after }) => before.value !== after.value)
      .map(({ row, column, after }) => ({ row, column, value: after.value }))
    if (edits.length > 0) onEdit(edits)
  }

  const changeOf = (row: R, column: GridColumn<R>, typed: string): Change => {
    const before = cellOf(row, column)
    const read = readTyped(kindOf(row, column), typed, column.choices?.(row))
    const after: Cell = read.ok ? { value: read.value } : { value: before.value, wrong: typed.trim() }
    return { row: rowKey(row), column: column.key, before, after }
  }

  const commit = () => {
    const row = rows[at.row]
    const column = columns[at.column]
    if (editing !== null && row !== undefined && column && canType(row, column)) apply([changeOf(row, column, editing)])
    setEditing(null)
  }

  const move = (rowStep: number, columnStep: number, extend = false) => {
    const next = {
      row: clamp(at.row + rowStep, rows.length),
      column: clamp(at.column + columnStep, columns.length),
    }
    if (extend) setAnchor(anchor ?? at)
    else setAnchor(null)
    setActive(next)
  }

  /** Tab: the next cell that can be typed in, over the ends of lines; false at the end of the grid. */
  const tab = (step: 1 | -1): boolean => {
    let { row, column } = at
    for (;;) {
      column += step
      if (column < 0 || column >= columns.length) {
        row += step
        column = step > 0 ? 0 : columns.length - 1
      }
      if (row < 0 || row >= rows.length) return false
      if (canType(rows[row], columns[column])) {
        setAnchor(null)
        setActive({ row, column })
        return true
      }
    }
  }

  const startEdit = () => {
    const row = rows[at.row]
    const column = columns[at.column]
    if (row === undefined || !column) return
    if (!canType(row, column)) {
      box.current?.querySelector<HTMLElement>('[data-active] :is(button, a, select, input:not(.grid-field))')?.focus()
      return
    }
    const cell = cellOf(row, column)
    opensChoices.current = kindOf(row, column) === 'choice'
    setEditing(cell.wrong ?? asTyped(kindOf(row, column), cell.value, column.choices?.(row)))
  }

  const clearRange = () => apply(cells(range).map(({ row, column }) => changeOf(row, column, '')))

  const cells = ({ top, left, bottom, right }: Range) => {
    const found: { row: R; column: GridColumn<R> }[] = []
    for (const row of rows.slice(top, bottom + 1))
      for (const column of columns.slice(left, right + 1)) if (canType(row, column)) found.push({ row, column })
    return found
  }

  const step = (take: typeof undo) => {
    const result = take(history.current)
    if (!result) return
    history.current = result.history
    apply(result.changes, false)
    const first = result.changes[0]
    const row = rows.findIndex((one) => rowKey(one) === first?.row)
    const column = columns.findIndex((one) => one.key === first?.column)
    if (row >= 0 && column >= 0) setActive({ row, column })
    setAnchor(null)
    if (take === undo) say(t('grid_undone'))
  }

  const textOf = (row: R, column: GridColumn<R>) => {
    const cell = cellOf(row, column)
    return cell.wrong ?? shown(kindOf(row, column), cell.value, column.choices?.(row))
  }

  const copy = (event: ClipboardEvent) => {
    if (editing !== null) return
    event.preventDefault()
    const block = rows
      .slice(range.top, range.bottom + 1)
      .map((row) => columns.slice(range.left, range.right + 1).map((column) => textOf(row, column)))
    event.clipboardData.setData('text/plain', toTsv(block))
  }

  const paste = (event: ClipboardEvent) => {
    const text = event.clipboardData.getData('text/plain')
    const block = parseTsv(text)
    const single = block.length === 1 && block[0]?.length === 1
    if (editing !== null && single) return // into the text that is being typed
    event.preventDefault()
    setEditing(null)
    if (readOnly || block.length === 0) return
    // One value into everything that is selected, or the block from the top left corner of it.
    const one = block[0]?.[0] ?? ''
    const changes = single
      ? cells(range).map(({ row, column }) => changeOf(row, column, one))
      : block.flatMap((line, r) =>
          line.flatMap((typed, c) => {
            const row = rows[range.top + r]
            const column = columns[range.left + c]
            return row !== undefined && column && canType(row, column) ? [changeOf(row, column, typed)] : []
          }),
        )
    apply(changes)
    const wide = Math.max(...block.map((line) => line.length))
    const cut = range.top + block.length > rows.length || range.left + wide > columns.length
    say(t(cut ? 'grid_pasted_cut' : 'grid_pasted', { rows: block.length, cols: wide }))
    if (!single) {
      setActive({ row: range.top, column: range.left })
      setAnchor({
        row: clamp(range.top + block.length - 1, rows.length),
        column: clamp(range.left + wide - 1, columns.length),
      })
    }
  }

  const keys = (event: KeyboardEvent) => {
    // 229: a key that an input method has taken
    if (event.nativeEvent.isComposing || event.keyCode === 229 || event.altKey) return
    const control = event.ctrlKey || event.metaKey
    const done = () => event.preventDefault()
    if (event.target !== field.current) {
      // a button within a cell: Esc leads back
      if (event.key === 'Escape') {
        done()
        field.current?.focus()
      }
      return
    }
    if (editing !== null) {
      if (event.key === 'Enter') {
        done()
        commit()
        move(event.shiftKey ? -1 : 1, 0)
      } else if (event.key === 'Tab') {
        commit()
        if (tab(event.shiftKey ? -1 : 1)) done()
      } else if (event.key === 'Escape') {
        done()
        event.stopPropagation()
        setEditing(null)
      } else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
        done()
        commit()
        move(event.key === 'ArrowDown' ? 1 : -1, 0)
      }
      return
    }
    if (control) {
      const key = event.key.toLowerCase()
      if (key === 'z' && !event.shiftKey) step(undo)
      else if (key === 'y' || key === 'z') step(redo)
      else if (key === 'home') setActive({ row: 0, column: 0 })
      else if (key === 'end') setActive({ row: rows.length - 1, column: columns.length - 1 })
      else if (key === 'a') {
        setActive({ row: 0, column: 0 })
        setAnchor({ row: rows.length - 1, column: columns.length - 1 })
      } else return // copy, paste, search and the like are the browser's
      done()
      return
    }
    const steps: Record<string, [number, number]> = {
      ArrowDown: [1, 0],
      ArrowUp: [-1, 0],
      ArrowLeft: [0, -1],
      ArrowRight: [0, 1],
      PageDown: [10, 0],
      PageUp: [-10, 0],
    }
    const way = steps[event.key]
    if (way) {
      done()
      move(way[0], way[1], event.shiftKey)
    } else if (event.key === 'Home' || event.key === 'End') {
      done()
      setAnchor(null)
      setActive({ row: at.row, column: event.key === 'Home' ? 0 : columns.length - 1 })
    } else if (event.key === 'Tab') {
      if (tab(event.shiftKey ? -1 : 1)) done()
    } else if (event.key === 'Enter' || event.key === 'F2') {
      done()
      startEdit()
    } else if (event.key === 'Delete' || event.key === 'Backspace') {
      done()
      clearRange()
    } else if (event.key === 'Escape') setAnchor(null)
  }

  const activeRow = rows[at.row]
  const activeColumn = columns[at.column]
  const typing = canType(activeRow, activeColumn)
  const listId = 'grid-choices'
  const choices = activeRow !== undefined && typing ? activeColumn?.choices?.(activeRow) : undefined

  const faultOf = (row: R, column: GridColumn<R>): string => {
    const key = `${rowKey(row)}/${column.key}`
    const cell = cellOf(row, column)
    if (cell.wrong !== undefined) {
      const kind = kindOf(row, column)
      if (kind === 'number') return t('grid_bad_number')
      if (kind === 'day') return t('grid_bad_day')
      const labels = column.choices?.(row).map((choice) => choice.label) ?? []
      return `Chọn một trong: ${labels.join('; ')}`
    }
    return (cell.value !== '' && column.check?.(row, cell.value)) || props.faults?.[key] || ''
  }

  const drop = (event: DragEvent, row: R, column: GridColumn<R>) => {
    if (!column.onFiles || readOnly || event.dataTransfer.files.length === 0) return
    event.preventDefault()
    column.onFiles(row, Array.from(event.dataTransfer.files))
  }

  const template = useMemo(() => columns.map((column) => column.width), [columns])
  const activeFault = activeRow !== undefined && activeColumn ? faultOf(activeRow, activeColumn) : ''

  return (
    <div
      className="grid-box"
      ref={box}
      onFocus={() => (hasFocus.current = true)}
      onBlur={(event) => {
        if (event.currentTarget.contains(event.relatedTarget)) return
        hasFocus.current = false
        commit()
      }}
      onKeyDown={keys}
      onMouseUp={() => (dragging.current = false)}
    >
      <table
        className="grid"
        role="grid"
        aria-label={props.label}
        aria-rowcount={rows.length + 1}
        aria-readonly={readOnly || undefined}
        style={{ minWidth: template.reduce<number>((sum, width) => sum + (width ?? 120), 0) }}
      >
        <colgroup>
          {template.map((width, i) => (
            <col key={columns[i]?.key} style={{ width }} />
          ))}
        </colgroup>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column.key} className={column.align === 'right' ? 'num' : undefined} scope="col">
                {column.title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, r) => {
            const heading = props.heading?.(row, rows[r - 1])
            const key = rowKey(row)
            const line = (
              <tr key={key} aria-rowindex={r + 2}>
                {columns.map((column, c) => {
                  const isActive = r === at.row && c === at.column
                  const editable = canType(row, column)
                  const fault = faultOf(row, column)
                  const classes = [
                    'cell',
                    column.align === 'right' ? 'num' : '',
                    editable ? '' : 'fixed',
                    fault ? 'bad' : '',
                    isActive ? 'active' : '',
                    anchor && within(range, { row: r, column: c }) ? 'selected' : '',
                  ]
                  const unit = column.unit?.(row)
                  return (
                    <td
                      key={column.key}
                      role="gridcell"
                      className={classes.filter(Boolean).join(' ')}
                      data-active={isActive || undefined}
                      data-cell={`${key}/${column.key}`}
                      aria-selected={isActive}
                      aria-invalid={fault ? true : undefined}
                      title={fault || undefined}
                      onMouseDown={(event) => {
                        if ((event.target as HTMLElement).closest('button,a,select,label,input')) {
                          if (!isActive) {
                            commit()
                            setActive({ row: r, column: c })
                          }
                          return
                        }
                        event.preventDefault()
                        if (!isActive || editing === null) {
                          commit()
                          if (event.shiftKey) setAnchor(anchor ?? at)
                          else setAnchor(null)
                          setActive({ row: r, column: c })
                          dragging.current = true
                          hasFocus.current = true
                          if (isActive) field.current?.focus({ preventScroll: true })
                          if (isActive && editable && kindOf(row, column) === 'choice') startEdit()
                        }
                      }}
                      onMouseEnter={(event) => {
                        if (!dragging.current || event.buttons !== 1) return
                        if (!anchor) setAnchor(at)
                        setActive({ row: r, column: c })
                      }}
                      onDoubleClick={() => isActive && editing === null && startEdit()}
                      onDragOver={(event) => column.onFiles && event.preventDefault()}
                      onDrop={(event) => drop(event, row, column)}
                    >
                      {/* keeps its room while the field lies over it: nothing moves when typing begins */}
                      <span className={isActive && editing !== null ? 'cell-text under-field' : 'cell-text'}>
                        {column.render ? column.render(row) : textOf(row, column)}
                        {unit && <span className="cell-unit"> {unit}</span>}
                        {editable && column.hint && !textOf(row, column) && (
                          <span className="cell-hint" aria-hidden="true">
                            {column.hint}
                          </span>
                        )}
                      </span>
                      {isActive && fault && editing === null && (
                        <span
                          className={r > 0 && r >= rows.length - 2 ? 'cell-fault above' : 'cell-fault'}
                          aria-hidden="true"
                        >
                          {fault}
                        </span>
                      )}
                      {isActive && (
                        <input
                          ref={field}
                          className={editing === null ? 'grid-field moving' : 'grid-field'}
                          aria-label={`${column.label ?? (typeof column.title === 'string' ? column.title : column.key)}, dòng ${r + 1}: ${textOf(row, column) || 'trống'}${fault ? `. ${fault}` : ''}`}
                          aria-invalid={fault ? true : undefined}
                          value={editing ?? ''}
                          readOnly={!editable}
                          inputMode={kindOf(row, column) === 'number' ? 'decimal' : 'text'}
                          list={choices && editing !== null ? listId : undefined}
                          autoComplete="off"
                          spellCheck={false}
                          onChange={(event) => editable && setEditing(event.target.value)}
                          onCopy={copy}
                          onCut={(event) => {
                            if (editing !== null) return
                            copy(event)
                            clearRange()
                          }}
                          onPaste={paste}
                        />
                      )}
                    </td>
                  )
                })}
              </tr>
            )
            return heading === null || heading === undefined || heading === false
              ? line
              : [
                  <tr key={`${key}-heading`} className="grid-heading">
                    <th colSpan={columns.length} scope="colgroup">
                      {heading}
                    </th>
                  </tr>,
                  line,
                ]
          })}
        </tbody>
      </table>
      {choices && (
        <datalist id={listId}>
          {choices.map((choice) => (
            <option key={choice.value} value={choice.label} />
          ))}
        </datalist>
      )}
      <div className="grid-foot">
        <span className="fault">{activeFault}</span>
        <span className="soft">{said}</span>
        <span className="visually-hidden" role="status">
          {activeFault || said}
        </span>
      </div>
    </div>
  )
}

const clamp = (n: number, count: number) => Math.max(0, Math.min(n, count - 1))

function firstTyped<R>(columns: GridColumn<R>[]) {
  const first = columns.findIndex((column) => column.kind !== undefined)
  return first < 0 ? 0 : first
}
