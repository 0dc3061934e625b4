import { useState } from 'react'
import { invalidate } from '@/api/hooks'
import type { Id } from '@/api/types'
import { type Begun, FileStart, LongJob } from '@/kit/LongJob'
import { Page } from '@/kit/Page'
import { useNavigate } from '@/kit/router'
import { useWords } from './words'

const endings = ['.docx', '.pdf', '.doc', '.odt', '.txt']
const limit = 32 * 1024 * 1024 // bytes

/** A decision with its list: read as rows, which are then looked through as those of any other list. */
export default function DecisionsPage() {
  const t = useWords()
  const navigate = useNavigate()
  const [job, setJob] = useState<Begun | null>(null)
  return (
    <Page title={t('decisions')} sentence={t('decisions_sentence')} trail={[{ to: 'khen-thuong', label: t('awards') }]}>
      <div className="panel" style={{ maxWidth: 760 }}>
        <LongJob<{ import: Id }>
          job={job}
          onJob={setJob}
          title={t('decisions_reading', { name: job?.name ?? '' })}
          again={t('decisions_again')}
          onDone={(result) => {
            void invalidate('/imports')
            navigate(`nhap-du-lieu/${result.import}`)
          }}
          start={
            <FileStart path="/award-lists" kinds={endings} limit={limit} label={t('decisions_drop')} onBegun={setJob} />
          }
        />
      </div>
    </Page>
  )
}
