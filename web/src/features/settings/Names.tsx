import { Form, Input } from 'antd'
import { put } from '@/api/client'
import { invalidate, useGet, useMay, useMe } from '@/api/hooks'
import { ApiForm, required, useFormReset } from '@/kit/ApiForm'
import { DayField } from '@/kit/DayField'
import { dayVi } from '@/kit/format'
import { Shown } from '@/kit/states'
import type { AgencyNames } from './types'
import { useWords } from './words'

export function Names() {
  const query = useGet<AgencyNames>('/settings/agency')
  return <Shown query={query}>{(names) => <NamesForm names={names} onReload={() => void query.refetch()} />}</Shown>
}

function NamesForm({ names, onReload }: { names: AgencyNames; onReload: () => void }) {
  const t = useWords()
  const [form] = Form.useForm()
  const { today } = useMe()
  const shown = { ...names, from: today } // a change counts from today unless said otherwise
  const readOnly = !useMay()('settings.change')
  useFormReset(form, shown, names.version)
  const save = async (values: AgencyNames) => {
    await put('/settings/agency', { ...values, version: names.version })
    await invalidate('/settings', '/me')
  }
  return (
    <div className="review">
      <section className="panel">
        <ApiForm<AgencyNames> form={form} initial={shown} onSubmit={save} stays readOnly={readOnly} onReload={onReload}>
          <Form.Item name="parent_name" label={t('parent_name')}>
            <Input />
          </Form.Item>
          <Form.Item name="name" label={t('name')} rules={[required('tên đầy đủ')]}>
            <Input />
          </Form.Item>
          <div className="fields">
            <Form.Item name="short_name" label={t('short_name')} rules={[required('tên ngắn')]}>
              <Input />
            </Form.Item>
            <Form.Item name="symbol" label={t('symbol')} rules={[required('ký hiệu')]}>
              <Input />
            </Form.Item>
            <Form.Item name="place" label={t('place')} rules={[required('địa danh')]}>
              <Input />
            </Form.Item>
            <Form.Item name="province" label={t('province')}>
              <Input />
            </Form.Item>
          </div>
          <Form.Item
            name="from"
            label={t('from')}
            extra={t('from_hint', { from: dayVi(names.from) })}
            rules={[{ required: true, message: 'Chưa nhập ngày áp dụng' }]}
          >
            <DayField />
          </Form.Item>
        </ApiForm>
      </section>
      {names.history && names.history.length > 0 && (
        <section className="panel">
          <h2>{t('history')}</h2>
          {names.history.map((old) => (
            <div key={old.from}>
              {old.name}
              <div className="soft">
                {old.to ? t('span', { from: dayVi(old.from), to: dayVi(old.to) }) : t('now', { from: dayVi(old.from) })}
              </div>
            </div>
          ))}
        </section>
      )}
    </div>
  )
}
