import { Checkbox, Form, Input, Select } from 'antd'
import type { ReactNode } from 'react'
import { ApiForm, required } from '@/kit/ApiForm'
import { comparators, groups, takesNumbers, units } from '@/kit/pact/measure'
import { useWords } from './words'
import { TextArea } from '@/kit/TextArea'
import { UnitSelect } from '@/kit/UnitSelect'

export type TermsValues = Record<string, string>

interface FormValues extends Record<string, unknown> {
  stretch: boolean
}

interface Props {
  initial: TermsValues
  /** Asks for the unit that leads too: field `lead`, its id. */
  withLead?: boolean
  submit?: string
  onSubmit: (values: TermsValues) => Promise<unknown>
  onCancel?: () => void
  onReload?: () => void
  /** Fields that come behind: day in force, ground, paper. */
  children?: ReactNode
  /** Their first values. */
  more?: TermsValues
}

const names = [
  'text',
  'group',
  'comparator',
  'values',
  'unit',
  'unit_label',
  'denominator',
  'condition',
  'due',
  'award',
]

/** The terms of a target as an officer edits them; everything goes out as text and is judged by the server. */
export function TermsForm({ initial, withLead, submit, onSubmit, onCancel, onReload, children, more }: Props) {
  const t = useWords()
  const [form] = Form.useForm<FormValues>()
  const comparator = Form.useWatch('comparator', form) as string | undefined
  const withNumbers = takesNumbers(comparator ?? initial.comparator ?? '>=')
  return (
    <ApiForm<FormValues>
      form={form}
      initial={{ ...initial, ...more, stretch: initial.stretch === 'x' }}
      submit={submit}
      onCancel={onCancel}
      onReload={onReload}
      onSubmit={({ stretch, ...rest }) => {
        const values: TermsValues = { stretch: stretch ? 'x' : '' }
        for (const [name, value] of Object.entries(rest)) values[name] = typeof value === 'string' ? value.trim() : ''
        if (!withNumbers) values.values = initial.values ?? ''
        return onSubmit(values)
      }}
    >
      <Form.Item name="text" label={t('f_text')} rules={[required(t('f_text'))]}>
        <TextArea />
      </Form.Item>
      <div className="form-grid">
        <Form.Item name="comparator" label={t('f_comparator')}>
          <Select options={[...comparators]} />
        </Form.Item>
        {withNumbers && (
          <>
            <Form.Item
              name="values"
              label={t('f_values')}
              extra={comparator === 'between' ? t('f_values_hint') : undefined}
            >
              <Input inputMode="decimal" />
            </Form.Item>
            <Form.Item name="unit" label={t('f_unit')}>
              <Select options={[...units]} showSearch={{ optionFilterProp: 'label' }} />
            </Form.Item>
            <Form.Item name="unit_label" label={t('f_unit_label')}>
              <Input />
            </Form.Item>
            <Form.Item name="denominator" label={t('f_denominator')}>
              <Input />
            </Form.Item>
          </>
        )}
        <Form.Item name="due" label={t('f_due')}>
          <Input placeholder={t('f_due_hint')} />
        </Form.Item>
        <Form.Item name="condition" label={t('f_condition')}>
          <Input />
        </Form.Item>
        <Form.Item name="award" label={t('f_award')}>
          <Input />
        </Form.Item>
        <Form.Item name="group" label={t('f_group')}>
          <Select options={[...groups]} />
        </Form.Item>
        {withLead && (
          <Form.Item name="lead" label={t('assign_lead')}>
            <UnitSelect all={t('lead_later')} width="100%" />
          </Form.Item>
        )}
        <Form.Item name="stretch" valuePropName="checked" label=" " colon={false}>
          <Checkbox>{t('f_stretch')}</Checkbox>
        </Form.Item>
      </div>
      {children}
    </ApiForm>
  )
}

/** Of the values of the form only those of the terms, not the ones that came behind. */
export const termsOnly = (values: TermsValues): TermsValues =>
  Object.fromEntries(Object.entries(values).filter(([name]) => names.includes(name) || name === 'stretch'))
