import { Button, Dropdown, Form, Input } from 'antd'
import { useState } from 'react'
import { post, remove } from '@/api/client'
import { invalidate, useCommand, useGet } from '@/api/hooks'
import { required } from '@/kit/ApiForm'
import { FormDialog } from '@/kit/FormDialog'
import { icons } from '@/kit/icons'
import { useNavigate } from '@/kit/router'
import { type Filter, type FilterKey, filterText, readFilter } from './award'
import type { SavedFilter } from './types'
import { useWords } from './words'

// Names of the filters in the address of the page.
const parts: Record<FilterKey, string> = {
  q: 'q',
  holder: 'doi-tuong',
  kind: 'loai',
  award: 'danh-hieu',
  year: 'nam',
  level: 'cap',
  status: 'trang-thai',
  unit: 'don-vi',
}

/** Filters that each keeps under a name of their own. */
export function SavedFilters({ filter }: { filter: Filter }) {
  const t = useWords()
  const navigate = useNavigate()
  const [naming, setNaming] = useState(false)
  const saved = useGet<{ filters: SavedFilter[] }>('/awards/filters').data?.filters ?? []
  const drop = useCommand((id: string) => remove(`/awards/filters/${id}`), { refresh: ['/awards/filters'] })
  const text = filterText(filter)
  const open = (one: SavedFilter) => {
    const words = new URLSearchParams()
    for (const [key, value] of Object.entries(readFilter(one.filter))) words.set(parts[key as FilterKey], value)
    navigate(`khen-thuong?${words.toString()}`)
  }
  const items = [
    ...saved.map((one) => ({
      key: one.id,
      label: one.name,
      onClick: () => open(one),
      extra: (
        <button
          type="button"
          className="icon-button"
          aria-label={t('drop_filter', { name: one.name })}
          onClick={(event) => {
            event.stopPropagation()
            drop.run(one.id)
          }}
        >
          {icons.close}
        </button>
      ),
    })),
    ...(saved.length === 0 ? [{ key: 'none', label: t('saved_none'), disabled: true }] : []),
    { type: 'divider' as const },
    { key: 'save', label: t('save_filter'), disabled: text === '', onClick: () => setNaming(true) },
  ]
  return (
    <>
      <Dropdown menu={{ items }} trigger={['click']}>
        <Button>{t('saved')} ▾</Button>
      </Dropdown>
      {naming && (
        <FormDialog<{ name: string }>
          title={t('save_filter')}
          width={420}
          onClose={() => setNaming(false)}
          onSubmit={async ({ name }) => {
            await post('/awards/filters', { name, filter: text })
            await invalidate('/awards/filters')
          }}
        >
          <Form.Item
            name="name"
            label={t('filter_name')}
            extra={t('filter_name_hint')}
            rules={[required('tên bộ lọc')]}
          >
            <Input autoFocus autoComplete="off" />
          </Form.Item>
        </FormDialog>
      )}
    </>
  )
}
