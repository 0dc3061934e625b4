import { Button, Form, type FormInstance } from 'antd'
import { type ReactNode, useCallback, useEffect, useState } from 'react'
import { asApiError } from '@/api/problem'
import { useText } from '@/i18n'
import { Page } from './Page'
import { parseDay } from './format'
import { useUnsaved } from './router'
import { type SaveState, SavedMark } from './saving'
import { Fault } from './states'

interface Props<V> {
  initial?: Partial<V>
  onSubmit: (values: V) => Promise<unknown>
  submit?: string
  /** Beside the button. */
  extra?: ReactNode
  onCancel?: () => void
  /** Called when the server says that somebody else changed it meanwhile. */
  onReload?: () => void
  /** Fields of the form: Form.Item with `name` as the server names the field. */
  children: ReactNode
  form?: FormInstance
  /** Stays a form after it was saved (settings), with "Đã lưu 14:02". */
  stays?: boolean
  danger?: boolean
  /** Shown, not changed: no buttons. */
  readOnly?: boolean
}

/**
 * A form whose faults stand beside their fields: the server's `field` is the name of the Form.Item. What was typed stays
 * whatever happens.
 */
export function ApiForm<V extends object>(props: Props<V>) {
  const t = useText()
  const [own] = Form.useForm()
  const form = props.form ?? own
  const [fault, setFault] = useState<unknown>(null)
  const [saved, setSaved] = useState<SaveState>({ state: 'clean' })
  useUnsaved(saved.state === 'dirty' || saved.state === 'failed')

  const submit = useCallback(
    async (values: V) => {
      setFault(null)
      setSaved({ state: 'saving' })
      try {
        await props.onSubmit(values)
        form.setFields(Object.keys(values).map((name) => ({ name, touched: false })))
        setSaved({ state: 'clean', at: Date.now() })
      } catch (error) {
        const left = showFaults(form, error)
        setFault(left)
        setSaved({ state: 'failed' })
      }
    },
    [form, props],
  )
  return (
    <Form
      form={form}
      layout="vertical"
      initialValues={props.initial}
      onFinish={(values: V) => void submit(values)}
      onValuesChange={() => saved.state !== 'saving' && setSaved({ state: 'dirty' })}
      validateTrigger={['onBlur', 'onSubmit']}
      requiredMark={false}
      disabled={props.readOnly}
      scrollToFirstError={{ focus: true }}
    >
      <Fault
        error={fault}
        onReload={
          props.onReload &&
          (() => {
            setFault(null)
            props.onReload?.()
          })
        }
      />
      {props.children}
      {!props.readOnly && (
        <div className="row-gap">
          <Button type="primary" htmlType="submit" danger={props.danger} loading={saved.state === 'saving'}>
            {props.submit ?? t('save')}
          </Button>
          {props.onCancel && <Button onClick={props.onCancel}>{t('cancel')}</Button>}
          {props.extra}
          {props.stays && <SavedMark saved={saved} />}
        </div>
      )}
    </Form>
  )
}

/** Puts each fault beside its field; returns the error when some of it belongs to no field that is shown. */
export function showFaults(form: FormInstance, error: unknown): unknown {
  const fault = asApiError(error)
  const shown = Object.keys(form.getFieldsValue(true) as object)
  const onForm = fault.faults.filter(({ field }) => field && (shown.includes(field) || form.getFieldInstance(field)))
  for (const { field, detail } of onForm) form.setFields([{ name: field as string, errors: [detail] }])
  const first = onForm[0]?.field
  if (first) form.getFieldInstance(first)?.focus?.()
  return onForm.length > 0 && onForm.length === fault.faults.length ? null : error
}

/** `rules={[required(t, 'Tên')]}`: the sentence "Chưa nhập Tên". */
export const required = (label: string) => ({ required: true, whitespace: true, message: `Chưa nhập ${label}` })
/** A day that exists, as people write it; empty is none. */
export const realDay = (label: string) => ({
  validator: (_: unknown, value?: string) =>
    parseDay(value ?? '').ok ? Promise.resolve() : Promise.reject(new Error(`${label}: nhập như 15/06/2025`)),
})
export const requiredChoice = (label: string) => ({ required: true, message: `Chưa chọn ${label}` })

/** A page that is one form. */
export function FormPage<V extends object>({
  title,
  sentence,
  trail,
  ...form
}: Props<V> & { title: string; sentence?: ReactNode; trail?: { to: string; label: string }[] }) {
  return (
    <Page title={title} sentence={sentence} trail={trail}>
      <div className="panel" style={{ maxWidth: 720 }}>
        <ApiForm<V> {...form} />
      </div>
    </Page>
  )
}

/** Takes the values of a newer version from the server; what was typed since the last save stays as it was typed. */
export function useFormReset(form: FormInstance, values: object | undefined, version: unknown) {
  useEffect(() => {
    if (values)
      form.setFieldsValue(Object.fromEntries(Object.entries(values).filter(([name]) => !form.isFieldTouched(name))))
    // eslint-disable-next-line react-hooks/exhaustive-deps -- only another version replaces what is typed
  }, [form, version])
}
