import { useQueryPart } from '@/kit/router'
import { DayField } from '@/kit/DayField'
import { NativeSelect } from '@/kit/NativeSelect'
import { yearsFor } from './groups'
import { useWords } from './words'

/** The year and the day a question is put for, kept in the address. */
export const useAsked = () => {
  const [year, setYear] = useQueryPart('nam-xet')
  const [day, setDay] = useQueryPart('ngay-nhan')
  return { query: { year, received_on: day }, setYear, setDay }
}

interface Props {
  asked: ReturnType<typeof useAsked>
  /** As the server took them. */
  year: number
  day: string
  today: string
}

export function AskedFields({ asked, year, day, today }: Props) {
  const t = useWords()
  return (
    <>
      <NativeSelect
        label={t('year')}
        value={String(year)}
        onChange={asked.setYear}
        width={150}
        options={yearsFor(today, year).map((one) => ({ value: String(one), label: `${t('year')} ${one}` }))}
      />
      <span aria-hidden="true">{t('received_on')}</span>
      <DayField key={day} label={t('received_on')} value={day} onChange={(next) => next && asked.setDay(next)} />
    </>
  )
}
