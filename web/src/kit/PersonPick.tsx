import { AutoComplete } from 'antd'
import { useState } from 'react'
import { useGet } from '@/api/hooks'
import type { Day, Id, Named, Page } from '@/api/types'

/** Enough of GET /people to choose somebody. */
export interface PersonBrief {
  id: Id
  code: string
  name: string
  unit?: Named
  position: string
  birth_year?: number
}
export interface Picked {
  id: Id
  name: string
}

interface Props {
  id?: string
  value?: Picked | null
  onChange?: (person: Picked | null) => void
  /** The whole choice, to fill other fields from it. */
  onPick?: (person: PersonBrief) => void
  day?: Day
  state?: 'in_post' | 'left' | 'all'
  label?: string
  disabled?: boolean
  autoFocus?: boolean
  placeholder?: string
}

export const personLine = (one: PersonBrief) =>
  [one.name, one.birth_year, one.position, one.unit?.name].filter(Boolean).join(', ')

/** Somebody of the agency, found while typing: part of a name without marks, or the staff number. Fits into Form.Item. */
export function PersonPick({ id, value, onChange, onPick, day, state = 'all', label, ...rest }: Props) {
  const [typed, setTyped] = useState<string | null>(null) // null: the name of the chosen one is shown
  const words = (typed ?? '').trim()
  const { data } = useGet<Page<PersonBrief>>(
    words.length > 1 ? '/people' : null,
    { q: words, limit: 12, state, day },
    { keepPrevious: true },
  )
  const found = words.length > 1 ? (data?.items ?? []) : []
  return (
    <AutoComplete
      {...rest}
      id={id}
      aria-label={label}
      style={{ width: '100%' }}
      placeholder={rest.placeholder ?? 'Gõ vài chữ của họ tên, không cần dấu'}
      value={typed ?? value?.name ?? ''}
      options={found.map((one) => ({ value: one.id, label: personLine(one) }))}
      showSearch={{ onSearch: setTyped, filterOption: false }}
      onSelect={(key: string) => {
        const one = found.find((item) => item.id === key)
        if (!one) return
        setTyped(null)
        onChange?.({ id: one.id, name: one.name })
        onPick?.(one)
      }}
      onChange={(text: string) => {
        if (found.some((one) => one.id === text)) return // chosen: told by onSelect
        setTyped(text)
        if (value) onChange?.(null)
      }}
      notFoundContent={words.length > 1 && data ? 'Không tìm thấy ai. Thử ít chữ hơn.' : null}
    />
  )
}
