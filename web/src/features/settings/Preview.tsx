import { Button, Modal } from 'antd'
import { useEffect, useState } from 'react'
import { picture } from '@/api/client'
import { Fault, Loading } from '@/kit/states'
import type { Template } from './types'
import { useWords } from './words'

/** The template as pages, drawn by the server. */
export function Preview({ template, onClose }: { template: Template; onClose: () => void }) {
  const t = useWords()
  const [page, setPage] = useState(1)
  const [shown, setShown] = useState<{ url: string; pages: number } | null>(null)
  const [fault, setFault] = useState<unknown>(null)
  useEffect(() => {
    let url = ''
    const stop = new AbortController()
    picture(`/settings/templates/${template.kind}/preview`, { page }, stop.signal)
      .then((found) => {
        url = found.url
        setShown(found)
      })
      .catch((error: unknown) => !stop.signal.aborted && setFault(error))
    return () => {
      stop.abort()
      if (url) URL.revokeObjectURL(url)
      setShown(null)
    }
  }, [template.kind, page])
  return (
    <Modal open width={760} footer={null} title={t('preview', { label: template.label })} onCancel={onClose}>
      <Fault error={fault} />
      {!shown && !fault && <Loading />}
      {shown && (
        <>
          <img className="sheet" src={shown.url} alt={t('page_of', { label: template.label, n: page })} />
          {shown.pages > 1 && (
            <div className="row-gap" style={{ justifyContent: 'center', marginTop: 8 }}>
              <Button size="small" disabled={page <= 1} onClick={() => setPage(page - 1)}>
                ←
              </Button>
              {t('page', { n: page, total: shown.pages })}
              <Button size="small" disabled={page >= shown.pages} onClick={() => setPage(page + 1)}>
                →
              </Button>
            </div>
          )}
        </>
      )}
    </Modal>
  )
}
