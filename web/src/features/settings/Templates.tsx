import { Alert, App, Button, Modal } from 'antd'
import { useState } from 'react'
import { fileUrl, remove, upload } from '@/api/client'
import { invalidate, useCommand, useGet, useMay } from '@/api/hooks'
import { asApiError } from '@/api/problem'
import { DataTable } from '@/kit/DataTable'
import { FileDrop } from '@/kit/FileDrop'
import { dayVi, numberVi } from '@/kit/format'
import { Fault, Shown } from '@/kit/states'
import { Preview } from './Preview'
import type { Checked, Template } from './types'
import { useWords } from './words'

/** The Word template of each paper: look at it, take it, put another in its place. */
export function Templates() {
  const t = useWords()
  const { modal } = App.useApp()
  const canChange = useMay()('papers.change_settings')
  const query = useGet<{ items: Template[] }>('/settings/templates')
  const [viewed, setViewed] = useState<Template | null>(null)
  const [replaced, setReplaced] = useState<Template | null>(null)
  const back = useCommand((kind: string) => remove(`/settings/templates/${kind}`), { refresh: ['/settings'] })
  return (
    <>
      <p className="soft">{t('template_text')}</p>
      <Fault error={back.error} />
      <div className="table-box" style={{ minHeight: 0 }}>
        <Shown query={query}>
          {({ items }) => (
            <DataTable<Template>
              label={t('templates')}
              rows={items}
              rowKey={(template) => template.kind}
              columns={[
                { key: 'label', title: t('template_kind'), render: (template) => template.label },
                {
                  key: 'file',
                  title: t('template_file'),
                  render: (template) =>
                    template.own ? (
                      <>
                        {template.file_name}{' '}
                        {template.since && (
                          <span className="soft">{t('template_since', { from: dayVi(template.since) })}</span>
                        )}
                      </>
                    ) : (
                      <span className="soft">{t('template_ours')}</span>
                    ),
                },
                {
                  key: 'do',
                  title: <span className="visually-hidden">Việc làm được</span>,
                  render: (template) => (
                    <div className="row-gap">
                      <Button size="small" onClick={() => setViewed(template)}>
                        {t('template_view')}
                      </Button>
                      <Button size="small" href={fileUrl(`/settings/templates/${template.kind}/file`)}>
                        {t('template_get')}
                      </Button>
                      {canChange && (
                        <Button size="small" onClick={() => setReplaced(template)}>
                          {t('template_replace')}
                        </Button>
                      )}
                      {canChange && template.own && (
                        <Button
                          size="small"
                          onClick={() =>
                            modal.confirm({
                              title: t('template_back'),
                              content: t('template_back_text'),
                              okText: t('template_back'),
                              onOk: () => back.run(template.kind),
                            })
                          }
                        >
                          {t('template_back')}
                        </Button>
                      )}
                    </div>
                  ),
                },
              ]}
            />
          )}
        </Shown>
      </div>
      {viewed && <Preview template={viewed} onClose={() => setViewed(null)} />}
      {replaced && <Replace template={replaced} onClose={() => setReplaced(null)} />}
    </>
  )
}

/** Looks at the file first; only a template without problems can be put to use. */
function Replace({ template, onClose }: { template: Template; onClose: () => void }) {
  const t = useWords()
  const [file, setFile] = useState<File | null>(null)
  const [progress, setProgress] = useState<number | null>(null)
  const [checked, setChecked] = useState<Checked | null>(null)
  const [fault, setFault] = useState<unknown>(null)

  const send = async (chosen: File, check: boolean) => {
    setFault(null)
    setProgress(0)
    try {
      const query = { name: chosen.name, check: check ? 1 : undefined }
      const answer = await upload<Checked>(`/settings/templates/${template.kind}`, chosen, {
        query,
        onProgress: setProgress,
      })
      setChecked(answer)
      if (!check) {
        await invalidate('/settings')
        onClose()
      }
    } catch (error) {
      const why = asApiError(error)
      if (why.status === 422 && why.faults.length > 0)
        setChecked({ fields: [], problems: why.faults.map(({ detail, place }) => ({ message: detail, place })) })
      else setFault(error)
    } finally {
      setProgress(null)
    }
  }
  const good = checked !== null && checked.problems.length === 0
  return (
    <Modal
      open
      width={620}
      title={`${t('template_replace')}: ${template.label}`}
      onCancel={onClose}
      mask={{ closable: false }}
      okText={t('template_use')}
      okButtonProps={{ disabled: !good || progress !== null }}
      onOk={() => file && void send(file, false)}
    >
      <FileDrop
        kinds={['.docx']}
        limit={10_000_000}
        label={file?.name ?? t('template_drop')}
        progress={progress}
        onFile={(chosen) => {
          setFile(chosen)
          setChecked(null)
          void send(chosen, true)
        }}
      />
      <div style={{ height: 12 }} />
      <Fault error={fault} />
      {checked && (
        <Alert
          type={good ? 'success' : 'error'}
          showIcon
          title={good ? t('template_ok', { n: numberVi(checked.fields.length) }) : t('template_bad')}
          description={
            <ul style={{ margin: 0, paddingLeft: 18, maxHeight: 240, overflow: 'auto' }}>
              {checked.problems.map((problem, i) => (
                <li key={i}>
                  {problem.place && <strong>{problem.place}: </strong>}
                  {problem.message}
                </li>
              ))}
              {good && checked.fields.map((field) => <li key={field}>{field}</li>)}
            </ul>
          }
        />
      )}
    </Modal>
  )
}
