import type { ReactNode } from 'react'
import { useState } from 'react'
import { useMe } from '@/api/hooks'
import type { Id } from '@/api/types'
import { DayField } from './DayField'
import type { Column } from './ListPage'
import { NativeSelect } from './NativeSelect'
import { Link } from './router'

const years_back = 6

/** The year and the day everybody is asked for; until summer the year before is the usual one. */
export function useYearAsked() {
  const { today } = useMe()
  const thisYear = Number(today.slice(0, 4))
  const [year, setYear] = useState(String(Number(today.slice(5, 7)) <= 6 ? thisYear - 1 : thisYear))
  const [day, setDay] = useState<string>(today)
  return { thisYear, year, setYear, day, setDay, body: { year: Number(year), received_on: day || today } }
}

interface AskedProps {
  asked: ReturnType<typeof useYearAsked>
  /** The latest year that can be chosen. */
  last: number
  words: { year: string; received_on: string }
}

export function YearAsked({ asked, last, words }: AskedProps) {
  return (
    <>
      <NativeSelect
        label={words.year}
        value={asked.year}
        onChange={asked.setYear}
        options={Array.from({ length: years_back }, (_, back) => String(last - back)).map((one) => ({
          value: one,
          label: `${words.year} ${one}`,
        }))}
      />
      <span aria-hidden="true">{words.received_on}</span>
      <DayField label={words.received_on} value={asked.day} onChange={asked.setDay} />
    </>
  )
}

/** A row about one person and one award. */
export interface AskedRow {
  person: Id
  code: string
  name: string
  unit: Id
  unit_name: string
  award: string
  award_name: string
}

/** Who, where, for what; the name leads to what the law says of the person in that year, on that day. */
export function askedColumns<R extends AskedRow>(
  titles: { name: ReactNode; unit: ReactNode; award: ReactNode },
  of: { year: number; received_on: string },
): Column<R>[] {
  return [
    {
      key: 'name',
      title: titles.name,
      sort: 'name',
      render: (row) => (
        <>
          <Link to={`nhan-su/${row.person}?the=dieu-kien&nam-xet=${of.year}&ngay-nhan=${of.received_on}`}>
            {row.name}
          </Link>{' '}
          <span className="soft">{row.code}</span>
        </>
      ),
    },
    { key: 'unit', title: titles.unit, sort: 'unit', render: (row) => row.unit_name },
    { key: 'award', title: titles.award, sort: 'award', render: (row) => row.award_name },
  ]
}
