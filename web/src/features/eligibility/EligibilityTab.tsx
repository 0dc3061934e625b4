import type { PersonTabProps } from '@/kit/feature'
import { personViews, ViewSwitch } from './ViewSwitch'

/** What the law says of a person: of a year, of the years ahead, if something were otherwise, and what was kept. */
export default function EligibilityTab({ person, own }: PersonTabProps) {
  return (
    <ViewSwitch
      views={personViews}
      path={own ? '/me/record/eligibility' : `/people/${person}/eligibility`}
      page={own ? '/in/ho-so-cua-toi/dieu-kien' : `/in/nguoi/${person}/dieu-kien`}
    />
  )
}
