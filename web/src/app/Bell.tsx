import { Popover } from 'antd'
import { useState } from 'react'
import { post } from '@/api/client'
import { invalidate, useGet } from '@/api/hooks'
import type { Notice, Page } from '@/api/types'
import { useText } from '@/i18n'
import { instantVi } from '@/kit/format'
import { icons } from '@/kit/icons'
import { Link, SmartLink } from '@/kit/router'
import { useWords } from './words'

/** What happened that concerns me; opening one marks it as read. */
export function Bell() {
  const t = useText()
  const words = useWords()
  const [open, setOpen] = useState(false)
  const { data } = useGet<Page<Notice>>('/notices', { limit: 10 }, { refetchInterval: 60_000 })
  const notices = data?.items ?? []
  const unread = notices.filter((notice) => !notice.read).length
  const read = (notice: Notice) => {
    setOpen(false)
    if (!notice.read) void post('/notices/read', { ids: [notice.id] }).then(() => invalidate('/notices'))
  }
  const content = (
    <div className="notices">
      {notices.length === 0 && <p className="soft">{words('no_notices')}</p>}
      {notices.map((notice) => (
        <SmartLink
          key={notice.id}
          href={notice.href || '/thong-bao'}
          className={notice.read ? '' : 'new'}
          onClick={() => read(notice)}
        >
          {notice.text}
          <div className="soft" style={{ fontSize: 12, fontWeight: 400 }}>
            {instantVi(notice.at)}
          </div>
        </SmartLink>
      ))}
      <Link to="/thong-bao" onClick={() => setOpen(false)} style={{ textAlign: 'center' }}>
        {words('all_notices')}
      </Link>
    </div>
  )
  return (
    <Popover
      content={content}
      trigger="click"
      placement="bottomRight"
      open={open}
      onOpenChange={setOpen}
      title={t('notices')}
    >
      <button
        type="button"
        className="top-button"
        aria-label={unread > 0 ? t('notices_unread', { n: unread }) : t('notices')}
        aria-expanded={open}
      >
        {icons.bell}
        {unread > 0 && <span className="count">{unread}</span>}
      </button>
    </Popover>
  )
}
