import './personnel.css'
import { Alert, App, Button, Modal } from 'antd'
import { useState } from 'react'
import { fileUrl, post, remove } from '@/api/client'
import { invalidate, useCommand, useGet } from '@/api/hooks'
import type { Id } from '@/api/types'
import { useText } from '@/i18n'
import { capital, dayOf, dayVi, instantVi, numberVi } from '@/kit/format'
import { JobPanel } from '@/kit/JobPanel'
import { Page } from '@/kit/Page'
import { Link, useNavigate, useParams } from '@/kit/router'
import { ErrorState, Fault, Loading } from '@/kit/states'
import { ImportColumns } from './ImportColumns'
import { countOf, isDocument, startAddress, toApply } from './importing'
import { ImportRows } from './ImportRows'
import { useImportWords } from './importWords'
import type { Counts, ImportFile, ImportKind } from './types'

// Where what was imported is seen.
const pages: Record<string, string> = {
  people: 'nhan-su',
  units: 'don-vi',
  careers: 'nhan-su',
  ratings: 'nhan-su',
  awards: 'khen-thuong',
  initiatives: 'sang-kien',
}

/** One list: what was found in it, row by row; mended here or in the file; then taken. */
export default function ImportPage() {
  const t = useImportWords()
  const { id = '' } = useParams()
  const navigate = useNavigate()
  const { modal, message } = App.useApp()
  const kinds = useGet<{ kinds: ImportKind[] }>('/imports/kinds').data?.kinds
  const [asking, setAsking] = useState(false)
  const [job, setJob] = useState<Id | null>(null)
  const [taken, setTaken] = useState<Counts | null>(null)
  // While it is being taken its state changes without us.
  const { data, error, refetch } = useGet<ImportFile>(`/imports/${id}`, undefined, {
    refetchInterval: job && !taken ? 2000 : undefined,
  })
  const drop = useCommand(() => remove(`/imports/${id}`), {
    refresh: ['/imports'],
    onDone: () => {
      void message.success(t('dropped'))
      navigate(startAddress(data))
    },
  })
  if (!data) return error ? <ErrorState page error={error} onRetry={() => void refetch()} /> : <Loading />
  const { counts } = data
  const open = data.state === 'read'
  const waits = open || data.stopped
  const kind = kinds?.find((one) => one.kind === data.kind)
  const ready = toApply(counts)
  return (
    <Page
      title={`${t('imports')}: ${capital(data.label)}`}
      trail={[{ to: 'nhap-du-lieu', label: t('imports') }]}
      sentence={t('sentence', {
        file: data.file_name,
        by: data.by,
        at: instantVi(data.at),
        state: data.state_label,
      })}
      actions={
        <>
          {waits && (
            <Button
              loading={drop.isPending}
              onClick={() =>
                modal.confirm({
                  title: t('drop_import'),
                  content: t('drop_sure'),
                  okText: t('drop_import'),
                  okButtonProps: { danger: true },
                  onOk: () => drop.run(undefined),
                })
              }
            >
              {t('drop_import')}
            </Button>
          )}
          {countOf(counts, 'bad') + countOf(counts, 'doubtful') > 0 && !isDocument(data.found) && (
            <Button href={fileUrl(`/imports/${id}/faulty.xlsx`)} title={t('faulty_hint')}>
              {t('faulty')}
            </Button>
          )}
          {waits && data.may_apply && (
            <Button type="primary" onClick={() => setAsking(true)}>
              {t('apply', { n: numberVi(ready) })}
            </Button>
          )}
          {data.state === 'applied' && pages[data.kind] && <Link to={pages[data.kind] ?? ''}>{t('see_list')}</Link>}
        </>
      }
    >
      <Fault error={drop.error} />
      {data.under && <p className="soft">{t('under_told', { code: data.under })}</p>}
      {data.same_file_at && open && (
        <Alert
          type="warning"
          showIcon
          style={{ marginBottom: 12 }}
          title={t('same_file', { day: dayVi(dayOf(data.same_file_at)) })}
        />
      )}
      {data.stopped && !job && <Alert type="warning" showIcon style={{ marginBottom: 12 }} title={t('stopped')} />}
      {job && (
        <div style={{ marginBottom: 12 }}>
          <JobPanel<{ counts?: Counts }>
            id={job}
            title={t('applying', { label: data.label })}
            onDone={(result) => {
              setTaken(result.counts ?? {})
              void invalidate('/imports', '/people', '/units', '/awards', '/initiatives', '/ratings')
            }}
          >
            {() => (
              <Alert
                type="success"
                showIcon
                title={t('applied')}
                description={
                  taken &&
                  t('applied_counts', {
                    added: numberVi(countOf(taken, 'added')),
                    changed: numberVi(countOf(taken, 'changed')),
                  })
                }
                action={pages[data.kind] && <Link to={pages[data.kind] ?? ''}>{t('see_list')}</Link>}
              />
            )}
          </JobPanel>
          {open && (
            <Button size="small" style={{ marginTop: 8 }} onClick={() => setJob(null)}>
              {t('close_job')}
            </Button>
          )}
        </div>
      )}
      <ImportColumns file={data} kind={kind} open={open} />
      <ImportRows file={data} kind={kind} open={open} />
      {asking && (
        <Apply
          file={data}
          onClose={() => setAsking(false)}
          onStarted={(started) => {
            setAsking(false)
            setTaken(null)
            setJob(started)
          }}
        />
      )}
    </Page>
  )
}

/** What will happen, in numbers, before it does. */
function Apply({ file, onClose, onStarted }: { file: ImportFile; onClose: () => void; onStarted: (job: Id) => void }) {
  const t = useImportWords()
  const common = useText()
  const { counts } = file
  const apply = useCommand(() => post<{ job: Id }>(`/imports/${file.id}/apply`, {}), {
    onDone: ({ job }) => onStarted(job),
  })
  const ready = toApply(counts)
  const waiting = file.undecided
  const line = (key: 'apply_same' | 'apply_bad' | 'apply_doubtful' | 'apply_chosen', n: number) =>
    n > 0 && <li>{t(key, { n: numberVi(n) })}</li>
  return (
    <Modal
      open
      title={`${t('apply_title')}: ${capital(file.label)}`}
      okText={t('apply', { n: numberVi(ready) })}
      cancelText={common('cancel')}
      confirmLoading={apply.isPending}
      okButtonProps={{ disabled: ready === 0 || waiting > 0 }}
      onOk={() => apply.run(undefined)}
      onCancel={onClose}
    >
      <Fault error={apply.error} />
      <ul style={{ margin: 0, paddingLeft: 18 }}>
        <li>
          {ready > 0
            ? t('apply_will', {
                added: numberVi(countOf(counts, 'added')),
                changed: numberVi(countOf(counts, 'changed')),
              })
            : t('nothing')}
        </li>
        {line('apply_same', countOf(counts, 'same'))}
        {line('apply_bad', countOf(counts, 'bad'))}
        {line('apply_chosen', countOf(counts, 'doubtful') - waiting)}
        {line('apply_doubtful', waiting)}
      </ul>
    </Modal>
  )
}
