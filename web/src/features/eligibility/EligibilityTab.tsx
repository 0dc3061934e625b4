import './eligibility.css'
import { useMe } from '@/api/hooks'
import type { PersonTabProps } from '@/kit/feature'
import { NativeSelect } from '@/kit/NativeSelect'
import { useQueryPart } from '@/kit/router'
import { AskedView } from './AskedView'
import { KeptView } from './KeptView'
import { RouteView } from './RouteView'
import { SupposeView } from './SupposeView'
import { useWords } from './words'

const views = { xet: AskedView, 'lo-trinh': RouteView, 'gia-dinh': SupposeView, 'da-luu': KeptView }
const labels = {
  xet: 'view_asked',
  'lo-trinh': 'view_route',
  'gia-dinh': 'view_suppose',
  'da-luu': 'view_kept',
} as const
const isView = (key: string): key is keyof typeof views => key in views

/** What the law says of a person: of a year, of the years ahead, if something were otherwise, and what was kept. */
export default function EligibilityTab({ person, own }: PersonTabProps) {
  const t = useWords()
  const me = useMe()
  const [chosen, setChosen] = useQueryPart('xem')
  const view = isView(chosen) ? chosen : 'xet'
  const View = views[view]
  return (
    <>
      <div className="row-gap eligibility-asked">
        <NativeSelect
          label={t('view')}
          value={view}
          onChange={setChosen}
          width={190}
          options={Object.entries(labels).map(([value, label]) => ({ value, label: t(label) }))}
        />
      </div>
      <View
        path={own ? '/me/record/eligibility' : `/people/${person}/eligibility`}
        page={own ? '/in/ho-so-cua-toi/dieu-kien' : `/in/nguoi/${person}/dieu-kien`}
        today={me.today}
      />
    </>
  )
}
