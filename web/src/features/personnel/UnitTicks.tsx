import { Input } from 'antd'
import { useState } from 'react'
import type { Day, Id } from '@/api/types'
import { useUnits } from '@/kit/UnitSelect'
import { shownUnits } from './unitTree'
import { useUnitWords } from './unitWords'

interface Props {
  id?: string
  value?: Id[]
  onChange?: (units: Id[]) => void
  day: Day
  /** Several may be chosen; otherwise one takes the place of another. */
  several: boolean
  label: string
}

/** Units of a day to be ticked, as a tree with a search. Fits into Form.Item. */
export function UnitTicks({ id, value = [], onChange, day, several, label }: Props) {
  const t = useUnitWords()
  const [words, setWords] = useState('')
  const units = useUnits(day)
  const shown = shownUnits(units, new Set(), words)
  const chosen = value.filter((one) => units.some((unit) => unit.id === one))
  const names = chosen.map((one) => units.find((unit) => unit.id === one)?.name)
  return (
    <div id={id}>
      <Input
        value={words}
        onChange={(event) => setWords(event.target.value)}
        placeholder={t('find_unit')}
        aria-label={t('find_unit')}
        allowClear
        style={{ maxWidth: 320, marginBottom: 6 }}
      />
      <div className="unit-ticks" role="group" aria-label={label} tabIndex={0}>
        {shown.map((unit) => (
          <label key={unit.id} style={{ paddingLeft: 8 + unit.depth * 20 }}>
            <input
              type={several ? 'checkbox' : 'radio'}
              name={several ? undefined : 'succession-source'}
              checked={chosen.includes(unit.id)}
              onChange={(event) => {
                if (!several) onChange?.([unit.id])
                else onChange?.(event.target.checked ? [...chosen, unit.id] : chosen.filter((one) => one !== unit.id))
              }}
            />{' '}
            {unit.name}
          </label>
        ))}
      </div>
      {names.length > 0 && <div className="soft">{names.join(', ')}</div>}
    </div>
  )
}
