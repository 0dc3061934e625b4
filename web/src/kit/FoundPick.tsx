import { AutoComplete } from 'antd'
import { useState } from 'react'
import { useGet } from '@/api/hooks'
import type { Query } from '@/api/client'
import type { Id } from '@/api/types'

interface Props<R> {
  id?: string
  value?: { id: Id; name: string } | null
  /** What was chosen; null as soon as something else is typed. */
  onChange?: (found: R | null) => void
  path: string
  query?: Query
  /** How many letters before anything is asked. */
  atLeast?: number
  line: (one: R) => string
  placeholder: string
  nobody: string
  label?: string
  disabled?: boolean
  autoFocus?: boolean
}

/** Something that the server finds while one types. Fits into Form.Item. */
export function FoundPick<R extends { id: Id; name: string }>(props: Props<R>) {
  const { id, value, onChange, path, query, atLeast = 0, line, nobody, label, ...rest } = props
  const [typed, setTyped] = useState<string | null>(null) // null: the name of the chosen one is shown
  const words = (typed ?? '').trim()
  const asked = words.length >= atLeast
  const { data } = useGet<{ items: R[] }>(asked ? path : null, { ...query, q: words }, { keepPrevious: true })
  const found = asked ? (data?.items ?? []) : []
  return (
    <AutoComplete
      {...rest}
      id={id}
      aria-label={label}
      style={{ width: '100%' }}
      value={typed ?? value?.name ?? ''}
      options={found.map((one) => ({ value: one.id, label: line(one) }))}
      showSearch={{ onSearch: setTyped, filterOption: false }}
      onSelect={(key: string) => {
        const one = found.find((item) => item.id === key)
        if (!one) return
        setTyped(null)
        onChange?.(one)
      }}
      onChange={(text: string) => {
        if (found.some((one) => one.id === text)) return // chosen: told by onSelect
        setTyped(text)
        if (value) onChange?.(null)
      }}
      notFoundContent={asked && data ? nobody : null}
    />
  )
}
