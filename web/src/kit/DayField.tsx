import { Input } from 'antd'
import { useRef, useState } from 'react'
import { dayVi, parseDay } from './format'
import { icons } from './icons'

interface Props {
  id?: string
  /** "2025-06-15", or '' */
  value?: string
  onChange?: (day: string) => void
  disabled?: boolean
  label?: string
  width?: number | string
}

/** A day typed as 15/06/2025 (also 15/6/25), or taken from the browser's calendar. What is no day is said at once. */
export function DayField({ id, value, onChange, disabled, label, width = 172 }: Props) {
  const [typed, setTyped] = useState<string | null>(null) // while it is being typed
  const picker = useRef<HTMLInputElement>(null)
  const wrong = typed !== null && typed.trim() !== '' && !parseDay(typed).ok
  const take = (text: string) => {
    setTyped(text)
    const day = parseDay(text)
    if (day.ok) onChange?.(day.value)
    else if (value) onChange?.('')
  }
  return (
    <span style={{ position: 'relative', display: 'inline-block', width }}>
      <Input
        id={id}
        aria-label={label}
        placeholder="ngày/tháng/năm"
        inputMode="numeric"
        autoComplete="off"
        disabled={disabled}
        status={wrong ? 'error' : undefined}
        value={typed ?? dayVi(value)}
        onChange={(event) => take(event.target.value)}
        onBlur={() => {
          if (!wrong) setTyped(null)
        }}
        suffix={
          <button
            type="button"
            className="icon-button"
            tabIndex={-1}
            disabled={disabled}
            aria-label="Chọn trên lịch"
            onClick={() => picker.current?.showPicker()}
          >
            {icons.today}
          </button>
        }
      />
      <input
        ref={picker}
        type="date"
        className="visually-hidden"
        style={{ bottom: 0, left: 0 }}
        tabIndex={-1}
        aria-hidden="true"
        value={value ?? ''}
        onChange={(event) => {
          setTyped(null)
          onChange?.(event.target.value)
        }}
      />
      {wrong && <span className="fault">Ngày viết như 15/06/2025</span>}
    </span>
  )
}
