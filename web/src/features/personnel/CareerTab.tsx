import { Button, Checkbox, Form, Input } from 'antd'
import { useState } from 'react'
import { post } from '@/api/client'
import { invalidate, useMe } from '@/api/hooks'
import { required, requiredChoice } from '@/kit/ApiForm'
import { DayField } from '@/kit/DayField'
import { FormDialog } from '@/kit/FormDialog'
import { capital, dayVi } from '@/kit/format'
import { NativeSelect } from '@/kit/NativeSelect'
import { Link } from '@/kit/router'
import { PostingFields } from './AddPerson'
import { absenceKinds, options } from './codes'
import { filled } from './fields'
import { Transfers } from './Transfers'
import type { Absence, PersonRecord, Posting } from './types'
import { useWords } from './words'

/** Posts held, and when the person was away or left. */
export function CareerTab({ person }: { person: PersonRecord }) {
  const t = useWords()
  const { today } = useMe()
  const canChange = person.may.includes('people.change')
  const [adding, setAdding] = useState<'posting' | 'absence' | null>(null)
  const [ending, setEnding] = useState<Posting | null>(null)
  const [closing, setClosing] = useState<Absence | null>(null)
  const close = () => {
    setAdding(null)
    setEnding(null)
    setClosing(null)
  }
  const after = () => invalidate('/people', '/units', '/me/record')
  return (
    <>
      <section className="panel">
        <h2>{t('postings')}</h2>
        {person.postings.length === 0 && <p className="soft">{t('postings_empty')}</p>}
        {person.postings.map((one) => (
          <div key={one.unit + one.position + one.from} className="fact-line row-gap">
            <span style={{ flex: '1 1 260px' }}>
              <strong>{one.position}</strong>, <Link to={`don-vi/${one.unit}?ngay=${one.from}`}>{one.unit_name}</Link>
              <span className="soft"> · {one.staff_kind_label}</span>
              {one.heads_unit ? (
                <span className="tag gap">{t('heads_unit').toLowerCase()}</span>
              ) : (
                one.leads && <span className="tag gap">{t('leads_tag')}</span>
              )}
              {one.contract_until && (
                <div className="soft">
                  {t('contract_until')} {dayVi(one.contract_until)}
                </div>
              )}
              {one.ground && <div className="soft">{one.ground}</div>}
            </span>
            <span className="num">
              {dayVi(one.from)} – {one.to ? dayVi(one.to) : t('now')}
            </span>
            {canChange && !one.to && (
              <Button size="small" onClick={() => setEnding(one)}>
                {t('end_posting')}
              </Button>
            )}
          </div>
        ))}
        {canChange && (
          <Button style={{ marginTop: 10 }} onClick={() => setAdding('posting')}>
            {t('add_posting')}
          </Button>
        )}
      </section>
      <Transfers person={person} />
      <section className="panel">
        <h2>{t('absences')}</h2>
        {person.absences.length === 0 && <p className="soft">{t('absences_empty')}</p>}
        {person.absences.map((one) => (
          <div key={one.id} className="fact-line row-gap">
            <span style={{ flex: '1 1 260px' }}>
              <strong>{capital(one.kind_label)}</strong>
              {one.note && <span className="soft"> · {one.note}</span>}
            </span>
            <span className="num">
              {dayVi(one.day)}
              {one.until && ` – ${dayVi(one.until)}`}
            </span>
            {canChange && (
              <Button size="small" onClick={() => setClosing(one)}>
                {t('close_absence')}
              </Button>
            )}
          </div>
        ))}
        {canChange && (
          <Button style={{ marginTop: 10 }} onClick={() => setAdding('absence')}>
            {t('add_absence')}
          </Button>
        )}
      </section>

      {adding === 'posting' && (
        <FormDialog
          title={t('add_posting')}
          text={t('add_posting_text')}
          width={640}
          initial={{ staff_kind: person.staff_kind || 'civil_servant', from: today }}
          onClose={close}
          onSubmit={async (values: object) => {
            await post(`/people/${person.id}/postings`, filled(values))
            await after()
          }}
        >
          <PostingFields />
          <Form.Item name="beside" valuePropName="checked">
            <Checkbox>{t('beside_text')}</Checkbox>
          </Form.Item>
        </FormDialog>
      )}
      {ending && (
        <FormDialog<{ last_day: string; ground: string }>
          title={t('end_posting_title', { position: ending.position })}
          submit={t('end_posting')}
          initial={{ last_day: today }}
          onClose={close}
          onSubmit={async (values) => {
            await post(`/people/${person.id}/postings/end`, { unit: ending.unit, ...values })
            await after()
          }}
        >
          <Form.Item
            name="last_day"
            label={t('last_day')}
            rules={[{ required: true, message: 'Chưa nhập ngày cuối cùng' }]}
          >
            <DayField />
          </Form.Item>
          <GroundField />
        </FormDialog>
      )}
      {adding === 'absence' && (
        <FormDialog<{ kind: string; day: string; until?: string; note?: string }>
          title={t('add_absence')}
          text={t('add_absence_text')}
          onClose={close}
          onSubmit={async (values) => {
            await post(`/people/${person.id}/absences`, filled(values))
            await after()
          }}
        >
          <div className="fields">
            <Form.Item name="kind" label={t('absence_kind')} rules={[requiredChoice('việc')]}>
              <NativeSelect options={options(t, absenceKinds)} />
            </Form.Item>
            <Form.Item name="day" label={t('absence_day')} rules={[{ required: true, message: 'Chưa nhập ngày' }]}>
              <DayField />
            </Form.Item>
            <Form.Item name="until" label={t('absence_until')}>
              <DayField />
            </Form.Item>
          </div>
          <Form.Item name="note" label={t('note')} extra={t('ground_hint')}>
            <Input autoComplete="off" />
          </Form.Item>
        </FormDialog>
      )}
      {closing && (
        <FormDialog<{ ground: string }>
          title={t('close_absence_title', { kind: closing.kind_label })}
          submit={t('close_absence')}
          danger
          onClose={close}
          onSubmit={async (values) => {
            await post(`/people/${person.id}/absences/${closing.id}/close`, values)
            await after()
          }}
        >
          <GroundField />
        </FormDialog>
      )}
    </>
  )
}

/** Why: asked wherever something that was written down is ended or taken back. */
export function GroundField() {
  const t = useWords()
  return (
    <Form.Item name="ground" label={t('ground')} extra={t('ground_hint')} rules={[required('lý do, căn cứ')]}>
      <Input autoComplete="off" />
    </Form.Item>
  )
}
