import { Button } from 'antd'
import { useState } from 'react'
import { upload } from '@/api/client'
import { invalidate } from '@/api/hooks'
import { asApiError } from '@/api/problem'
import type { Id } from '@/api/types'
import { FileDrop } from '@/kit/FileDrop'
import { JobPanel } from '@/kit/JobPanel'
import { Page } from '@/kit/Page'
import { useNavigate } from '@/kit/router'
import { useWords } from './words'

const endings = ['.docx', '.pdf', '.doc', '.odt', '.txt']
const limit = 32 * 1024 * 1024 // bytes

/** A decision with its list: read as rows, which are then looked through as those of any other list. */
export default function DecisionsPage() {
  const t = useWords()
  const navigate = useNavigate()
  const [progress, setProgress] = useState<number | null>(null)
  const [fault, setFault] = useState('')
  const [job, setJob] = useState<{ id: Id; name: string } | null>(null)
  const send = async (file: File) => {
    setFault('')
    setProgress(0)
    try {
      const name = file.name.normalize('NFC')
      const answer = await upload<{ job: Id }>('/award-lists', file, { query: { name }, onProgress: setProgress })
      setJob({ id: answer.job, name })
    } catch (error) {
      setFault(asApiError(error).message)
    } finally {
      setProgress(null)
    }
  }
  return (
    <Page title={t('decisions')} sentence={t('decisions_sentence')} trail={[{ to: 'khen-thuong', label: t('awards') }]}>
      <div className="panel" style={{ maxWidth: 760 }}>
        {!job && (
          <FileDrop
            kinds={endings}
            limit={limit}
            label={t('decisions_drop')}
            progress={progress}
            error={fault}
            onFile={(file) => void send(file)}
          />
        )}
        {job && (
          <>
            <JobPanel<{ import: Id }>
              id={job.id}
              title={t('decisions_reading', { name: job.name })}
              onDone={(result) => {
                void invalidate('/imports')
                navigate(`nhap-du-lieu/${result.import}`)
              }}
            />
            <Button size="small" style={{ marginTop: 8 }} onClick={() => setJob(null)}>
              {t('decisions_again')}
            </Button>
          </>
        )}
      </div>
    </Page>
  )
}
