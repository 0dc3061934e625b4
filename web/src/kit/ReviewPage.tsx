import { Button } from 'antd'
import { type ReactNode, useEffect, useRef } from 'react'
import { useAltKeys } from './keys'
import { numberVi } from './format'
import { Page } from './Page'

interface Props {
  title: string
  sentence?: ReactNode
  trail?: { to: string; label: string }[]
  actions?: ReactNode
  /** How many there are, how many wait, and which is open (from 0). */
  total: number
  left: number
  index: number
  onIndex: (index: number) => void
  /** Alt+Enter, Alt+E. */
  onAccept?: () => void
  onEdit?: () => void
  /** The open one, full width; `side` stands at its right. */
  children: ReactNode
  side?: ReactNode
  /** Said under the bar, e.g. the keys. */
  hint?: ReactNode
}

/** One after the other: a bar of how many are left, the open one, and what is written of it at the right. */
export function ReviewPage(props: Props) {
  const { total, left, index, onIndex } = props
  const main = useRef<HTMLDivElement>(null)
  const back = index > 0 ? () => onIndex(index - 1) : undefined
  const next = index < total - 1 ? () => onIndex(index + 1) : undefined
  useAltKeys({ ArrowDown: next, ArrowUp: back, Enter: props.onAccept, e: props.onEdit })
  const shown = useRef(index)
  useEffect(() => {
    if (shown.current === index) return // the page that was just opened stays at its head
    shown.current = index
    const bar = main.current
    // who was reading further down would meet the new one in its middle
    if (bar && bar.getBoundingClientRect().top < 48) bar.scrollIntoView?.({ block: 'start' })
  }, [index])
  const done = total - left
  return (
    <Page title={props.title} sentence={props.sentence} trail={props.trail} actions={props.actions}>
      <div className="review-left" ref={main}>
        <Button onClick={back} disabled={!back} title="Alt+↑">
          ↑ Trước
        </Button>
        <span className="num">
          {numberVi(Math.min(index + 1, total))}/{numberVi(total)}
        </span>
        <Button onClick={next} disabled={!next} title="Alt+↓">
          ↓ Sau
        </Button>
        <div
          className="job-bar"
          role="progressbar"
          aria-label="Đã xem"
          aria-valuemin={0}
          aria-valuemax={total}
          aria-valuenow={done}
        >
          <div style={{ width: `${total > 0 ? (100 * done) / total : 0}%` }} />
        </div>
        <span className="nowrap">{left > 0 ? `còn ${numberVi(left)}` : 'đã xem hết'}</span>
      </div>
      {props.hint && <p className="soft">{props.hint}</p>}
      <div className={props.side ? 'review' : undefined}>
        <div>{props.children}</div>
        {props.side && <div>{props.side}</div>}
      </div>
    </Page>
  )
}
