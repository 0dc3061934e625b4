import { useGet, useMe } from '@/api/hooks'
import type { Day, Id, OrgUnit } from '@/api/types'
import { NativeSelect } from './NativeSelect'
import { unitOptions } from './units'

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
