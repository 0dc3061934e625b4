import { Button, Form, Input, message } from 'antd'
import { useState } from 'react'
import { post } from '@/api/client'
import { invalidate } from '@/api/hooks'
import type { Day } from '@/api/types'
import { FormDialog } from '@/kit/FormDialog'
import type { EligibleAward, KeptItem } from './types'
import { useWords } from './words'

interface Props {
  path: string
  award: EligibleAward
  year: number
  received_on: Day
}

/** Writes an answer down with its facts and the version of the law. */
export function KeepAnswer({ path, award, year, received_on }: Props) {
  const t = useWords()
  const [open, setOpen] = useState(false)
  const keep = async ({ note }: { note?: string }) => {
    await post<KeptItem>(`${path}/kept`, { award: award.award, year: String(year), received_on, note: note ?? '' })
    await invalidate(`${path}/kept`)
    void message.success(t('kept_done', { name: award.short_name }))
  }
  return (
    <div>
      <Button onClick={() => setOpen(true)}>{t('keep')}</Button>
      {open && (
        <FormDialog<{ note?: string }>
          title={`${t('keep')}: ${award.short_name}`}
          text={t('keep_text')}
          submit={t('keep')}
          onSubmit={keep}
          onClose={() => setOpen(false)}
        >
          <Form.Item name="note" label={t('note')}>
            <Input maxLength={1000} />
          </Form.Item>
        </FormDialog>
      )}
    </div>
  )
}
