import { Button, Modal } from 'antd'
import { useState } from 'react'
import { fileUrl } from '@/api/client'
import { useGet } from '@/api/hooks'
import { useText } from '@/i18n'
import { bytesVi } from '@/kit/format'
import { Shown } from '@/kit/states'
import './pact.css'
import type { EvidenceRef } from './types'
import { usePactWords } from './words'

/** The row a piece of evidence belongs to: it is served only by that row's policy. */
export interface EvidencePlace {
  round: string
  unit: string
  target: string
}

interface Props {
  evidence: readonly EvidenceRef[]
  place: EvidencePlace
  onRemove?: (evidence: EvidenceRef) => void
}

/** Names of the files; one opens in place. */
export function EvidenceList({ evidence, place, onRemove }: Props) {
  const t = usePactWords()
  const [open, setOpen] = useState<EvidenceRef | null>(null)
  return (
    <>
      <ul className="evidence-list">
        {evidence.map((one) => (
          <li key={one.id}>
            <Button
              type="link"
              size="small"
              aria-label={t('evidence_open', { name: one.name })}
              onClick={() => setOpen(one)}
            >
              {one.name}
            </Button>
            <span className="soft">{bytesVi(one.bytes)}</span>
            {onRemove && (
              <Button
                type="text"
                size="small"
                aria-label={t('evidence_remove', { name: one.name })}
                onClick={() => onRemove(one)}
              >
                ✕
              </Button>
            )}
          </li>
        ))}
      </ul>
      {open && <EvidenceViewer evidence={open} place={place} onClose={() => setOpen(null)} />}
    </>
  )
}

interface Pages {
  pages: number
  kind: 'image' | 'pdf' | 'other'
}

/** Pages are pictures drawn by the server: no plugin, nothing of the file runs in the browser. */
export function EvidenceViewer({
  evidence,
  place,
  onClose,
}: {
  evidence: EvidenceRef
  place: EvidencePlace
  onClose: () => void
}) {
  const t = usePactWords()
  const common = useText()
  const pages = useGet<Pages>(`/evidence/${evidence.id}/pages`, { ...place })
  const [page, setPage] = useState(1)
  return (
    <Modal
      open
      onCancel={onClose}
      width="min(1000px, 96vw)"
      title={evidence.name}
      footer={
        <Button href={fileUrl(`/evidence/${evidence.id}`, { ...place })} download={evidence.name}>
          {common('download')} ({bytesVi(evidence.bytes)})
        </Button>
      }
    >
      <Shown query={pages}>
        {({ pages: total, kind }) =>
          kind === 'other' || total === 0 ? (
            <p>{t('evidence_other')}</p>
          ) : (
            <>
              {total > 1 && (
                <div className="row-gap evidence-pager">
                  <Button size="small" disabled={page <= 1} onClick={() => setPage(page - 1)}>
                    {t('evidence_previous')}
                  </Button>
                  <span aria-live="polite">{t('evidence_page', { n: page, total })}</span>
                  <Button size="small" disabled={page >= total} onClick={() => setPage(page + 1)}>
                    {t('evidence_next')}
                  </Button>
                </div>
              )}
              <img
                className="evidence-page"
                src={fileUrl(`/evidence/${evidence.id}/pages/${page}.png`, { ...place })}
                alt={`${evidence.name}, ${t('evidence_page', { n: page, total })}`}
              />
            </>
          )
        }
      </Shown>
    </Modal>
  )
}
