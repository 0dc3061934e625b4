import { Input } from 'antd'
import { useState } from 'react'
import { useGet } from '@/api/hooks'
import type { SearchGroup } from '@/api/types'
import { defineWords } from '@/i18n'
import { numberVi } from '@/kit/format'
import { Page } from '@/kit/Page'
import { SmartLink, useQueryPart } from '@/kit/router'
import { Empty, Shown } from '@/kit/states'

const useWords = defineWords(
  {
    title: 'Tìm',
    label: 'Từ cần tìm',
    hint: 'Giao ước, chỉ tiêu, đơn vị, người…',
    start: 'Gõ vài chữ đầu của từ cần tìm, không cần dấu. Ví dụ: “cai cach hanh chinh”.',
    found: 'Tìm thấy {n} mục có “{q}”.',
    nothing: 'Không tìm thấy mục nào có “{q}”. Thử ít chữ hơn; không cần gõ dấu.',
  },
  { title: 'Search', label: 'Words to look for' },
)

/** Everything found for some words, as a page with an address. */
export default function SearchPage() {
  const t = useWords()
  const [words, setWords] = useQueryPart('q')
  const [typed, setTyped] = useState(words)
  const query = useGet<{ groups: SearchGroup[] }>(words ? '/search' : null, { q: words, limit: 50 })
  const count = query.data?.groups.reduce((sum, group) => sum + group.items.length, 0) ?? 0
  return (
    <Page title={t('title')} sentence={count > 0 && t('found', { n: numberVi(count), q: words })}>
      <Input.Search
        allowClear
        autoFocus
        style={{ maxWidth: 520, marginBottom: 14 }}
        aria-label={t('label')}
        placeholder={t('hint')}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
        onSearch={(value) => setWords(value.trim(), { push: true })}
      />
      {words === '' ? (
        <Empty text={t('start')} />
      ) : (
        <Shown query={query}>
          {({ groups }) =>
            count === 0 ? (
              <Empty text={t('nothing', { q: words })} />
            ) : (
              groups.map((group) => (
                <section className="panel" key={group.kind}>
                  <h2>
                    {group.label} <span className="soft">{numberVi(group.items.length)}</span>
                  </h2>
                  {group.items.map((item) => (
                    <div key={item.href + item.text} style={{ padding: '3px 0' }}>
                      <SmartLink href={item.href}>{item.text}</SmartLink> <span className="soft">{item.detail}</span>
                    </div>
                  ))}
                </section>
              ))
            )
          }
        </Shown>
      )}
    </Page>
  )
}
