import './law.css'
import { Alert, Button, Form, Input, InputNumber } from 'antd'
import { useState } from 'react'
import { post, put } from '@/api/client'
import { invalidate, useGet, useMe } from '@/api/hooks'
import { asApiError, type ApiError } from '@/api/problem'
import type { Id, Page } from '@/api/types'
import { required, requiredChoice } from '@/kit/ApiForm'
import { DayField } from '@/kit/DayField'
import { FormDialog } from '@/kit/FormDialog'
import { dayVi, numberVi } from '@/kit/format'
import { JobPanel } from '@/kit/JobPanel'
import { NativeSelect } from '@/kit/NativeSelect'
import { Link } from '@/kit/router'
import { Fault } from '@/kit/states'
import { ownRuleBody, type OwnRuleValues } from './ownRule'
import type { LawAwardLine, OwnRule, OwnRulePreview } from './types'
import { useWords } from './words'

const kinds = [
  { value: 'requires', label: 'Điều kiện thêm: phải có một khen thưởng khác cùng năm' },
  { value: 'quota', label: 'Tỷ lệ tối đa (chỉ cho thời gian trước 2024)' },
  { value: 'target', label: 'Chỉ tiêu tự đặt (không phải điều kiện)' },
]
const subjects = [
  { value: 'everyone', label: 'Mọi người' },
  { value: 'heads', label: 'Người đứng đầu đơn vị' },
]
const holders = [
  { value: 'person', label: 'Bản thân' },
  { value: 'own_unit', label: 'Đơn vị do mình đứng đầu' },
]

/** A rule with the paper it stands in; whom it touches can be looked at before it is kept. */
export function OwnRuleDialog({ rule, onClose }: { rule: OwnRule | null; onClose: () => void }) {
  const t = useWords()
  const { today } = useMe()
  const [form] = Form.useForm<OwnRuleValues>()
  const kind = Form.useWatch('kind', form) ?? rule?.kind ?? 'requires'
  const { data } = useGet<Page<LawAwardLine>>('/law/awards', { limit: 200, sort: 'kind' })
  const awards = (data?.items ?? []).map((one) => ({ value: one.code, label: one.name }))
  const [day, setDay] = useState<string>(today)
  const [asked, setAsked] = useState<string>(today)
  const [job, setJob] = useState<Id | null>(null)
  const [fault, setFault] = useState<ApiError | null>(null)
  const body = (values: OwnRuleValues) => ownRuleBody(values, rule?.revision ?? 0)

  const look = async () => {
    setFault(null)
    const values = await form.validateFields().catch(() => null)
    if (!values) return
    try {
      setAsked(day)
      const sent = { id: rule ? Number(rule.id) : undefined, rule: body(values), received_on: day || undefined }
      setJob(null)
      setJob((await post<{ job: Id }>('/local-rules/preview', sent)).job)
    } catch (error) {
      setFault(asApiError(error))
    }
  }
  return (
    <FormDialog<OwnRuleValues>
      title={t(rule ? 'own_edit_title' : 'own_add')}
      text={t('own_text')}
      width={720}
      form={form}
      initial={rule ?? { kind: 'requires', applies_to: 'everyone', required_holder: 'person', of: 'LDTT', from: today }}
      extra={
        <>
          <Button onClick={() => void look()}>{t('own_preview')}</Button>
          <DayField label={t('own_received_on')} value={day} onChange={setDay} />
        </>
      }
      onClose={onClose}
      onSubmit={async (values) => {
        if (rule) await put(`/local-rules/${rule.id}`, body(values))
        else await post('/local-rules', body(values))
        await invalidate('/local-rules', '/people')
      }}
    >
      <div className="form-grid">
        <Form.Item name="kind" label={t('own_kind')} rules={[requiredChoice('loại quy định')]}>
          <NativeSelect options={kinds} width="100%" />
        </Form.Item>
        <Form.Item name="award" label={t('own_award')} rules={[requiredChoice('khen thưởng')]}>
          <NativeSelect options={awards} width="100%" />
        </Form.Item>
        <Form.Item name="applies_to" label={t('own_applies_to')}>
          <NativeSelect options={subjects} width="100%" />
        </Form.Item>
        {kind === 'requires' && (
          <>
            <Form.Item
              name="required_award"
              label={t('own_required_award')}
              rules={[requiredChoice('khen thưởng phải có')]}
            >
              <NativeSelect options={awards} width="100%" />
            </Form.Item>
            <Form.Item name="required_holder" label={t('own_required_holder')}>
              <NativeSelect options={holders} width="100%" />
            </Form.Item>
          </>
        )}
        {kind === 'quota' && (
          <>
            <Form.Item name="max_pct" label={t('own_max_pct')} rules={[{ required: true, message: 'Chưa nhập tỷ lệ' }]}>
              <InputNumber min={1} max={100} suffix="%" />
            </Form.Item>
            <Form.Item name="of" label={t('own_of')}>
              <NativeSelect options={[{ value: 'staff', label: 'Tổng số cán bộ' }, ...awards]} width="100%" />
            </Form.Item>
          </>
        )}
        {kind === 'target' && (
          <Form.Item name="text" label={t('own_target')} rules={[required('chỉ tiêu')]}>
            <Input autoComplete="off" placeholder="10–15% cá nhân" />
          </Form.Item>
        )}
        <Form.Item
          name="document"
          label={t('own_document')}
          rules={[required('văn bản')]}
          extra={t('own_document_hint')}
        >
          <Input autoComplete="off" />
        </Form.Item>
        <Form.Item name="article" label={t('own_article')}>
          <Input autoComplete="off" placeholder="khoản 2 Điều 5" />
        </Form.Item>
        <Form.Item
          name="document_day"
          label={t('own_document_day')}
          rules={[{ required: true, message: 'Chưa nhập ngày ký' }]}
        >
          <DayField />
        </Form.Item>
        <Form.Item
          name="from"
          label={t('own_from')}
          rules={[{ required: true, message: 'Chưa nhập ngày có hiệu lực' }]}
        >
          <DayField />
        </Form.Item>
        <Form.Item name="to" label={t('own_to')} extra={t('own_to_hint')}>
          <DayField />
        </Form.Item>
        {rule && (
          <Form.Item name="ground" label={t('own_ground')} rules={[required('lý do')]}>
            <Input autoComplete="off" />
          </Form.Item>
        )}
      </div>
      <Fault error={fault} />
      {job && (
        <JobPanel<OwnRulePreview> id={job} title={t('own_preview')}>
          {({ result }) => <Touched preview={result as OwnRulePreview} day={asked} />}
        </JobPanel>
      )}
    </FormDialog>
  )
}

function Touched({ preview, day }: { preview: OwnRulePreview; day: string }) {
  const t = useWords()
  return (
    <Alert
      type={preview.touched > 0 ? 'warning' : 'info'}
      showIcon
      title={
        preview.touched > 0
          ? t('own_touched', { n: numberVi(preview.touched), all: numberVi(preview.asked), day: dayVi(day) })
          : t('own_touches_nobody', { all: numberVi(preview.asked), day: dayVi(day) })
      }
      description={
        preview.first.length > 0 && (
          <ul className="own-touched">
            {preview.first.map((one) => (
              <li key={one.person}>
                <Link to={`nhan-su/${one.person}`}>{one.name}</Link>, {one.unit}: {one.before} → {one.after}
              </li>
            ))}
          </ul>
        )
      }
    />
  )
}
