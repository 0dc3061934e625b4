import { type ReactNode, useEffect } from 'react'
import { Link } from './router'

interface Props {
  title: string
  /** One sentence: where we stand. */
  sentence?: ReactNode
  /** Where this page lies: links above the title. */
  trail?: { to: string; label: string }[]
  /** The main action last: it stands at the right. */
  actions?: ReactNode
  children: ReactNode
}

/** One page, one purpose: title, one sentence, one main action, then the work. */
export function Page({ title, sentence, trail, actions, children }: Props) {
  useTitle(title)
  return (
    <div className="page">
      {trail && (
        <nav className="page-trail" aria-label="Đường dẫn">
          {trail.map((step, i) => (
            <span key={step.to}>
              {i > 0 && <span className="soft"> / </span>}
              <Link to={step.to}>{step.label}</Link>
            </span>
          ))}
        </nav>
      )}
      <div className="page-head">
        <div>
          <h1>{title}</h1>
          {sentence && <p>{sentence}</p>}
        </div>
        {actions && <div className="page-actions">{actions}</div>}
      </div>
      {children}
    </div>
  )
}

export function useTitle(title: string) {
  useEffect(() => {
    document.title = title ? `${title} · Thi Đua` : 'Thi Đua'
  }, [title])
}
