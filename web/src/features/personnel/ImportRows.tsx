import { Button, Drawer } from 'antd'
import { useState } from 'react'
import { put } from '@/api/client'
import { invalidate, useCommand } from '@/api/hooks'
import { capital, numberVi } from '@/kit/format'
import { type Column, List } from '@/kit/ListPage'
import { NativeSelect } from '@/kit/NativeSelect'
import { useQueryPart } from '@/kit/router'
import { Empty, Fault } from '@/kit/states'
import { allRows, cellLines, commonChoices, countOf, isDocument, rowStates } from './importing'
import { useImportWords } from './importWords'
import type { ImportFile, ImportKind, ImportRow, RowState } from './types'

const looks: Record<RowState, string> = {
  added: 'tag good',
  changed: 'tag warn',
  same: 'tag',
  doubtful: 'tag warn',
  bad: 'tag bad',
}

/** The rows of a list by what would become of them; doubtful ones are chosen in place, one by one or several at once. */
export function ImportRows({ file, kind, open }: { file: ImportFile; kind?: ImportKind; open: boolean }) {
  const t = useImportWords()
  const [state, setState] = useQueryPart('dong', first(file))
  const [shown, setShown] = useState<ImportRow | null>(null)
  const choose = useCommand(
    ({ row, choice }: { row: number; choice: string }) => put(`/imports/${file.id}/rows/${row}/choice`, { choice }),
    { refresh: [`/imports/${file.id}`] },
  )
  const sure: Column<ImportRow> = {
    key: 'confidence',
    title: t('confidence'),
    align: 'right',
    width: 90,
    render: ({ cells }) => cells['confidence'] && `${cells['confidence']} %`,
  }
  const columns: Column<ImportRow>[] = [
    {
      key: 'row',
      title: t('row'),
      align: 'right',
      width: 70,
      render: (row) => (
        <button type="button" className="link" onClick={() => setShown(row)} aria-label={t('cells', { row: row.row })}>
          {numberVi(row.row)}
        </button>
      ),
    },
    {
      key: 'state',
      title: t('state'),
      width: 110,
      render: (row) => <span className={looks[row.state]}>{row.state_label}</span>,
    },
    { key: 'summary', title: t('row_content'), render: (row) => row.summary },
    ...(isDocument(file.found) ? [sure] : []),
    {
      key: 'notes',
      title: t('row_notes'),
      render: (row) => (
        <>
          <ul className="row-notes">
            {row.notes.map((note, i) => (
              <li key={i}>
                {note.place && <span className="soft">{note.place}: </span>}
                {note.message}
              </li>
            ))}
          </ul>
          {row.choices.length > 0 && open && (
            <NativeSelect
              label={t('choice', { row: row.row })}
              all={t('choose')}
              value={row.choice}
              onChange={(choice) => choose.run({ row: row.row, choice })}
              options={row.choices.map(({ code, label }) => ({ value: code, label }))}
              width="100%"
            />
          )}
        </>
      ),
    },
  ]
  return (
    <section>
      <Fault error={choose.error} />
      <div className="chips" role="group" aria-label={t('rows')}>
        {rowStates.map((one) => (
          <button type="button" key={one} aria-pressed={state === one} onClick={() => setState(one)}>
            {capital(t(one))} <span className="num">{numberVi(countOf(file.counts, one))}</span>
          </button>
        ))}
        <button type="button" aria-pressed={state === 'tat-ca'} onClick={() => setState('tat-ca')}>
          {t('all_rows')} <span className="num">{numberVi(allRows(file.counts))}</span>
        </button>
      </div>
      <List<ImportRow>
        id="import-rows"
        path={`/imports/${file.id}/rows`}
        always={{ state: state === 'tat-ca' ? '' : state }}
        label={t('rows')}
        columns={columns}
        rowKey={(row) => row.row}
        searchable={false}
        empty={<Empty text={t('rows_empty')} />}
        rowClass={(row) => (row.state === 'bad' ? 'row-bad' : '')}
        bulk={
          open && state === 'doubtful' ? (rows, done) => <ChooseAll file={file} rows={rows} onDone={done} /> : undefined
        }
      />
      {shown && (
        <Drawer open size={460} title={t('cells', { row: shown.row })} onClose={() => setShown(null)}>
          <dl className="facts">
            {cellLines(shown, kind).map(({ title, text }) => (
              <div key={title} style={{ display: 'contents' }}>
                <dt>{title}</dt>
                <dd>{text || <span className="soft">{t('cells_empty')}</span>}</dd>
              </div>
            ))}
          </dl>
        </Drawer>
      )}
    </section>
  )
}

/** What waits for a person first, then what is new. */
const first = ({ counts }: ImportFile): string =>
  countOf(counts, 'doubtful') > 0
    ? 'doubtful'
    : countOf(counts, 'bad') > 0
      ? 'bad'
      : (rowStates.find((state) => countOf(counts, state) > 0) ?? 'added')

function ChooseAll({ file, rows, onDone }: { file: ImportFile; rows: ImportRow[]; onDone: () => void }) {
  const t = useImportWords()
  const [done, setDone] = useState<number | null>(null)
  const [fault, setFault] = useState<unknown>(null)
  const all = async (choiceOf: (row: ImportRow) => string | undefined) => {
    setFault(null)
    try {
      for (const [i, row] of rows.entries()) {
        setDone(i)
        const choice = choiceOf(row)
        if (choice) await put(`/imports/${file.id}/rows/${row.row}/choice`, { choice })
      }
      await invalidate(`/imports/${file.id}`)
      onDone()
    } catch (error) {
      setFault(error)
      await invalidate(`/imports/${file.id}`) // those before the fault are kept
    } finally {
      setDone(null)
    }
  }
  if (done !== null)
    return <span role="status">{t('choosing', { done: numberVi(done), total: numberVi(rows.length) })}</span>
  return (
    <>
      <Fault error={fault} />
      <Button size="small" onClick={() => void all((row) => row.choices[0]?.code)}>
        {t('choose_first')}
      </Button>
      {commonChoices(rows).map(({ code, label }) => (
        <Button key={code} size="small" onClick={() => void all(() => code)}>
          {t('choose_same', { label })}
        </Button>
      ))}
    </>
  )
}
