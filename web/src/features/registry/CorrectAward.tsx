import { Form, Input } from 'antd'
import { post } from '@/api/client'
import { invalidate, useGet, useMe } from '@/api/hooks'
import { ApiError } from '@/api/problem'
import { FormDialog } from '@/kit/FormDialog'
import { NativeSelect } from '@/kit/NativeSelect'
import { PartialDayField } from '@/kit/PartialDayField'
import { PersonPick, type Picked } from '@/kit/PersonPick'
import { UnitSelect } from '@/kit/UnitSelect'
import { type AwardFields, awardsFor, catalogueFields, changedFields, fieldsOf } from './award'
import { levels, options, tracks } from './codes'
import { GroundFields } from './StandingDialog'
import type { AwardRecord, CatalogueAward } from './types'
import { useWords } from './words'

// The award's own day and the day of the change would both be "day": the fields of the award stand below `fields`.
interface Values {
  fields: Omit<AwardFields, 'person'>
  person: Picked | null
  amends: string
  day: string
  ground: string
  paper?: string
}

/** What was written down wrongly, or was changed by a later decision. Only what differs is sent. */
export function CorrectAward({ award, onClose }: { award: AwardRecord; onClose: () => void }) {
  const t = useWords()
  const { today } = useMe()
  const [form] = Form.useForm<Values>()
  const catalogue = useGet<{ awards: CatalogueAward[] }>('/awards/catalogue').data?.awards ?? []
  const before = fieldsOf(award)
  const save = async ({ fields, person, amends, ...rest }: Values) => {
    const changed = changedFields(before, { ...before, ...fields, person: person?.id ?? '' })
    if (changed.length === 0) throw new ApiError(422, 'registry.change.nothing', t('nothing_changed'))
    await post(`/awards/${award.id}/correct`, { ...rest, amends: amends === '1', fields: changed })
    await invalidate('/awards', '/people', '/units')
  }
  const text = (name: keyof AwardFields, label: string, extra?: string) => (
    <Form.Item name={['fields', name]} label={label} extra={extra}>
      <Input autoComplete="off" />
    </Form.Item>
  )
  return (
    <FormDialog<Values>
      form={form}
      title={t('correct_title')}
      text={t('correct_text')}
      width={760}
      initial={{
        fields: before,
        person: award.person ? { id: award.person, name: award.name } : null,
        amends: '',
        day: today,
      }}
      onSubmit={save}
      onClose={onClose}
    >
      {award.holder_kind === 'person' && (
        <Form.Item name="person" label={t('in_list')}>
          <PersonPick onPick={(one) => form.setFieldValue(['fields', 'name'], one.name)} />
        </Form.Item>
      )}
      <div className="fields">
        {text('name', t('name'))}
        {award.holder_kind === 'person' && text('position', t('position'))}
        {award.holder_kind !== 'outside' && (
          <Form.Item name={['fields', 'unit']} label={t('unit_in_tree')}>
            <UnitSelect day={award.day?.length === 10 ? award.day : undefined} all={t('not_in_tree')} />
          </Form.Item>
        )}
        {award.holder_kind !== 'unit' && text('unit_name', t('unit_then'))}
      </div>
      <div className="fields">
        <Form.Item name={['fields', 'award_code']} label={t('award')}>
          <NativeSelect
            all={t('other_award')}
            options={awardsFor(catalogue, award.holder_kind).map(({ code, label }) => ({ value: code, label }))}
            onChange={(code) => form.setFieldsValue({ fields: catalogueFields(catalogue, code) })}
          />
        </Form.Item>
        {text('award', t('award_text'))}
        {text('years', t('years'), t('years_hint'))}
        {text('number', t('number'), t('number_hint'))}
        <Form.Item name={['fields', 'day']} label={t('day')}>
          <PartialDayField part="year" />
        </Form.Item>
        {text('authority', t('authority'))}
        <Form.Item name={['fields', 'level']} label={t('level')}>
          <NativeSelect options={options(t, levels)} />
        </Form.Item>
        <Form.Item name={['fields', 'track']} label={t('track')}>
          <NativeSelect options={options(t, tracks)} />
        </Form.Item>
        {text('basis', t('basis'))}
        {text('initiative', t('initiative'))}
      </div>
      {text('note', t('note'))}
      <Form.Item name="amends" label={t('amends')}>
        <NativeSelect all={t('amends_no')} options={[{ value: '1', label: t('amends_yes') }]} />
      </Form.Item>
      <GroundFields />
    </FormDialog>
  )
}
