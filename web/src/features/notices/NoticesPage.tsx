import { Button } from 'antd'
import { post } from '@/api/client'
import { useCommand } from '@/api/hooks'
import type { Id, Notice } from '@/api/types'
import { defineWords } from '@/i18n'
import { instantVi, numberVi } from '@/kit/format'
import { type Column, ListPage } from '@/kit/ListPage'
import { SmartLink } from '@/kit/router'
import { Empty } from '@/kit/states'

const useWords = defineWords(
  {
    title: 'Thông báo',
    sentence: '{n} thông báo. Đánh dấu đã đọc thì số trên chuông mất đi; thông báo vẫn còn ở đây.',
    text: 'Nội dung',
    at: 'Lúc',
    state: 'Trạng thái',
    read: 'đã đọc',
    unread: 'chưa đọc',
    mark: 'Đánh dấu đã đọc',
    empty: 'Chưa có thông báo nào. Khi có người nhắc, trả lại hoặc góp ý, thông báo hiện ở đây.',
  },
  { title: 'Notices', text: 'Notice', at: 'At', state: 'State', mark: 'Mark as read' },
)

/** Everything that was told to me. */
export default function NoticesPage() {
  const t = useWords()
  const read = useCommand((ids: Id[]) => post('/notices/read', { ids }), { refresh: ['/notices'] })
  const columns: Column<Notice>[] = [
    {
      key: 'text',
      title: t('text'),
      render: (notice) => (
        <SmartLink
          href={notice.href || '/thong-bao'}
          style={{ fontWeight: notice.read ? 400 : 600 }}
          onClick={() => !notice.read && read.run([notice.id])}
        >
          {notice.text}
        </SmartLink>
      ),
    },
    {
      key: 'at',
      title: t('at'),
      width: 160,
      render: (notice) => <span className="nowrap">{instantVi(notice.at)}</span>,
    },
    {
      key: 'read',
      title: t('state'),
      width: 110,
      render: (notice) => <span className={notice.read ? 'soft' : ''}>{notice.read ? t('read') : t('unread')}</span>,
    },
  ]
  return (
    <ListPage<Notice>
      id="notices"
      title={t('title')}
      label={t('title')}
      path="/notices"
      searchable={false}
      columns={columns}
      rowKey={(notice) => notice.id}
      sentence={(answer) => answer && answer.items.length > 0 && t('sentence', { n: numberVi(answer.total.count) })}
      bulk={(rows, done) => (
        <Button
          size="small"
          onClick={() => {
            read.run(rows.map((notice) => notice.id))
            done()
          }}
        >
          {t('mark')}
        </Button>
      )}
      empty={<Empty text={t('empty')} />}
    />
  )
}
