import type { Id } from '@/api/types'
import { FoundPick } from '@/kit/FoundPick'

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
  return (
    <FoundPick<AwardBrief>
      id={id}
      value={value && { id: value.id, name: value.label }}
      path="/awards"
      query={{ limit: 12 }}
      atLeast={2}
      line={line}
      placeholder=""
      nobody="Không tìm thấy khen thưởng nào. Thử ít chữ hơn."
      onChange={(one) => onChange?.(one && { id: one.id, label: line(one) })}
    />
  )
}
