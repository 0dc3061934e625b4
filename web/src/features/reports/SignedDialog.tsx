import { App, Form, Input, Modal } from 'antd'
import { useState } from 'react'
import { upload } from '@/api/client'
import { invalidate } from '@/api/hooks'
import { type ApiError, asApiError } from '@/api/problem'
import { useText } from '@/i18n'
import { showFaults } from '@/kit/ApiForm'
import { FileDrop } from '@/kit/FileDrop'
import { parseDay } from '@/kit/format'
import { Fault } from '@/kit/states'
import { useWords } from './words'

const limit = 32 * 1024 * 1024 // bytes

interface Values {
  number: string
  day: string
}

/** The signed original comes back: number, day and its PDF become the official copy. */
export function SignedDialog({ path, onClose }: { path: string; onClose: () => void }) {
  const t = useWords()
  const common = useText()
  const { message } = App.useApp()
  const [form] = Form.useForm<Values>()
  const [file, setFile] = useState<File | null>(null)
  const [missing, setMissing] = useState(false)
  const [progress, setProgress] = useState<number | null>(null)
  const [fault, setFault] = useState<ApiError | null>(null)
  const send = async ({ number, day }: Values) => {
    const parsed = parseDay(day)
    if (!file || !parsed.ok) return
    setFault(null)
    setProgress(0)
    try {
      await upload(`${path}/signed`, file, {
        query: { number: number.trim(), day: parsed.value, name: file.name.normalize('NFC') },
        onProgress: setProgress,
      })
      await invalidate('/reports', '/home', '/director')
      void message.success(t('signed_done'))
      onClose()
    } catch (error) {
      const left = showFaults(form, error)
      setFault(left ? asApiError(left) : null)
      setProgress(null)
    }
  }
  return (
    <Modal
      open
      title={t('signed_upload')}
      okText={t('signed_upload')}
      cancelText={common('cancel')}
      confirmLoading={progress !== null}
      onCancel={onClose}
      onOk={() => {
        setMissing(file === null)
        form.submit()
      }}
    >
      <Fault error={fault} />
      <p>{t('signed_text')}</p>
      <Form form={form} layout="vertical" requiredMark={false} onFinish={(values) => void send(values)}>
        <Form.Item
          name="number"
          label={t('number')}
          rules={[{ required: true, pattern: /^\s*\d+\s*$/, message: t('number_bad') }]}
        >
          <Input inputMode="numeric" style={{ width: 120 }} />
        </Form.Item>
        <Form.Item
          name="day"
          label={t('day')}
          rules={[
            {
              validator: (_, value?: string) =>
                parseDay(value ?? '').ok ? Promise.resolve() : Promise.reject(new Error(t('day_bad'))),
            },
          ]}
        >
          <Input placeholder="dd/mm/yyyy" style={{ width: 160 }} />
        </Form.Item>
      </Form>
      <FileDrop
        kinds={['.pdf']}
        limit={limit}
        label={file ? file.name : t('file')}
        small
        progress={progress}
        error={missing && !file ? t('file_missing') : undefined}
        onFile={setFile}
      />
    </Modal>
  )
}
