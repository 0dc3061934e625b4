import type { ReactNode } from 'react'
import { useQueryPart } from './router'

export interface Tab {
  key: string
  label: string
  content: ReactNode
}

/** Tabs whose choice is part of the address. Only the open one is drawn. */
export function Tabs({ tabs, label, part = 'the' }: { tabs: Tab[]; label: string; part?: string }) {
  const [chosen, choose] = useQueryPart(part, tabs[0]?.key ?? '')
  const open = tabs.find((tab) => tab.key === chosen) ?? tabs[0]
  const step = (by: number) => {
    const next = tabs[(tabs.findIndex((tab) => tab === open) + by + tabs.length) % tabs.length]
    if (!next) return
    choose(next.key)
    document.getElementById(`tab-${next.key}`)?.focus()
  }
  return (
    <>
      <div className="tabs" role="tablist" aria-label={label}>
        {tabs.map((tab) => (
          <button
            key={tab.key}
            id={`tab-${tab.key}`}
            type="button"
            role="tab"
            aria-selected={tab === open}
            aria-controls="tab-open"
            tabIndex={tab === open ? 0 : -1}
            onClick={() => choose(tab.key)}
            onKeyDown={(event) => {
              if (event.key === 'ArrowRight') step(1)
              if (event.key === 'ArrowLeft') step(-1)
            }}
          >
            {tab.label}
          </button>
        ))}
      </div>
      <div id="tab-open" role="tabpanel" aria-labelledby={`tab-${open?.key ?? ''}`} key={open?.key}>
        {open?.content}
      </div>
    </>
  )
}
