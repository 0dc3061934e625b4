import { Button } from 'antd'
import { useState } from 'react'
import { put } from '@/api/client'
import { invalidate, useCommand } from '@/api/hooks'
import type { Id } from '@/api/types'
import { numberVi } from '@/kit/format'
import { JobPanel } from '@/kit/JobPanel'
import { NativeSelect } from '@/kit/NativeSelect'
import { Fault } from '@/kit/states'
import { chosenColumns, chosenTwice, columnsBody, fileColumns, isDocument } from './importing'
import { useImportWords } from './importWords'
import type { ImportFile, ImportKind } from './types'

/** Which column holds what; chosen by hand where the headings were not understood. */
export function ImportColumns({ file, kind, open }: { file: ImportFile; kind?: ImportKind; open: boolean }) {
  const t = useImportWords()
  const { found } = file
  const [chosen, setChosen] = useState<Record<string, string> | null>(null) // null: as they were found
  const [job, setJob] = useState<Id | null>(null)
  const again = useCommand(
    (columns: Record<string, string>) => put<{ job: Id }>(`/imports/${file.id}/columns`, { columns }),
    { onDone: (answer) => setJob(answer.job) },
  )
  if (isDocument(found)) return null
  const now = chosen ?? chosenColumns(found)
  const twice = chosenTwice(now)
  const options = fileColumns(found).map(({ column, label }) => ({ value: column, label }))
  return (
    <details className="panel">
      <summary>
        <strong>{t('columns')}</strong>{' '}
        <span className="soft">
          {t('columns_sentence', {
            sheet: found.sheet,
            row: found.row,
            n: numberVi(found.columns.length),
            ignored: found.ignored.length > 0 ? t('columns_ignored', { n: numberVi(found.ignored.length) }) : '',
          })}
        </span>
      </summary>
      <Fault error={again.error} />
      <div className="fields" style={{ marginTop: 12, rowGap: 10 }}>
        {(kind?.columns ?? []).map((column) => (
          <label key={column.key}>
            <span className="soft">
              {column.title}
              {column.required && ` (${t('required')})`}
            </span>
            <NativeSelect
              label={t('column_of', { title: column.title })}
              all={t('no_column')}
              value={now[column.key] ?? ''}
              disabled={!open || job !== null}
              onChange={(letters) => setChosen({ ...now, [column.key]: letters })}
              options={options}
              width="100%"
            />
          </label>
        ))}
      </div>
      {found.ignored.length > 0 && (
        <p className="soft">
          {t('ignored')}: {found.ignored.map(({ column, heading }) => `${column} (${heading || '…'})`).join(', ')}
        </p>
      )}
      {twice && <p className="fault">{t('column_twice', { column: twice })}</p>}
      {open && chosen && !job && (
        <Button
          type="primary"
          disabled={twice !== ''}
          loading={again.isPending}
          onClick={() => again.run(columnsBody(chosen))}
        >
          {t('read_again')}
        </Button>
      )}
      {job && (
        <JobPanel
          id={job}
          title={t('reading_again')}
          onDone={() => {
            setJob(null)
            setChosen(null)
            void invalidate('/imports')
          }}
        />
      )}
    </details>
  )
}
