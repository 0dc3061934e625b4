import { AutoComplete } from 'antd'
import { useState } from 'react'
import { useGet } from '@/api/hooks'
import type { Id, Page } from '@/api/types'

/** Enough of GET /awards to choose one. */
interface AwardBrief {
  id: Id
  name: string
  award_label: string
  years: string
  number: string
}
export interface PickedAward {
  id: Id
  label: string
}

const line = (one: AwardBrief) =>
  [one.name, [one.award_label, one.years].filter(Boolean).join(' '), one.number].filter(Boolean).join(', ')

/** An award of the registry, found while typing. Fits into Form.Item. */
export function AwardPick(props: {
  id?: string
  value?: PickedAward | null
  onChange?: (award: PickedAward | null) => void
}) {
  const { id, value, onChange } = props
  const [typed, setTyped] = useState<string | null>(null)
  const words = (typed ?? '').trim()
  const { data } = useGet<Page<AwardBrief>>(
    words.length > 1 ? '/awards' : null,
    { q: words, limit: 12 },
    { keepPrevious: true },
  )
  const found = words.length > 1 ? (data?.items ?? []) : []
  return (
    <AutoComplete
      id={id}
      style={{ width: '100%' }}
      value={typed ?? value?.label ?? ''}
      options={found.map((one) => ({ value: one.id, label: line(one) }))}
      showSearch={{ onSearch: setTyped, filterOption: false }}
      onSelect={(key: string) => {
        const one = found.find((item) => item.id === key)
        if (!one) return
        setTyped(null)
        onChange?.({ id: one.id, label: line(one) })
      }}
      onChange={(text: string) => {
        if (found.some((one) => one.id === text)) return
        setTyped(text)
        if (value) onChange?.(null)
      }}
      notFoundContent={words.length > 1 && data ? 'Không tìm thấy khen thưởng nào. Thử ít chữ hơn.' : null}
    />
  )
}
