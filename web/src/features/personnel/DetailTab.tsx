import { Button, Form, Input } from 'antd'
import { useState } from 'react'
import { patch, post } from '@/api/client'
import { invalidate } from '@/api/hooks'
import { required } from '@/kit/ApiForm'
import { DayField } from '@/kit/DayField'
import { FormDialog } from '@/kit/FormDialog'
import { dayVi } from '@/kit/format'
import { NativeSelect } from '@/kit/NativeSelect'
import { partialDayVi } from '@/kit/partialDay'
import { PartialDayField } from '@/kit/PartialDayField'
import { genders, options } from './codes'
import { type DetailField, detailChange, detailFields, detailForm } from './fields'
import type { PersonRecord } from './types'
import { useWords } from './words'

/** Birth, gender, membership…; protected fields are shown when a reason was given, for as long as the tab is open. */
export function DetailTab({ person }: { person: PersonRecord }) {
  const t = useWords()
  const [seen, setSeen] = useState<Record<string, string>>({})
  const [asking, setAsking] = useState<DetailField | null>(null)
  const [editing, setEditing] = useState(false)
  const [naming, setNaming] = useState(false)
  const canChange = person.may.includes('people.change')
  const canReveal = person.may.includes('people.read_sensitive')
  const isMasked = (field: DetailField) => person.masked.includes(field) && seen[field] === undefined
  const shown = (field: DetailField) => {
    if (field === 'gender') return person.detail.gender_label
    const text = seen[field] ?? person.detail[field] ?? ''
    return field === 'birth' || field.endsWith('_day') ? partialDayVi(text) || text : text
  }
  return (
    <div className="panel">
      <h2>{t('detail')}</h2>
      <dl className="facts">
        {detailFields.map((field) => (
          <div key={field} style={{ display: 'contents' }}>
            <dt>{t(field)}</dt>
            <dd>
              {shown(field) || <span className="soft">{t('not_known')}</span>}
              {isMasked(field) && canReveal && (
                <Button
                  size="small"
                  style={{ marginLeft: 8 }}
                  aria-label={t('reveal_field', { field: t(field).toLowerCase() })}
                  onClick={() => setAsking(field)}
                >
                  {t('reveal')}
                </Button>
              )}
            </dd>
          </div>
        ))}
        {person.names.length > 1 && (
          <>
            <dt>{t('names')}</dt>
            <dd>
              {person.names.map((one) => (
                <div key={(one.from ?? '') + one.name}>
                  {one.name}
                  {one.from && <span className="soft">, {t('names_from', { from: dayVi(one.from) })}</span>}
                </div>
              ))}
            </dd>
          </>
        )}
      </dl>
      {canChange && (
        <div className="row-gap" style={{ marginTop: 14 }}>
          <Button onClick={() => setEditing(true)}>{t('edit_detail')}</Button>
          <Button onClick={() => setNaming(true)}>{t('change_name')}</Button>
        </div>
      )}
      {asking && (
        <Reveal
          person={person}
          onClose={() => setAsking(null)}
          onSeen={(fields) => setSeen({ ...seen, ...fields })}
          fields={person.masked.filter((field) => seen[field] === undefined)}
        />
      )}
      {editing && <EditDetail person={person} seen={seen} onClose={() => setEditing(false)} />}
      {naming && <ChangeName person={person} onClose={() => setNaming(false)} />}
    </div>
  )
}

function Reveal(props: {
  person: PersonRecord
  fields: string[]
  onSeen: (fields: Record<string, string>) => void
  onClose: () => void
}) {
  const t = useWords()
  return (
    <FormDialog<{ reason: string }>
      title={t('reveal_title')}
      text={t('reveal_text')}
      submit={t('reveal')}
      onClose={props.onClose}
      onSubmit={async ({ reason }) =>
        props.onSeen(
          await post<Record<string, string>>(`/people/${props.person.id}/reveal`, { fields: props.fields, reason }),
        )
      }
    >
      <Form.Item name="reason" label={t('reveal_reason')} rules={[required('lý do xem')]}>
        <Input autoFocus autoComplete="off" />
      </Form.Item>
    </FormDialog>
  )
}

function EditDetail(props: { person: PersonRecord; seen: Record<string, string>; onClose: () => void }) {
  const t = useWords()
  const { person, seen } = props
  const masked = person.masked.filter((field) => seen[field] === undefined)
  const initial = detailForm({ ...person.detail, ...seen }, masked)
  const hint = (field: DetailField) => (masked.includes(field) ? t('keep_masked') : undefined)
  const save = async (values: Record<string, string>) => {
    await patch(`/people/${person.id}/detail`, {
      version: person.version,
      ...detailChange(values, masked),
      ground: values['ground'] ?? '',
    })
    await invalidate('/people', '/me/record')
  }
  return (
    <FormDialog<Record<string, string>>
      title={t('edit_detail')}
      initial={initial}
      onSubmit={save}
      onClose={props.onClose}
      onReload={() => void invalidate('/people')}
      width={640}
    >
      <div className="fields">
        <Form.Item name="birth" label={t('birth')}>
          <PartialDayField />
        </Form.Item>
        <Form.Item name="gender" label={t('gender')}>
          <NativeSelect all={t('not_known')} options={options(t, genders)} />
        </Form.Item>
        <Form.Item name="id_number" label={t('id_number')} extra={hint('id_number')}>
          <Input inputMode="numeric" autoComplete="off" />
        </Form.Item>
        <Form.Item name="ethnicity" label={t('ethnicity')} extra={hint('ethnicity')}>
          <Input autoComplete="off" />
        </Form.Item>
        <Form.Item name="joined_day" label={t('joined_day')}>
          <DayField />
        </Form.Item>
        <Form.Item name="party_day" label={t('party_day')} extra={hint('party_day')}>
          <DayField />
        </Form.Item>
        <Form.Item name="union_day" label={t('union_day')}>
          <DayField />
        </Form.Item>
      </div>
      <Form.Item name="ground" label={t('ground')} extra={t('ground_hint')} rules={[required('lý do')]}>
        <Input autoComplete="off" />
      </Form.Item>
    </FormDialog>
  )
}

function ChangeName({ person, onClose }: { person: PersonRecord; onClose: () => void }) {
  const t = useWords()
  return (
    <FormDialog<{ name: string; from: string }>
      title={t('change_name')}
      text={t('change_name_text')}
      initial={{ name: person.name }}
      onClose={onClose}
      onSubmit={async (values) => {
        await post(`/people/${person.id}/names`, values)
        await invalidate('/people', '/me/record')
      }}
    >
      <Form.Item name="name" label={t('new_name')} rules={[required('họ và tên')]}>
        <Input autoFocus autoComplete="off" />
      </Form.Item>
      <Form.Item name="from" label={t('name_from')} rules={[{ required: true, message: 'Chưa nhập ngày' }]}>
        <DayField />
      </Form.Item>
    </FormDialog>
  )
}
