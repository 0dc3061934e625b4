import { Form, Input } from 'antd'
import { post } from '@/api/client'
import { invalidate } from '@/api/hooks'
import type { Id } from '@/api/types'
import { required, requiredChoice } from '@/kit/ApiForm'
import { FormDialog } from '@/kit/FormDialog'
import { NativeSelect } from '@/kit/NativeSelect'
import { PartialDayField } from '@/kit/PartialDayField'
import { PersonPick, type Picked } from '@/kit/PersonPick'
import { useNavigate } from '@/kit/router'
import { UnitSelect } from '@/kit/UnitSelect'
import { awardsFor } from './award'
import { holderKinds, options } from './codes'
import type { CatalogueAward } from './types'
import { useWords } from './words'

interface Values {
  holder_kind: string
  person?: Picked | null
  unit?: Id
  name?: string
  position?: string
  unit_name?: string
  award: string // code, or 'other'
  award_text?: string
  years?: string
  number?: string
  day?: string
  authority?: string
  basis?: string
  initiative?: string
  note?: string
}

/** One award, as it stands in a decision. */
export function AddAward({ catalogue, onClose }: { catalogue: CatalogueAward[]; onClose: () => void }) {
  const t = useWords()
  const navigate = useNavigate()
  const [form] = Form.useForm<Values>()
  const values: Partial<Values> = Form.useWatch((all: Values) => all, form) ?? {}
  const holder = values.holder_kind ?? 'person'
  const listed = holder === 'person' && !!values.person
  const add = async ({ person, award, award_text, ...rest }: Values) => {
    const given = Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== undefined && value !== ''))
    const { id } = await post<{ id: Id }>('/awards', {
      ...given,
      person: person?.id,
      award: award === 'other' ? award_text : award,
    })
    await invalidate('/awards', '/people', '/units')
    navigate(`khen-thuong/${id}`)
  }
  return (
    <FormDialog<Values>
      form={form}
      title={t('add')}
      text={t('add_text')}
      submit={t('add')}
      width={720}
      initial={{ holder_kind: 'person' }}
      onSubmit={add}
      onClose={onClose}
    >
      <Form.Item name="holder_kind" label={t('holder_kind')}>
        <NativeSelect options={options(t, holderKinds)} width={260} />
      </Form.Item>
      {holder === 'person' && (
        <Form.Item name="person" label={t('in_list')} extra={t('in_list_hint')}>
          <PersonPick onPick={(one) => form.setFieldsValue({ position: one.position, unit: one.unit?.id })} />
        </Form.Item>
      )}
      <div className="fields">
        {!listed && holder !== 'unit' && (
          <Form.Item name="name" label={t('name')} rules={[required('tên')]}>
            <Input autoComplete="off" />
          </Form.Item>
        )}
        {holder !== 'outside' && (
          <Form.Item
            name="unit"
            label={holder === 'unit' ? t('unit') : t('unit_in_tree')}
            rules={holder === 'unit' ? [requiredChoice('tập thể')] : undefined}
          >
            <UnitSelect day={isWholeDay(values.day) ? values.day : undefined} all={t('not_in_tree')} />
          </Form.Item>
        )}
        {holder !== 'unit' && !values.unit && (
          <Form.Item name="unit_name" label={t('unit_then')}>
            <Input autoComplete="off" />
          </Form.Item>
        )}
        {holder === 'person' && (
          <Form.Item name="position" label={t('position')}>
            <Input autoComplete="off" />
          </Form.Item>
        )}
      </div>
      <div className="fields">
        <Form.Item name="award" label={t('award')} rules={[requiredChoice('danh hiệu, hình thức khen thưởng')]}>
          <NativeSelect
            options={awardsFor(catalogue, holder)
              .map(({ code, label }) => ({ value: code, label }))
              .concat({ value: 'other', label: t('other_award') })}
          />
        </Form.Item>
        {values.award === 'other' && (
          <Form.Item name="award_text" label={t('award_text')} rules={[required('tên danh hiệu, hình thức')]}>
            <Input autoComplete="off" />
          </Form.Item>
        )}
        <Form.Item name="years" label={t('years')} extra={t('years_hint')}>
          <Input autoComplete="off" />
        </Form.Item>
        <Form.Item name="number" label={t('number')} extra={t('number_hint')}>
          <Input autoComplete="off" />
        </Form.Item>
        <Form.Item name="day" label={t('day')}>
          <PartialDayField part="year" />
        </Form.Item>
        <Form.Item name="authority" label={t('authority')}>
          <Input autoComplete="off" />
        </Form.Item>
        <Form.Item name="basis" label={t('basis')}>
          <Input autoComplete="off" />
        </Form.Item>
        <Form.Item name="initiative" label={t('initiative')}>
          <Input autoComplete="off" />
        </Form.Item>
      </div>
      <Form.Item name="note" label={t('note')}>
        <Input autoComplete="off" />
      </Form.Item>
    </FormDialog>
  )
}

const isWholeDay = (day: string | undefined) => day?.length === 10
