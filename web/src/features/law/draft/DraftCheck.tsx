import { Alert } from 'antd'
import { invalidate } from '@/api/hooks'
import { instantVi, numberVi } from '@/kit/format'
import { LawFileDrop } from './LawFileDrop'
import type { DraftFault, LawDraft } from './types'
import { useDraftWords } from './words'

/** What the loader says of the files: mistakes with file and line, then what a jurist should look at. */
export function DraftCheck({ data }: { data: LawDraft }) {
  const t = useDraftWords()
  return (
    <>
      {data.faults_count > 0 ? (
        <Alert
          type="error"
          showIcon
          title={t('faults', { n: numberVi(data.faults_count) })}
          description={t('faults_text')}
        />
      ) : (
        <Alert type="success" showIcon title={t('no_faults', { n: numberVi(data.awards) })} />
      )}
      <Faults label={t('faults', { n: numberVi(data.faults_count) })} rows={data.faults} count={data.faults_count} />
      <Faults
        label={t('case_faults', { n: numberVi(data.case_faults_count) })}
        rows={data.case_faults}
        count={data.case_faults_count}
      />
      <ChangedFiles files={data.files} />
      {data.findings_count > 0 && (
        <details className="panel draft-part">
          <summary>{t('findings', { n: numberVi(data.findings_count) })}</summary>
          <p className="soft">{t('findings_text')}</p>
          <Faults label={t('message_finding')} rows={data.findings} count={data.findings_count} findings />
        </details>
      )}
      {data.draft.state === 'open' && (
        <section className="panel draft-part" aria-label={t('more_files')}>
          <h2>{t('more_files')}</h2>
          <LawFileDrop draft={data.draft} onTaken={() => void invalidate('/law/drafts')} />
        </section>
      )}
      {data.history.length > 1 && (
        <section className="panel draft-part" aria-label={t('history')}>
          <h2>{t('history')}</h2>
          <ol>
            {data.history.map((one) => (
              <li key={one.revision}>
                {one.ground} <span className="soft">{`${one.recorded_by}, ${instantVi(one.recorded_at)}`}</span>
              </li>
            ))}
          </ol>
        </section>
      )}
    </>
  )
}

function ChangedFiles({ files }: { files: LawDraft['files'] }) {
  const t = useDraftWords()
  return (
    <section className="panel draft-part" aria-label={t('files')}>
      <h2>{t('files')}</h2>
      {files.length === 0 && <p className="soft">{t('files_none')}</p>}
      <ul className="draft-files">
        {files.map((file) => (
          <li key={file.name} data-state={file.state}>
            <code>{file.name}</code> <span className="tag">{file.state_label}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}

interface FaultsProps {
  label: string
  rows: DraftFault[]
  count: number
  findings?: boolean
}

function Faults({ label, rows, count, findings }: FaultsProps) {
  const t = useDraftWords()
  if (rows.length === 0) return null
  return (
    <div className="draft-part">
      <table className="draft-faults" aria-label={label}>
        <thead>
          <tr>
            <th scope="col">{t('file')}</th>
            <th scope="col">{t('line')}</th>
            <th scope="col">{t(findings ? 'message_finding' : 'message')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row, place) => (
            <tr key={place}>
              <td>
                <code>{row.file}</code>
              </td>
              <td className="num">{row.line || ''}</td>
              <td>
                {findings && row.fresh && <span className="tag">{t('fresh')}</span>} {row.message}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {count > rows.length && <p className="soft">{t('first_shown', { n: numberVi(rows.length) })}</p>}
    </div>
  )
}
