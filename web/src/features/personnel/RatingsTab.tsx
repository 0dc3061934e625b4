import { Button, Form, Input } from 'antd'
import { useState } from 'react'
import { post } from '@/api/client'
import { invalidate, useMay } from '@/api/hooks'
import { required, requiredChoice } from '@/kit/ApiForm'
import { DayField } from '@/kit/DayField'
import { FormDialog } from '@/kit/FormDialog'
import { dayVi } from '@/kit/format'
import { NativeSelect } from '@/kit/NativeSelect'
import { disciplineForms, options } from './codes'
import { filled } from './fields'
import { RatingDialog } from './RatingDialog'
import type { PersonRecord } from './types'
import { useWords } from './words'

/** "45/QĐ-SNNMT ngày 20/12/2024". */
export const decisionVi = (one: { decision_number: string; decision_day?: string }) =>
  [one.decision_number, one.decision_day && `ngày ${dayVi(one.decision_day)}`].filter(Boolean).join(' ')

/** Annual ratings, and discipline for those who may see it. */
export function RatingsTab({ person }: { person: PersonRecord }) {
  const t = useWords()
  const may = useMay()
  const [adding, setAdding] = useState<'rating' | 'discipline' | null>(null)
  const canRate = person.may.includes('ratings.change')
  const canDiscipline = person.may.includes('people.change_discipline') && may('people.change_discipline')
  const after = () => invalidate('/people', '/ratings', '/me/record')
  return (
    <>
      <section className="panel">
        <h2>{t('ratings')}</h2>
        {person.ratings.length === 0 && <p className="soft">{t('ratings_empty')}</p>}
        {person.ratings.map((one) => (
          <div key={one.id} className="fact-line row-gap">
            <strong className="num">{one.year}</strong>
            <span style={{ flex: '1 1 240px' }}>
              {one.label}
              {one.provisional && <span className="tag gap warn">{t('provisional')}</span>}
              <div className="soft">{[decisionVi(one), one.authority].filter(Boolean).join(', ')}</div>
            </span>
          </div>
        ))}
        {canRate && (
          <Button style={{ marginTop: 10 }} onClick={() => setAdding('rating')}>
            {t('add_rating')}
          </Button>
        )}
      </section>
      {person.discipline && (
        <section className="panel">
          <h2>{t('discipline')}</h2>
          {person.discipline.length === 0 && <p className="soft">{t('discipline_empty')}</p>}
          {person.discipline.map((one) => (
            <div key={one.id} className="fact-line row-gap">
              <span style={{ flex: '1 1 260px' }}>
                <strong>{one.label}</strong>
                {(one.decision_number || one.authority) && (
                  <span className="soft"> · {[decisionVi(one), one.authority].filter(Boolean).join(', ')}</span>
                )}
                {one.note && <div className="soft">{one.note}</div>}
              </span>
              <span className="num">
                {dayVi(one.day)}
                {one.until && ` – ${dayVi(one.until)}`}
              </span>
            </div>
          ))}
          {canDiscipline && (
            <Button style={{ marginTop: 10 }} onClick={() => setAdding('discipline')}>
              {t('add_discipline')}
            </Button>
          )}
        </section>
      )}
      {adding === 'rating' && (
        <RatingDialog path={`/people/${person.id}/ratings`} after={after} onClose={() => setAdding(null)} />
      )}
      {adding === 'discipline' && (
        <FormDialog<Record<string, string>>
          title={t('add_discipline')}
          onClose={() => setAdding(null)}
          onSubmit={async (values) => {
            await post(`/people/${person.id}/discipline`, {
              ...filled(values),
            })
            await after()
          }}
        >
          <div className="fields">
            <Form.Item name="form" label={t('form')} rules={[requiredChoice('hình thức')]}>
              <NativeSelect options={options(t, disciplineForms)} />
            </Form.Item>
            <Form.Item name="day" label={t('from')} rules={[{ required: true, message: 'Chưa nhập ngày' }]}>
              <DayField />
            </Form.Item>
            <Form.Item name="until" label={t('discipline_until')}>
              <DayField />
            </Form.Item>
            <Form.Item name="decision_number" label={t('decision_number')} rules={[required('số quyết định')]}>
              <Input autoComplete="off" />
            </Form.Item>
          </div>
          <Form.Item name="authority" label={t('authority')}>
            <Input autoComplete="off" />
          </Form.Item>
          <Form.Item name="note" label={t('note')}>
            <Input autoComplete="off" />
          </Form.Item>
        </FormDialog>
      )}
    </>
  )
}
