import { Select } from 'antd'
import { useGet, useMe } from '@/api/hooks'
import type { Day, Id, OrgUnit } from '@/api/types'
import { hasWords } from './format'
import { NativeSelect } from './NativeSelect'
import { codeOptions, unitOptions } from './units'

interface Props {
  id?: string
  value?: Id
  onChange?: (unit: Id) => void
  /** Units that stand on this day; today when it is left out. */
  day?: Day
  all?: string
  label?: string
  disabled?: boolean
  width?: number | string
  /** Left out of the choices. */
  without?: Id[]
}

export function useUnits(day?: Day): OrgUnit[] {
  const { today } = useMe()
  return useGet<{ units: OrgUnit[] }>('/units', { day: day || today }, { keepPrevious: true }).data?.units ?? []
}

/** One of the units of a day, as a tree. Fits into Form.Item. */
export function UnitSelect({ day, without = [], ...select }: Props) {
  const units = useUnits(day)
  return <NativeSelect {...select} options={unitOptions(units).filter(({ value }) => !without.includes(value))} />
}

interface CodeProps {
  id: string
  units: OrgUnit[]
  /** Its code; '' while none is chosen. */
  value: string
  onChange: (code: string) => void
  /** What it means that none is chosen. */
  none: string
  disabled?: boolean
  width?: number | string
}

/** One of many units by its code, found by words of its name or code without marks; or none. */
export function UnitByCode({ id, units, value, onChange, none, disabled, width }: CodeProps) {
  return (
    <Select<string>
      id={id}
      value={value || undefined}
      onChange={(code?: string) => onChange(code ?? '')}
      options={codeOptions(units)}
      showSearch={{ filterOption: (typed, option) => hasWords(String(option?.label ?? ''), typed) }}
      labelRender={({ label, value: code }) => String(label ?? code).trim()}
      placeholder={none}
      allowClear
      disabled={disabled}
      style={{ width }}
    />
  )
}
