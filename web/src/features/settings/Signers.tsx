import { Button, Form, Input, Modal } from 'antd'
import { useState } from 'react'
import { post } from '@/api/client'
import { invalidate, useGet, useMay, useMe } from '@/api/hooks'
import { ApiForm, required } from '@/kit/ApiForm'
import { DataTable } from '@/kit/DataTable'
import { DayField } from '@/kit/DayField'
import { dayVi } from '@/kit/format'
import { NativeSelect } from '@/kit/NativeSelect'
import { Empty, Shown } from '@/kit/states'
import type { Signer } from './types'
import { useWords } from './words'

/** Who signs, from which day. */
export function Signers() {
  const t = useWords()
  const query = useGet<{ items: Signer[] }>('/settings/signers')
  const [adding, setAdding] = useState(false)
  const button = useMay()('papers.change_settings') && (
    <Button type="primary" onClick={() => setAdding(true)}>
      {t('signer_add')}
    </Button>
  )
  return (
    <>
      <div className="row-gap" style={{ marginBottom: 10 }}>
        <span className="soft" style={{ flex: 1 }}>
          {t('signer_text')}
        </span>
        {button}
      </div>
      <div className="table-box" style={{ minHeight: 0 }}>
        <Shown query={query}>
          {({ items }) =>
            items.length === 0 ? (
              <Empty text={t('signer_empty')}>{button}</Empty>
            ) : (
              <DataTable<Signer>
                label={t('signers')}
                rows={items}
                rowKey={(signer) => signer.id}
                columns={[
                  { key: 'name', title: t('signer_name'), render: (signer) => signer.name },
                  {
                    key: 'title',
                    title: t('signer_title'),
                    render: (signer) => [signer.authority, signer.title].filter(Boolean).join(' / '),
                  },
                  {
                    key: 'side',
                    title: t('side'),
                    render: (signer) => t(signer.side === 'agency' ? 'side_agency' : 'side_union'),
                  },
                  {
                    key: 'days',
                    title: t('in_force'),
                    render: ({ first_day, last_day, signs_today }) => (
                      <>
                        {last_day
                          ? t('span', { from: dayVi(first_day), to: dayVi(last_day) })
                          : t('since', { from: dayVi(first_day) })}{' '}
                        {signs_today && <span className="tag good">{t('signs_today')}</span>}
                      </>
                    ),
                  },
                ]}
              />
            )
          }
        </Shown>
      </div>
      {adding && <AddSigner onClose={() => setAdding(false)} />}
    </>
  )
}

function AddSigner({ onClose }: { onClose: () => void }) {
  const t = useWords()
  const { today } = useMe()
  const add = async (values: object) => {
    await post('/settings/signers', { authority: '', ...values })
    await invalidate('/settings')
    onClose()
  }
  return (
    <Modal open title={t('signer_add')} onCancel={onClose} footer={null} width={480} mask={{ closable: false }}>
      <ApiForm
        initial={{ side: 'agency', from: today, authority: '' }}
        onSubmit={add}
        submit={t('signer_add')}
        onCancel={onClose}
      >
        <Form.Item name="name" label={t('signer_name')} rules={[required('họ và tên')]}>
          <Input autoFocus />
        </Form.Item>
        <Form.Item name="title" label={t('signer_title')} extra={t('signer_title_hint')} rules={[required('chức vụ')]}>
          <Input />
        </Form.Item>
        <Form.Item name="authority" label={t('authority')} extra={t('authority_hint')}>
          <Input />
        </Form.Item>
        <div className="fields">
          <Form.Item name="side" label={t('side')} rules={[{ required: true }]}>
            <NativeSelect
              options={[
                { value: 'agency', label: t('side_agency') },
                { value: 'union_side', label: t('side_union') },
              ]}
            />
          </Form.Item>
          <Form.Item name="from" label={t('from')} rules={[{ required: true, message: 'Chưa nhập ngày bắt đầu ký' }]}>
            <DayField />
          </Form.Item>
        </div>
      </ApiForm>
    </Modal>
  )
}
