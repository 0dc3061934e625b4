import { useState } from 'react'
import type { Day } from '@/api/types'
import { dayVi } from '@/kit/format'
import type { AsOfDay } from './AsOf'
import { dayOfStep, monthsBetween, stepOfDay } from './unitTree'
import { useUnitWords } from './unitWords'

/** The day as a handle that moves by months; asks only when the hand rests. Days of changes stand as marks. */
export function DaySlider({ asOf, first, last, marks }: { asOf: AsOfDay; first: Day; last: Day; marks: Day[] }) {
  const t = useUnitWords()
  const steps = monthsBetween(first, last)
  const [moving, setMoving] = useState<number | null>(null)
  const step = moving ?? stepOfDay(first, last, asOf.day)
  const rest = () => {
    if (moving === null) return
    asOf.set(dayOfStep(first, last, moving))
    setMoving(null)
  }
  return (
    <div className="day-slide">
      <input
        type="range"
        min={0}
        max={steps}
        step={1}
        value={step}
        aria-label={t('slide')}
        aria-valuetext={dayVi(moving === null ? asOf.day : dayOfStep(first, last, moving))}
        list="unit-changes"
        onChange={(event) => setMoving(Number(event.target.value))}
        onPointerUp={rest}
        onKeyUp={rest}
        onBlur={rest}
      />
      <datalist id="unit-changes">
        {marks.map((day) => (
          <option key={day} value={stepOfDay(first, last, day)} label={dayVi(day)} />
        ))}
      </datalist>
      <div className="day-slide-ends" aria-hidden="true">
        <span>{dayVi(first)}</span>
        {moving !== null && <strong>{dayVi(dayOfStep(first, last, moving))}</strong>}
        <span>{dayVi(last)}</span>
      </div>
    </div>
  )
}
