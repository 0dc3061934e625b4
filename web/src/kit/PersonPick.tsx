import type { Day, Id, Named } from '@/api/types'
import { FoundPick } from './FoundPick'

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
export function PersonPick({ onChange, onPick, day, state = 'all', placeholder, ...rest }: Props) {
  return (
    <FoundPick<PersonBrief>
      {...rest}
      path="/people"
      query={{ limit: 12, state, day }}
      atLeast={2}
      line={personLine}
      placeholder={placeholder ?? 'Gõ vài chữ của họ tên, không cần dấu'}
      nobody="Không tìm thấy ai. Thử ít chữ hơn."
      onChange={(one) => {
        onChange?.(one && { id: one.id, name: one.name })
        if (one) onPick?.(one)
      }}
    />
  )
}
