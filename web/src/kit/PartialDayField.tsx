import { Input } from 'antd'
import { useState } from 'react'
import { parsePartialDay, partialDayVi } from './partialDay'

interface Props {
  id?: string
  /** "1985-06-05", "1985-06", "1985" or '' */
  value?: string
  onChange?: (day: string) => void
  /** What may stand alone: month and year, or the year only. */
  part?: 'month' | 'year'
  disabled?: boolean
  placeholder?: string
}

/** A day typed as 05/06/1985, or as much of it as is known: 06/1985, 1985. */
export function PartialDayField({ id, value, onChange, part = 'month', disabled, placeholder }: Props) {
  const [typed, setTyped] = useState<string | null>(null) // while it is being typed
  const wrong = typed !== null && typed.trim() !== '' && !parsePartialDay(typed, part).ok
  return (
    <>
      <Input
        id={id}
        placeholder={
          placeholder ?? (part === 'month' ? 'ngày/tháng/năm, tháng/năm hoặc năm' : 'ngày/tháng/năm hoặc năm')
        }
        autoComplete="off"
        disabled={disabled}
        status={wrong ? 'error' : undefined}
        value={typed ?? partialDayVi(value)}
        onChange={({ target }) => {
          setTyped(target.value)
          const day = parsePartialDay(target.value, part)
          if (day.ok) onChange?.(day.value)
          else if (value) onChange?.('')
        }}
        onBlur={() => {
          if (!wrong) setTyped(null)
        }}
      />
      {wrong && (
        <span className="fault">
          {part === 'month' ? 'Viết như 05/06/1985, 06/1985 hoặc 1985' : 'Viết như 20/12/2024 hoặc 2024'}
        </span>
      )}
    </>
  )
}
