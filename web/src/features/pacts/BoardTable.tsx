import { useEffect, useMemo, useRef, useState } from 'react'
import { VerdictBadge } from '@/kit/VerdictBadge'
import { dayVi, timeVi, dayOf } from '@/kit/format'
import { shortActual } from '@/kit/pact/measure'
import { TargetBar } from '@/kit/pact/TargetBar'
import type { Target } from '@/kit/pact/types'
import { useNarrow } from '@/kit/pact/useNarrow'
import { usePactWords } from '@/kit/pact/words'
import { boardRows, type BoardRow } from './sectionTree'
import { layoutOf, rowHeight, scrollFor, visibleRange } from './visibleRows'
import { useWords } from './words'

interface Props {
  targets: readonly Target[]
  total: number
  /** Reads the next targets; none = all are here, or they are on their way. */
  more?: () => void
  opened: string
  onOpen: (target: Target) => void
  chosen?: Map<string, Target>
  onChoose: (chosen: Map<string, Target>) => void
}

/** A table of any length: only the rows in sight are in the document. */
export function BoardTable({ targets, total, more, opened, onOpen, chosen, onChoose }: Props) {
  const t = useWords()
  const p = usePactWords()
  const narrow = useNarrow()
  const box = useRef<HTMLDivElement>(null)
  const [view, setView] = useState({ top: 0, height: 600, column: 280 })
  const rows = useMemo(() => boardRows(targets), [targets])
  const layout = useMemo(
    () =>
      layoutOf(
        rows.map((row) =>
          row.kind === 'section' ? 32 : narrow ? 96 : rowHeight(`${row.target.code} ${row.target.text}`, view.column),
        ),
      ),
    [rows, narrow, view.column],
  )
  const { from, to } = visibleRange(layout, view.top, view.height)

  useEffect(() => {
    const element = box.current
    if (!element) return
    const read = () => {
      const column = element.querySelector('.board-target')?.clientWidth ?? 280
      setView({ top: element.scrollTop, height: element.clientHeight, column })
    }
    read()
    element.addEventListener('scroll', read, { passive: true })
    const size = new ResizeObserver(read)
    size.observe(element)
    return () => {
      element.removeEventListener('scroll', read)
      size.disconnect()
    }
  }, [])
  useEffect(() => {
    if (to >= rows.length - 20) more?.()
  }, [to, rows.length, more])
  useEffect(() => {
    const row = rows.findIndex((one) => one.kind === 'target' && one.target.id === opened)
    const element = box.current
    if (row < 0 || !element) return
    const top = scrollFor(layout, row, element.scrollTop, element.clientHeight, 34)
    if (top !== null) element.scrollTop = top
  }, [opened, rows, layout])

  const toggle = (target: Target, on: boolean) => {
    const next = new Map(chosen)
    if (on) next.set(target.id, target)
    else next.delete(target.id)
    onChoose(next)
  }
  const all = chosen !== undefined && targets.length > 0 && targets.every((target) => chosen.has(target.id))
  const classes = `board${chosen ? ' with-ticks' : ''}${narrow ? ' is-narrow' : ''}`
  return (
    <div className={classes} role="table" aria-label={t('board')} aria-rowcount={total + 1}>
      <div className="board-box" ref={box} tabIndex={0} role="rowgroup" aria-label={t('board')}>
        <div className="board-head" role="row" aria-rowindex={1}>
          {chosen && (
            <span role="columnheader">
              <input
                type="checkbox"
                aria-label={t('choose_all')}
                checked={all}
                onChange={(event) =>
                  onChoose(event.target.checked ? new Map(targets.map((one) => [one.id, one])) : new Map())
                }
              />
            </span>
          )}
          <span role="columnheader" className="board-target">
            {p('target')}
          </span>
          <span role="columnheader">{p('lead_unit')}</span>
          <span role="columnheader" className="num">
            {p('needed')}
          </span>
          <span role="columnheader" className="num">
            {p('now')}
          </span>
          <span role="columnheader">{t('trend')}</span>
          <span role="columnheader">{t('due')}</span>
          <span role="columnheader">{p('verdict')}</span>
          <span role="columnheader">{t('last_entry')}</span>
        </div>
        <div className="board-space" role="presentation" style={{ height: layout.tops.at(-1) }}>
          {rows.slice(from, to).map((row, i) => (
            <Row
              key={row.kind === 'section' ? `s${row.path}` : row.target.id}
              row={row}
              top={layout.tops[from + i] ?? 0}
              height={(layout.tops[from + i + 1] ?? 0) - (layout.tops[from + i] ?? 0)}
              opened={row.kind === 'target' && row.target.id === opened}
              ticked={chosen && row.kind === 'target' ? chosen.has(row.target.id) : undefined}
              onOpen={onOpen}
              onTick={toggle}
            />
          ))}
        </div>
      </div>
    </div>
  )
}

interface RowProps {
  row: BoardRow
  top: number
  height: number
  opened: boolean
  ticked?: boolean
  onOpen: (target: Target) => void
  onTick: (target: Target, on: boolean) => void
}

function Row({ row, top, height, opened, ticked, onOpen, onTick }: RowProps) {
  const t = useWords()
  const p = usePactWords()
  if (row.kind === 'section')
    return (
      <div className="board-section" role="row" style={{ top, paddingLeft: 10 + 14 * (row.level - 1) }}>
        <span role="rowheader" title={row.path}>
          {row.title}
        </span>
      </div>
    )
  const { target } = row
  return (
    <div
      className={`board-row${opened ? ' is-open' : ''}${target.dropped ? ' is-dropped' : ''}`}
      role="row"
      aria-rowindex={row.index + 2}
      style={{ top, height }}
      data-target={target.id}
      onClick={(event) => {
        if (!(event.target as HTMLElement).closest('input,button')) onOpen(target)
      }}
    >
      {ticked !== undefined && (
        <span role="cell">
          <input
            type="checkbox"
            aria-label={t('choose', { code: target.code })}
            checked={ticked}
            onChange={(event) => onTick(target, event.target.checked)}
          />
        </span>
      )}
      <span role="cell" className="board-text">
        <button
          type="button"
          className="board-open"
          title={target.text}
          aria-expanded={opened}
          onClick={() => onOpen(target)}
        >
          <span className="board-code">{target.code}</span> {target.text}
        </button>
      </span>
      <span role="cell" className={target.lead_unit ? 'board-unit' : 'board-unit late'} title={target.lead_unit?.name}>
        {target.lead_unit?.name ?? p('no_lead')}
      </span>
      <span role="cell" className="num board-bound" title={target.bound}>
        {target.bound}
      </span>
      <span role="cell" className="num board-now" title={target.actual}>
        {shortActual(target.actual) || <span className="soft">–</span>}
      </span>
      <span role="cell" className="board-bar">
        <TargetBar progress={target.progress} verdict={target.verdict} actual={target.actual} bound={target.bound} />
        {target.pace && target.pace !== 'none' && (
          <span className={target.pace === 'behind' ? 'late board-pace' : 'soft board-pace'}>
            {target.pace === 'behind' ? '↘ ' : target.pace === 'ahead' ? '↗ ' : '→ '}
            {t(`trend_${target.pace as 'ahead' | 'on_track' | 'behind'}`)}
          </span>
        )}
      </span>
      <span role="cell" className="board-due">
        {target.due && dayVi(target.due)}
        {!!target.days_late && <span className="late"> {p('late', { n: target.days_late })}</span>}
      </span>
      <span role="cell" className="board-verdict">
        <VerdictBadge verdict={target.verdict} label={target.verdict_label} />
      </span>
      <span role="cell" className="soft board-last" title={target.last_entry ? lastOf(target.last_entry) : undefined}>
        {target.last_entry && lastOf(target.last_entry)}
      </span>
    </div>
  )
}

const lastOf = ({ by, at }: { by: string; at: string }) => {
  const day = dayOf(at)
  return `${day === dayOf(new Date()) ? timeVi(at) : dayVi(day)} ${by}`
}
