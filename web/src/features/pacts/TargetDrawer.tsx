import { Button, DatePicker, Drawer, Form, Input, Modal, Tabs } from 'antd'
import { type Dayjs } from 'dayjs'
import { type ReactNode, useState } from 'react'
import { post, put } from '@/api/client'
import { invalidate, useCommand, useGet } from '@/api/hooks'
import { useText } from '@/i18n'
import { realDay, required } from '@/kit/ApiForm'
import { dayVi, instantVi, numberVi, parseDay } from '@/kit/format'
import { Comments } from '@/kit/pact/Comments'
import { EvidenceList } from '@/kit/pact/Evidence'
import { figureVi } from '@/kit/pact/figure'
import { TargetBar } from '@/kit/pact/TargetBar'
import { usePactWords } from '@/kit/pact/words'
import { Fault, Shown } from '@/kit/states'
import { VerdictBadge } from '@/kit/VerdictBadge'
import { AssignDialog } from './AssignBar'
import { changedFields } from './draft'
import { TermsForm, type TermsValues } from './TermsForm'
import type { PactHead, TargetDetail } from './types'
import { useWords } from './words'

interface Props {
  id: string
  pact: PactHead
  onClose: () => void
}

/** One target at the side: how it is judged, what was entered with its evidence, what changed, what is said of it. */
export function TargetDrawer({ id, pact, onClose }: Props) {
  const query = useGet<TargetDetail>(`/targets/${id}`, undefined, { keepPrevious: true })
  const target = query.data
  return (
    <Drawer
      open
      onClose={onClose}
      mask={false}
      size="min(620px, 100vw)"
      title={target ? target.code : ' '}
      className="target-drawer"
    >
      <Shown query={query}>{(found) => <Detail key={found.id} target={found} pact={pact} />}</Shown>
    </Drawer>
  )
}

function Detail({ target, pact }: { target: TargetDetail; pact: PactHead }) {
  const t = useWords()
  const p = usePactWords()
  const may = (code: string) => pact.may.includes(code)
  const { comments } = target
  const tabs = [
    { key: 'entries', label: `${t('entries')} (${target.entries.length})`, children: <Entries target={target} /> },
    { key: 'history', label: t('history'), children: <History target={target} /> },
    {
      key: 'comments',
      label: `${p('comments')} (${comments.length})`,
      children: (
        <Comments
          comments={comments}
          path={may('pacts.comment') ? `/targets/${target.id}/comments` : undefined}
          refresh={[`/targets/${target.id}`, '/pacts', '/director']}
        />
      ),
    },
  ]
  return (
    <>
      <p className="drawer-text">{target.text}</p>
      <p className="soft">{target.section}</p>
      <dl className="target-facts">
        <Fact label={p('lead_unit')}>
          {target.lead_unit?.name ?? <span className="late">{p('no_lead')}</span>}
          {target.contributing.length > 0 && (
            <span className="soft"> · {target.contributing.map((unit) => unit.name).join(', ')}</span>
          )}{' '}
          {may('pacts.assign') && <AssignOne target={target} year={pact.year} />}
        </Fact>
        <Fact label={p('needed')}>
          <strong>{target.bound}</strong>
          {target.denominator && <span className="soft"> · mẫu số: {target.denominator}</span>}
          {target.condition && <span className="soft"> · {target.condition}</span>}
        </Fact>
        <Fact label={p('now')}>
          {target.actual || p('no_figure')}
          <TargetBar progress={target.progress} verdict={target.verdict} actual={target.actual} bound={target.bound} />
        </Fact>
        <Fact label={p('verdict')}>
          <VerdictBadge verdict={target.verdict} label={target.verdict_label} />{' '}
          {target.decided_by === 'person' && <span className="soft">{t('decided_person')}</span>}
          {target.decided_by === 'numbers' && <span className="soft">{t('decided_numbers')}</span>}
          {target.question && <p className="drawer-question">{target.question}</p>}
        </Fact>
        <Fact label={t('rule')}>
          {target.rule}
          {target.roll_up_label && <span className="soft"> · {target.roll_up_label}</span>}
        </Fact>
        {target.due && (
          <Fact label={t('due')}>
            {dayVi(target.due)}
            {!!target.days_late && <span className="late"> {p('late', { n: target.days_late })}</span>}
          </Fact>
        )}
        {target.change && <Fact label={t('versions')}>{target.change}</Fact>}
        {target.origin && (
          <Fact label={t('origin', { file: target.origin.file })}>
            <q>{target.origin.quote}</q>
          </Fact>
        )}
      </dl>
      {may('pacts.edit') && !target.dropped && <Change target={target} pact={pact} />}
      <Tabs items={tabs} size="small" />
    </>
  )
}

const Fact = ({ label, children }: { label: string; children: ReactNode }) => (
  <div>
    <dt>{label}</dt>
    <dd>{children}</dd>
  </div>
)

function AssignOne({ target, year }: { target: TargetDetail; year: number }) {
  const t = useWords()
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button size="small" onClick={() => setOpen(true)}>
        {t('assign')}
      </Button>
      {open && (
        <AssignDialog
          year={year}
          targets={[{ ...target, comments: target.comments.length }]}
          onClose={() => setOpen(false)}
          onDone={() => setOpen(false)}
        />
      )}
    </>
  )
}

function Entries({ target }: { target: TargetDetail }) {
  const t = useWords()
  if (target.entries.length === 0) return <p className="soft">{t('entries_none')}</p>
  return (
    <ul className="plain-list entries">
      {target.entries.map((entry) => (
        <li key={`${entry.round}-${entry.unit}-${entry.revision}`}>
          <div>
            <strong>{entry.unit_name}</strong> · {entry.round_name}: <strong>{figureVi(entry)}</strong>
          </div>
          {entry.explanation && <div>{entry.explanation}</div>}
          {entry.source && <div className="soft">Nguồn: {entry.source}</div>}
          <EvidenceList evidence={entry.evidence} place={{ round: entry.round, unit: entry.unit, target: target.id }} />
          <div className="soft">{t('by_at', { by: entry.by, at: instantVi(entry.at) })}</div>
        </li>
      ))}
    </ul>
  )
}

function History({ target }: { target: TargetDetail }) {
  const t = useWords()
  return (
    <>
      <h3 className="section-title">{t('judgements')}</h3>
      {target.judgements.length === 0 && <p className="soft">{t('judgements_none')}</p>}
      <ul className="plain-list entries">
        {target.judgements.map((judgement, i) => (
          <li key={i}>
            <VerdictBadge verdict={judgement.verdict} label={judgement.label} /> {judgement.round_name}{' '}
            {judgement.actual}
            {judgement.reason && <div>Lý do: {judgement.reason}</div>}
            {judgement.trail.length > 0 && (
              <ul className="trail">
                {judgement.trail.map((step) => (
                  <li key={step}>{step}</li>
                ))}
              </ul>
            )}
            <div className="soft">{t('by_at', { by: judgement.by, at: instantVi(judgement.at) })}</div>
          </li>
        ))}
      </ul>
      <h3 className="section-title">{t('versions')}</h3>
      <ul className="plain-list entries">
        {target.versions.map((version) => (
          <li key={version.number}>
            <strong>{t('version_n', { n: version.number, day: dayVi(version.from) })}</strong> ({version.kind_label}):{' '}
            {version.terms.bound}
            <div>{version.terms.text}</div>
            {version.ground && <div className="soft">{t('version_ground', { ground: version.ground })}</div>}
            {version.paper && <div className="soft">{t('version_paper', { paper: version.paper })}</div>}
          </li>
        ))}
      </ul>
    </>
  )
}

export const termsOf = (target: TargetDetail): TermsValues => ({
  text: target.text,
  group: target.group,
  comparator: target.comparator,
  values: target.values.map(numberVi).join('; '),
  unit: target.unit,
  unit_label: target.unit_label,
  denominator: target.denominator,
  condition: target.condition,
  due: dayVi(target.due),
  award: target.award,
  stretch: target.stretch ? 'x' : '',
})

/** A correction while the pact is a draft; once it is signed an amendment with its day and ground. */
function Change({ target, pact }: { target: TargetDetail; pact: PactHead }) {
  const t = useWords()
  const [open, setOpen] = useState(false)
  const signed = pact.state !== 'draft'
  const title = signed ? t('change_signed') : t('change_draft')
  const save = async ({ from, ground, paper, ...terms }: TermsValues) => {
    const fields = changedFields(termsOf(target), terms)
    if (Object.keys(fields).length === 0) {
      setOpen(false)
      return
    }
    const day = parseDay(from ?? '')
    await put(`/targets/${target.id}`, {
      version: target.version,
      fields,
      ...(signed && day.ok ? { from: day.value, ground, paper } : {}),
    })
    await invalidate('/targets', '/pacts', '/director')
    setOpen(false)
  }
  return (
    <div className="row-gap" style={{ margin: '8px 0' }}>
      <Button size="small" onClick={() => setOpen(true)}>
        {title}
      </Button>
      {signed && <DropButton target={target} />}
      <Modal
        open={open}
        title={`${title} ${target.code}`}
        footer={null}
        width={760}
        onCancel={() => setOpen(false)}
        destroyOnHidden
      >
        <p className="soft">{signed ? t('change_hint_signed') : t('change_hint_draft')}</p>
        <TermsForm
          initial={termsOf(target)}
          more={signed ? { from: '', ground: '', paper: '' } : undefined}
          onSubmit={save}
          onCancel={() => setOpen(false)}
          onReload={() => void invalidate(`/targets/${target.id}`)}
        >
          {signed && (
            <div className="form-grid">
              <Form.Item name="from" label={t('change_from')} rules={[realDay(t('change_from'))]}>
                <Input placeholder={t('f_due_hint')} />
              </Form.Item>
              <Form.Item name="ground" label={t('change_ground')} rules={[required(t('change_ground'))]}>
                <Input />
              </Form.Item>
              <Form.Item name="paper" label={t('change_paper')}>
                <Input />
              </Form.Item>
            </div>
          )}
        </TermsForm>
      </Modal>
    </div>
  )
}

function DropButton({ target }: { target: TargetDetail }) {
  const t = useWords()
  const common = useText()
  const [open, setOpen] = useState(false)
  const [from, setFrom] = useState<Dayjs | null>(null)
  const [ground, setGround] = useState('')
  const [paper, setPaper] = useState('')
  const [asked, setAsked] = useState(false)
  const drop = useCommand(
    () =>
      post(`/targets/${target.id}/drop`, { version: target.version, from: from?.format('YYYY-MM-DD'), ground, paper }),
    { refresh: ['/targets', '/pacts', '/director'], onDone: () => setOpen(false) },
  )
  const missing = { from: asked && !from, ground: asked && ground.trim() === '' }
  return (
    <>
      <Button size="small" onClick={() => setOpen(true)}>
        {t('drop')}
      </Button>
      <Modal
        open={open}
        title={t('drop_title')}
        okText={t('drop')}
        cancelText={common('cancel')}
        okButtonProps={{ danger: true }}
        confirmLoading={drop.isPending}
        onCancel={() => setOpen(false)}
        onOk={() => {
          setAsked(true)
          if (from && ground.trim() !== '') drop.run(undefined)
        }}
      >
        <Fault error={drop.error} />
        <p>{t('drop_text')}</p>
        <Form layout="vertical">
          <Form.Item
            label={t('change_from')}
            htmlFor="drop-from"
            validateStatus={missing.from ? 'error' : undefined}
            help={missing.from ? 'Chưa chọn ngày' : undefined}
          >
            <DatePicker id="drop-from" format="DD/MM/YYYY" value={from} onChange={(day) => setFrom(day)} />
          </Form.Item>
          <Form.Item
            label={t('change_ground')}
            htmlFor="drop-ground"
            validateStatus={missing.ground ? 'error' : undefined}
            help={missing.ground ? 'Chưa ghi căn cứ, lý do' : undefined}
          >
            <Input id="drop-ground" value={ground} onChange={(event) => setGround(event.target.value)} />
          </Form.Item>
          <Form.Item label={t('change_paper')} htmlFor="drop-paper">
            <Input id="drop-paper" value={paper} onChange={(event) => setPaper(event.target.value)} />
          </Form.Item>
        </Form>
      </Modal>
    </>
  )
}
