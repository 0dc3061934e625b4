export interface Option {
  value: string
  label: string
}

interface Props {
  id?: string
  value?: string
  onChange?: (value: string) => void
  options: Option[]
  /** Said for '', which can then be chosen again ("Mọi đơn vị"); without it '' is only the beginning. */
  all?: string
  label?: string
  disabled?: boolean
  width?: number | string
}

/** The browser's own list: fast with any number of units, typed to, good on a phone. Fits into Form.Item. */
export function NativeSelect({ id, value, onChange, options, all, label, disabled, width }: Props) {
  return (
    <select
      id={id}
      className="native"
      aria-label={label}
      value={value ?? ''}
      disabled={disabled}
      style={{ width }}
      onChange={(event) => onChange?.(event.target.value)}
    >
      <option value="" disabled={all === undefined}>
        {all ?? '– chọn –'}
      </option>
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.label}
        </option>
      ))}
    </select>
  )
}
