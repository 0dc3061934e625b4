import type { UnitTabProps } from '@/kit/feature'
import { unitViews, ViewSwitch } from './ViewSwitch'

/** What the law says of a unit. Nobody can say how many of its people will hold which title: no route ahead. */
export default function UnitEligibilityTab({ unit }: UnitTabProps) {
  return <ViewSwitch views={unitViews} path={`/units/${unit}/eligibility`} page={`/in/don-vi/${unit}/dieu-kien`} />
}
