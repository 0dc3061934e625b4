import './eligibility.css'
import { useMe } from '@/api/hooks'
import { NativeSelect } from '@/kit/NativeSelect'
import { useQueryPart } from '@/kit/router'
import { AskedView } from './AskedView'
import { KeptView } from './KeptView'
import { RouteView } from './RouteView'
import { SupposeView } from './SupposeView'
import type { ViewProps } from './view'
import { useWords } from './words'

const views = {
  xet: { View: AskedView, label: 'view_asked' },
  'lo-trinh': { View: RouteView, label: 'view_route' },
  'gia-dinh': { View: SupposeView, label: 'view_suppose' },
  'da-luu': { View: KeptView, label: 'view_kept' },
} as const
type Key = keyof typeof views
export const personViews: Key[] = ['xet', 'lo-trinh', 'gia-dinh', 'da-luu']
export const unitViews: Key[] = ['xet', 'gia-dinh', 'da-luu']

/** One view at a time; which one is part of the address. */
export function ViewSwitch({ views: keys, path, page }: { views: Key[] } & Omit<ViewProps, 'today'>) {
  const t = useWords()
  const { today } = useMe()
  const [chosen, setChosen] = useQueryPart('xem')
  const key = keys.find((one) => one === chosen) ?? 'xet'
  const { View } = views[key]
  return (
    <>
      <div className="row-gap eligibility-asked">
        <NativeSelect
          label={t('view')}
          value={key}
          onChange={setChosen}
          width={190}
          options={keys.map((value) => ({ value, label: t(views[value].label) }))}
        />
      </div>
      <View path={path} page={page} today={today} />
    </>
  )
}
