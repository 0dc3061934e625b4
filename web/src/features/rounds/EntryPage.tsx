import { Alert, App, Button, Modal } from 'antd'
import { useCallback, useMemo, useRef, useState } from 'react'
import { fileUrl, post, remove, upload } from '@/api/client'
import { invalidate, useCommand } from '@/api/hooks'
import { asApiError } from '@/api/problem'
import { useText, type Words } from '@/i18n'
import { bytesVi, dayVi, numberVi, timeVi } from '@/kit/format'
import { DataGrid, type GridColumn } from '@/kit/grid/DataGrid'
import { JobPanel } from '@/kit/JobPanel'
import { Page } from '@/kit/Page'
import { EvidenceList } from '@/kit/pact/Evidence'
import { useNarrow } from '@/kit/pact/useNarrow'
import { useParams, useUnsaved } from '@/kit/router'
import { SavedMark } from '@/kit/saving'
import { ErrorState, Fault, Loading } from '@/kit/states'
import {
  editable,
  type EntryRow,
  type Field,
  isFilled,
  opposite,
  type RowConflict,
  shareShown,
  stages,
  type Typed,
} from './entry'
import './rounds.css'
import { type Entries, useEntries } from './useEntries'
import { useWords } from './words'

type Sheet = ReturnType<typeof useEntries>
type GridRow = EntryRow & { typed: Typed; previous: string }

/** A unit's sheet of a round: typed in a grid, saved as it is typed, sent when it is complete. */
export default function EntryPage() {
  const { round = '', unit = '' } = useParams()
  const sheet = useEntries(round, unit)
  if (sheet.error) return <ErrorState error={sheet.error} />
  if (!sheet.data) return <Loading />
  return <View key={`${round}/${unit}`} sheet={sheet} data={sheet.data} />
}

function View({ sheet, data }: { sheet: Sheet; data: Entries }) {
  const t = useWords()
  const narrow = useNarrow()
  const [wrong, setWrong] = useState<WrongCell[]>([])
  const keepWrong = useCallback((_: number, cells: WrongCell[]) => setWrong(cells), [])
  useUnsaved(sheet.saved.state === 'dirty' || sheet.saved.state === 'failed')
  const rows = useMemo<GridRow[]>(() => {
    const previous = new Map(data.previous.map((one) => [one.target, one.actual]))
    return data.rows.flatMap((row) => {
      const typed = sheet.typed[row.target.id]
      return typed ? [{ ...row, typed, previous: previous.get(row.target.id) ?? '' }] : []
    })
  }, [data, sheet.typed])
  const filled = rows.filter((row) => isFilled(row, row.typed)).length
  return (
    <Page
      title={t('entry_title', { unit: data.unit.name })}
      sentence={
        <>
          {data.round.name} · {data.state_label} · {t('entry_sentence', { filled, total: rows.length })} · {t('due')}{' '}
          {dayVi(data.round.due)}
          {!!data.round.days_late && <span className="late"> · trễ {data.round.days_late} ngày</span>}
        </>
      }
      trail={[
        { to: 'dot', label: t('rounds') },
        { to: `dot/${data.round.id}`, label: data.round.name },
      ]}
      actions={
        data.may_enter ? (
          <>
            <SavedMark saved={sheet.saved} />
            <Workbook sheet={sheet} data={data} />
            {!narrow && <SendButton sheet={sheet} data={data} rows={rows} wrong={wrong} />}
          </>
        ) : (
          <Button href={fileUrl(`/rounds/${data.round.id}/workbook/${data.unit.id}.xlsx`)}>{t('workbook_down')}</Button>
        )
      }
    >
      {narrow && data.may_enter && <Alert type="info" showIcon title={t('narrow')} className="gap-below" />}
      {!data.may_enter && !data.round.locked && (data.state === 'not_sent' || data.state === 'returned') && (
        <Alert type="info" showIcon title={t('readonly_other', { unit: data.unit.name })} className="gap-below" />
      )}
      {data.state === 'returned' && (
        <Alert type="warning" showIcon title={t('returned', { reason: data.reason })} className="gap-below" />
      )}
      {data.state === 'sent' && <Alert type="info" showIcon title={t('readonly_sent')} className="gap-below" />}
      {(data.state === 'locked' || data.round.locked) && (
        <Alert type="info" showIcon title={t('readonly_locked')} className="gap-below" />
      )}
      {sheet.lost && <Alert type="warning" showIcon title={t('lost')} className="gap-below" data-lost />}
      {sheet.found && (
        <div className="panel row-gap" role="status">
          <span>{t('kept_found', { n: Object.keys(sheet.found).length })}</span>
          <Button size="small" type="primary" onClick={sheet.useFound}>
            {t('kept_use')}
          </Button>
          <Button size="small" onClick={sheet.dropFound}>
            {t('kept_drop')}
          </Button>
        </div>
      )}
      {sheet.conflicts.map((conflict) => (
        <Conflict key={conflict.target.id} conflict={conflict} sheet={sheet} />
      ))}
      <Fault error={sheet.fault} />
      {rows.length === 0 ? (
        <p>{t('nothing_assigned')}</p>
      ) : narrow ? (
        <Cards rows={rows} data={data} />
      ) : (
        <Grid sheet={sheet} data={data} rows={rows} onWrong={keepWrong} />
      )}
    </Page>
  )
}

const unitOf = (row: EntryRow) => (row.target.unit === 'percent' ? '%' : row.target.unit_label)

function Grid({
  sheet,
  data,
  rows,
  onWrong,
}: {
  sheet: Sheet
  data: Entries
  rows: GridRow[]
  onWrong: (n: number, cells: WrongCell[]) => void
}) {
  const t = useWords()
  const common = useText()
  const { message } = App.useApp()
  const has = (test: (row: EntryRow) => boolean) => data.rows.some(test)
  const attach = async (row: EntryRow, files: File[]) => {
    await sheet.save()
    for (const file of files) {
      try {
        await upload(`/rounds/${data.round.id}/evidence/${data.unit.id}/${row.target.id}`, file, {
          query: { name: file.name.normalize('NFC') },
        })
      } catch (error) {
        void message.error(`${file.name}: ${asApiError(error).message}`, 8)
      }
    }
    await sheet.reload()
  }
  const column = (field: Field, more: Omit<GridColumn<GridRow>, 'key'>): GridColumn<GridRow> => ({
    key: field,
    value: (row) => row.typed[field],
    editable: (row) => editable(row, field),
    ...more,
  })
  const columns: GridColumn<GridRow>[] = [
    {
      key: 'target',
      title: t('target'),
      width: 204,
      render: (row) => (
        <>
          <span className="board-code">{row.target.code}</span> {row.target.text}
          {row.returned && <div className="late">{t('returned_row', { reason: row.returned })}</div>}
        </>
      ),
    },
    { key: 'bound', title: t('bound'), width: 82, align: 'right', render: (row) => row.target.bound },
    ...(data.previous.some((one) => one.actual !== '')
      ? [
          {
            key: 'previous',
            title: t('last_actual'),
            width: 84,
            align: 'right' as const,
            render: (row: GridRow) => row.previous,
          },
        ]
      : []),
    column('value', {
      title: t('value'),
      kind: 'number',
      width: 92,
      align: 'right',
      // what part and whole amount to stands where a bare percent would
      unit: (row) =>
        row.entry === 'stage'
          ? ''
          : row.typed.value === '' && shareShown(row.typed)
            ? shareShown(row.typed)
            : unitOf(row),
    }),
    ...(has((row) => row.entry === 'share')
      ? [
          column('part', { title: t('part'), kind: 'number', width: 66, align: 'right' }),
          column('whole', { title: t('whole'), kind: 'number', width: 70, align: 'right' }),
          column('complement', { title: t('complement'), kind: 'choice', width: 76, choices: () => opposite }),
        ]
      : []),
    ...(has((row) => row.entry === 'count' && (row.counted.length > 0 || row.target.unit_label.includes(',')))
      ? [column('counted', { title: t('counted'), kind: 'text', width: 100 })]
      : []),
    ...(has((row) => row.entry === 'stage')
      ? [
          column('stage', {
            title: t('stage'),
            kind: 'choice',
            width: 108,
            choices: () => stages,
            hint: common('grid_choose'),
          }),
        ]
      : []),
    column('explanation', { title: t('explanation'), kind: 'text', width: 116 }),
    column('source', { title: t('source'), kind: 'text', width: 90 }),
    {
      key: 'evidence',
      title: t('evidence'),
      width: 118,
      onFiles: data.may_enter ? (row, files) => void attach(row, files) : undefined,
      render: (row) => (
        <EvidenceCell
          row={row}
          data={data}
          onAdd={(files) => void attach(row, files)}
          onGone={() => void sheet.reload()}
        />
      ),
    },
  ]
  return (
    <>
      <div className="entry-grid">
        <DataGrid<GridRow>
          label={t('entry_title', { unit: data.unit.name })}
          columns={columns}
          rows={rows}
          rowKey={(row) => row.target.id}
          onEdit={sheet.edit}
          faults={sheet.faults}
          onWrong={onWrong}
          readOnly={!data.may_enter}
          heading={(row, before) =>
            row.target.section !== before?.target.section && <span className="entry-heading">{row.target.section}</span>
          }
        />
      </div>
      {data.may_enter && (
        <p className="soft entry-hints">
          {t('keys')} {t('evidence_drop')}
          {has((row) => row.entry === 'share') && <> {t('complement_hint')}</>}
        </p>
      )}
    </>
  )
}

interface CellProps {
  row: EntryRow
  data: Entries
  onAdd: (files: File[]) => void
  onGone: () => void
}

function EvidenceCell({ row, data, onAdd, onGone }: CellProps) {
  const t = useWords()
  const input = useRef<HTMLInputElement>(null)
  const place = { round: data.round.id, unit: data.unit.id, target: row.target.id }
  const { message } = App.useApp()
  const drop = useCommand(
    (id: string) => remove(`/rounds/${place.round}/evidence/${place.unit}/${place.target}/${id}`),
    {
      onDone: onGone,
      onFault: (error) => void message.error(error.message),
    },
  )
  return (
    <>
      <EvidenceList
        evidence={row.evidence}
        place={place}
        onRemove={data.may_enter ? (one) => drop.run(one.id) : undefined}
      />
      {data.may_enter && (
        <>
          <input
            ref={input}
            type="file"
            multiple
            hidden
            tabIndex={-1}
            accept=".pdf,.png,.jpg,.jpeg,.docx,.xlsx"
            onChange={(event) => {
              const files = Array.from(event.target.files ?? [])
              event.target.value = ''
              if (files.length > 0) onAdd(files)
            }}
          />
          <Button
            size="small"
            type="dashed"
            aria-label={`${t('evidence_add')}: ${row.target.code}`}
            onClick={() => input.current?.click()}
          >
            {t('evidence_add')}
          </Button>
        </>
      )}
    </>
  )
}

/** On a phone: to read, not to type. */
function Cards({ rows, data }: { rows: GridRow[]; data: Entries }) {
  const t = useWords()
  return (
    <ul className="plain-list entry-cards">
      {rows.map((row) => (
        <li key={row.target.id}>
          <div>
            <span className="board-code">{row.target.code}</span> {row.target.text}
          </div>
          <div className="row-gap">
            <span className="soft">{t('bound')}</span> {row.target.bound}
            <span className="soft">{t('value')}</span> <strong>{shownValue(row) || t('blank')}</strong>
          </div>
          {row.typed.explanation && <div>{row.typed.explanation}</div>}
          {row.typed.source && <div className="soft">{row.typed.source}</div>}
          {row.returned && <div className="late">{t('returned_row', { reason: row.returned })}</div>}
          <EvidenceList
            evidence={row.evidence}
            place={{ round: data.round.id, unit: data.unit.id, target: row.target.id }}
          />
        </li>
      ))}
    </ul>
  )
}

function shownValue({ typed, ...row }: GridRow): string {
  if (row.entry === 'stage') return stages.find((stage) => stage.value === typed.stage)?.label ?? ''
  const share =
    typed.part && typed.whole ? `${numberVi(typed.part)}/${numberVi(typed.whole)} (${shareShown(typed)})` : ''
  const value = typed.value ? `${numberVi(typed.value)} ${unitOf(row)}` : ''
  return [value, share].filter(Boolean).join(' · ')
}

/** Both values of a field that two persons changed; one is chosen. */
function Conflict({ conflict, sheet }: { conflict: RowConflict; sheet: Sheet }) {
  const t = useWords()
  const { target, by, at } = conflict
  const words = (field: Field, value: string) =>
    value === ''
      ? t('blank')
      : field === 'stage'
        ? (stages.find((stage) => stage.value === value)?.label ?? value)
        : ['value', 'part', 'whole'].includes(field)
          ? numberVi(value)
          : value
  return (
    <Alert
      type="warning"
      showIcon
      className="gap-below"
      data-conflict={target.id}
      title={t('conflict_title', { by: by || '…', code: target.code, time: timeVi(at) })}
      description={
        <>
          <p>{t('conflict_text')}</p>
          {conflict.fields.map(({ field, mine, theirs }) => (
            <div key={field} className="row-gap" role="group" aria-label={t(field)}>
              <strong>{t(field)}:</strong>
              <Button size="small" onClick={() => sheet.choose(target.id, field, true)}>
                {t('conflict_mine', { value: words(field, mine) })}
              </Button>
              <Button size="small" onClick={() => sheet.choose(target.id, field, false)}>
                {t('conflict_theirs', { by: by || '…', value: words(field, theirs) })}
              </Button>
            </div>
          ))}
        </>
      }
    />
  )
}

interface WorkbookAnswer {
  accepted: number
  problems: (string | { message?: string; detail?: string; place?: string })[]
}

function Workbook({ sheet, data }: { sheet: Sheet; data: Entries }) {
  const t = useWords()
  const input = useRef<HTMLInputElement>(null)
  const [job, setJob] = useState<{ id: string; name: string } | null>(null)
  const [fault, setFault] = useState<unknown>(null)
  const [answer, setAnswer] = useState<WorkbookAnswer | null>(null)
  const path = `/rounds/${data.round.id}/workbook/${data.unit.id}`
  const send = async (file: File) => {
    setFault(null)
    setAnswer(null)
    try {
      const { job: id } = await upload<{ job: string }>(path, file, { query: { name: file.name } })
      setJob({ id, name: `${file.name} (${bytesVi(file.size)})` })
    } catch (error) {
      setFault(error)
    }
  }
  const words = (problem: WorkbookAnswer['problems'][number]) =>
    typeof problem === 'string'
      ? problem
      : [problem.place, problem.detail ?? problem.message].filter(Boolean).join(': ')
  return (
    <>
      <Button href={fileUrl(`${path}.xlsx`)}>{t('workbook_down')}</Button>
      <input
        ref={input}
        type="file"
        hidden
        tabIndex={-1}
        accept=".xlsx"
        data-workbook
        onChange={(event) => {
          const file = event.target.files?.[0]
          event.target.value = ''
          if (file) void send(file)
        }}
      />
      <Button onClick={() => input.current?.click()}>{t('workbook_up')}</Button>
      <Modal
        open={job !== null || fault !== null}
        title={t('workbook_up')}
        footer={null}
        onCancel={() => {
          setJob(null)
          setFault(null)
        }}
      >
        <Fault error={fault} />
        {job && !answer && (
          <JobPanel<WorkbookAnswer>
            id={job.id}
            title={t('workbook_job', { name: job.name })}
            onDone={(result) => {
              setAnswer(result)
              void sheet.reload()
            }}
          />
        )}
        {answer && (
          <>
            <Alert
              type={answer.accepted > 0 ? 'success' : 'error'}
              showIcon
              title={answer.accepted > 0 ? t('workbook_done', { n: answer.accepted }) : t('workbook_none')}
              className="gap-below"
            />
            {answer.problems.length > 0 && (
              <>
                <p>{t('workbook_problems')}</p>
                <ul>
                  {answer.problems.map((problem, i) => (
                    <li key={i}>{words(problem)}</li>
                  ))}
                </ul>
              </>
            )}
          </>
        )}
      </Modal>
    </>
  )
}

interface WrongCell {
  row: string
  column: string
  typed: string
}

/** "CT05, Mẫu số: Nhập cả mẫu số": each red cell by its name, in the order of the sheet. */
function namesOfWrong(t: Words<string>, rows: GridRow[], wrong: WrongCell[], faults: Record<string, string>): string[] {
  const codes = new Map(rows.map((row) => [row.target.id, row.target.code]))
  const order = [...codes.keys()]
  const cells = [
    ...wrong.map(({ row, column, typed }) => ({ row, column, words: t('send_unread', { typed }) })),
    ...Object.entries(faults).map(([place, words]) => {
      const [row = '', column = ''] = place.split('/')
      return { row, column, words }
    }),
  ]
  return cells
    .sort((a, b) => order.indexOf(a.row) - order.indexOf(b.row))
    .map(({ row, column, words }) => `${codes.get(row) ?? ''}, ${t(column)}: ${words}`)
}

interface SendProps {
  sheet: Sheet
  data: Entries
  rows: GridRow[]
  wrong: WrongCell[]
}

function SendButton({ sheet, data, rows, wrong }: SendProps) {
  const t = useWords()
  const common = useText()
  const { message } = App.useApp()
  const [open, setOpen] = useState(false)
  const faults = namesOfWrong(t as Words<string>, rows, wrong, sheet.faults)
  const bare = rows.filter((row) => isFilled(row, row.typed) && row.evidence.length === 0)
  const left = rows.filter((row) => !isFilled(row, row.typed) && row.typed.explanation === '')
  const send = useCommand(() => post(`/rounds/${data.round.id}/submissions/${data.unit.id}/send`), {
    onDone: () => {
      setOpen(false)
      void message.success(t('sent_done'))
      void sheet.reload()
      void invalidate('/rounds', '/pacts', '/home', '/director', '/me')
    },
  })
  return (
    <>
      <Button
        type="primary"
        disabled={sheet.conflicts.length > 0}
        onClick={async () => {
          send.reset()
          await sheet.save()
          setOpen(true)
        }}
      >
        {t('send')}
      </Button>
      <Modal
        open={open}
        title={t('send_title', { round: data.round.name })}
        okText={t('send')}
        cancelText={common('cancel')}
        confirmLoading={send.isPending}
        okButtonProps={{
          disabled: faults.length > 0 || left.length > 0 || sheet.saved.state === 'saving' || sheet.lost,
        }}
        onCancel={() => setOpen(false)}
        onOk={() => send.run(undefined)}
      >
        <p>{t('send_text')}</p>
        {faults.length > 0 && (
          <Alert
            type="error"
            showIcon
            className="gap-below"
            title={t('send_wrong', { n: faults.length })}
            description={
              <ul>
                {faults.map((words) => (
                  <li key={words}>{words}</li>
                ))}
              </ul>
            }
          />
        )}
        {left.length === 0 && bare.length > 0 && (
          <Alert
            type="warning"
            showIcon
            className="gap-below"
            title={t('send_bare', { n: bare.length, codes: bare.map((row) => row.target.code).join(', ') })}
          />
        )}
        {left.length > 0 && (
          <Alert
            type="warning"
            showIcon
            className="gap-below"
            title={t('send_left', { n: left.length, codes: left.map((row) => row.target.code).join(', ') })}
          />
        )}
        {send.error && send.error.faults.length > 1 ? (
          <Alert
            type="error"
            showIcon
            title={send.error.message}
            description={
              <ul>
                {send.error.faults.map((one, i) => (
                  <li key={i}>
                    {one.place && !one.detail.startsWith(one.place) && `${one.place}: `}
                    {one.detail}
                  </li>
                ))}
              </ul>
            }
          />
        ) : (
          <Fault error={send.error} />
        )}
      </Modal>
    </>
  )
}
