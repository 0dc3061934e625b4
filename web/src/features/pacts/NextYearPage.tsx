import { Alert, Button, Checkbox, Form, Input, Modal, Select } from 'antd'
import { useMemo, useState } from 'react'
import { post, put } from '@/api/client'
import { invalidate, useCommand, useGet } from '@/api/hooks'
import { useText } from '@/i18n'
import { ApiForm, required } from '@/kit/ApiForm'
import { dayVi, numberVi } from '@/kit/format'
import { Page } from '@/kit/Page'
import '@/kit/pact/pact.css'
import { ButtonLink } from '@/kit/pact/ButtonLink'
import { useNavigate, useQueryPart, useYear } from '@/kit/router'
import { Fault, Shown } from '@/kit/states'
import { VerdictBadge } from '@/kit/VerdictBadge'
import { changedFields } from './draft'
import { boardRows } from './sectionTree'
import './pacts.css'
import { TermsForm, type TermsValues } from './TermsForm'
import type { Choice, NextLine, NextProposal, NextYear } from './types'
import { useWords } from './words'
import { TextArea } from '@/kit/TextArea'

/** Last year's pact beside next year's, its result between them; each line is a person's choice. */
export default function NextYearPage() {
  const year = useYear()
  const query = useGet<NextYear>(`/pacts/${year}/next`)
  return <Shown query={query}>{(next) => <Comparison next={next} />}</Shown>
}

/** What was kept as promised may simply stay; what was missed, beaten or not judged asks for a choice. */
const asks = (line: NextLine) => line.choice === 'undecided' && line.verdict !== 'met'

const path = (next: NextYear) => `/pacts/${next.year}/next`
const refresh = (next: NextYear) => [path(next), `/pacts/${next.next_year}`]

function Comparison({ next }: { next: NextYear }) {
  const t = useWords()
  const [only, setOnly] = useQueryPart('chua-chon')
  const [editing, setEditing] = useState<{ line: NextLine; choice: Choice } | null>(null)
  const [adding, setAdding] = useState(false)
  const [confirming, setConfirming] = useState(false)
  const { summary } = next
  const lines = useMemo(
    () => (only ? next.lines.filter((line) => line.choice === 'undecided') : next.lines),
    [next.lines, only],
  )
  const easy = next.lines.filter((line) => line.choice === 'undecided' && !asks(line))
  const keepEasy = useCommand(
    async () => {
      for (const line of easy) await put(`${path(next)}/${line.target.id}`, { version: line.version, choice: 'keep' })
    },
    { refresh: refresh(next), onFault: () => void invalidate(path(next)) },
  )
  const closed = next.created === true
  const may = next.may?.includes('next.choose') ?? true
  const byTarget = new Map(lines.map((line) => [line.target.id, line]))
  const rows = boardRows(lines.map((line) => line.target))
  return (
    <Page
      title={t('next_title', { year: next.next_year, last: next.year })}
      sentence={
        <>
          {t('next_sentence', { ...summary })} ·{' '}
          {summary.undecided > 0 ? <strong>{t('next_left', { n: summary.undecided })}</strong> : t('next_all_chosen')}
        </>
      }
      trail={[{ to: 'giao-uoc/chi-tieu', label: t('board') }]}
      actions={
        closed ? (
          <ButtonLink to={`/${next.next_year}/giao-uoc/chi-tieu`} type="primary">
            {t('next_open_created', { year: next.next_year })}
          </ButtonLink>
        ) : may ? (
          <>
            <Button disabled={easy.length === 0} loading={keepEasy.isPending} onClick={() => keepEasy.run(undefined)}>
              {t('keep_all_met', { n: easy.length })}
            </Button>
            <Button onClick={() => setAdding(true)}>{t('next_add')}</Button>
            <Button type="primary" onClick={() => setConfirming(true)}>
              {t('next_confirm', { year: next.next_year })}
            </Button>
          </>
        ) : undefined
      }
    >
      <Fault error={keepEasy.error} />
      {closed && (
        <Alert
          type="success"
          showIcon
          title={t('next_created', { year: next.next_year })}
          style={{ marginBottom: 10 }}
        />
      )}
      <Checkbox checked={only !== ''} onChange={(event) => setOnly(event.target.checked ? '1' : '')}>
        {t('only_open')}
      </Checkbox>
      <div className="next-years" role="table" aria-label={t('next_title', { year: next.next_year, last: next.year })}>
        <div className="next-head" role="row">
          <span role="columnheader">{t('col_last', { year: next.year })}</span>
          <span role="columnheader">{t('col_result')}</span>
          <span role="columnheader">{t('col_next', { year: next.next_year })}</span>
          <span role="columnheader">{t('col_choice')}</span>
        </div>
        {rows.map((row) =>
          row.kind === 'section' ? (
            <div key={`s${row.path}`} className="next-section" role="row">
              <span role="rowheader">{row.title}</span>
            </div>
          ) : (
            <Line
              key={row.target.id}
              line={byTarget.get(row.target.id)!}
              next={next}
              onEdit={(choice) => setEditing({ line: byTarget.get(row.target.id)!, choice })}
            />
          ),
        )}
        {next.added.length > 0 && (
          <div className="next-section" role="row">
            <span role="rowheader">{t('next_added')}</span>
          </div>
        )}
        {next.added.map(({ proposed, reason }, i) => (
          <div key={i} className="next-line" role="row">
            <span role="cell" className="soft">
              {proposed.section}
            </span>
            <span role="cell" />
            <span role="cell">
              <ins className="next-new">{proposed.text}</ins> <strong>{proposed.bound}</strong>
            </span>
            <span role="cell" className="soft">
              {reason || t('next_added')}
            </span>
          </div>
        ))}
      </div>
      {editing && <EditLine next={next} {...editing} onClose={() => setEditing(null)} />}
      {adding && <AddLine next={next} onClose={() => setAdding(false)} />}
      {confirming && <ConfirmNext next={next} onClose={() => setConfirming(false)} />}
    </Page>
  )
}

function Line({ line, next, onEdit }: { line: NextLine; next: NextYear; onEdit: (choice: Choice) => void }) {
  const t = useWords()
  const choose = useCommand(
    (choice: Choice) => put(`${path(next)}/${line.target.id}`, { version: line.version, choice }),
    { refresh: refresh(next) },
  )
  const { target, proposed, choice } = line
  const open = !next.created && asks(line)
  const buttons: { choice: Choice; label: string; run: () => void }[] = [
    { choice: 'keep', label: t('keep'), run: () => choose.run('keep') },
    { choice: 'raise', label: t('raise'), run: () => onEdit('raise') },
    { choice: 'lower', label: t('lower'), run: () => onEdit('lower') },
    { choice: 'drop', label: t('drop_next'), run: () => onEdit('drop') },
    { choice: 'edit', label: t('edit_next'), run: () => onEdit('edit') },
  ]
  return (
    <div className={`next-line choice-${choice}${open ? ' needs-choice' : ''}`} role="row" data-target={target.id}>
      <span role="cell">
        <span className="board-code">{target.code}</span> {target.text}{' '}
        <strong className="nowrap">{target.bound}</strong>
      </span>
      <span role="cell">
        <VerdictBadge verdict={line.verdict} label={line.verdict_label} />
        <span className="next-actual">{line.actual}</span>
      </span>
      <span role="cell">
        {choice === 'drop' ? (
          <del>{target.text}</del>
        ) : (
          <>
            {proposed.text} <strong className="nowrap">{proposed.bound}</strong>
          </>
        )}
        {open && (
          <div className="next-hint">{t('needs_choice', { verdict: (line.verdict_label ?? '').toLowerCase() })}</div>
        )}
        {line.hints?.map((hint) => (
          <div key={hint} className="soft">
            {hint}
          </div>
        ))}
        {line.leftovers?.map((leftover) => (
          <div key={leftover} className="next-hint">
            {leftover}
          </div>
        ))}
        {line.reason && (
          <div className="soft">
            {t('next_reason')}: {line.reason}
          </div>
        )}
      </span>
      <span role="cell">
        {next.created || next.may?.includes('next.choose') === false ? (
          t(`choice_${choice}`)
        ) : (
          <span className="choices" role="group" aria-label={`${t('col_choice')} ${target.code}`}>
            {buttons.map((button) => (
              <Button
                key={button.choice}
                size="small"
                type={choice === button.choice ? 'primary' : 'default'}
                aria-pressed={choice === button.choice}
                loading={choose.isPending && choose.variables === button.choice}
                onClick={button.run}
              >
                {button.label}
              </Button>
            ))}
            {choice !== 'undecided' && (
              <Button
                size="small"
                type="text"
                title={t('unchoose_hint')}
                loading={choose.isPending && choose.variables === 'undecided'}
                onClick={() => choose.run('undecided')}
              >
                {t('unchoose')}
              </Button>
            )}
          </span>
        )}
        <Fault error={choose.error} onReload={() => void invalidate(path(next))} />
      </span>
    </div>
  )
}

const proposedTerms = (proposed: NextProposal): TermsValues => ({
  text: proposed.text,
  group: proposed.group,
  comparator: proposed.comparator,
  values: proposed.values.map(numberVi).join('; '),
  unit: proposed.unit,
  unit_label: proposed.unit_label,
  denominator: proposed.denominator,
  condition: proposed.condition,
  due: dayVi(proposed.due),
  award: proposed.award,
  stretch: proposed.stretch ? 'x' : '',
})

const choiceWords = {
  undecided: 'col_choice',
  keep: 'keep',
  raise: 'raise',
  lower: 'lower',
  drop: 'drop_next',
  edit: 'edit_next',
} as const

/** Raise and lower ask for the new value (and lower for a reason), drop for a reason, edit for everything. */
function EditLine({
  next,
  line,
  choice,
  onClose,
}: {
  next: NextYear
  line: NextLine
  choice: Choice
  onClose: () => void
}) {
  const t = useWords()
  const before = proposedTerms(line.proposed)
  const send = async (fields: TermsValues, reason: string) => {
    await put(`${path(next)}/${line.target.id}`, { version: line.version, choice, fields, reason })
    await invalidate(...refresh(next))
    onClose()
  }
  const reasonNeeded = choice === 'lower' || choice === 'drop'
  const reasonItem = (
    <Form.Item
      name="reason"
      label={t('next_reason')}
      rules={reasonNeeded ? [{ required: true, whitespace: true, message: t('next_reason_needed') }] : []}
    >
      <Input />
    </Form.Item>
  )
  const numbersOnly = (choice === 'raise' || choice === 'lower') && line.proposed.values.length > 0
  return (
    <Modal
      open
      title={`${t(choiceWords[choice])}: ${line.target.code}`}
      footer={null}
      width={720}
      onCancel={onClose}
      destroyOnHidden
    >
      <p>
        {line.target.text} <strong>{line.target.bound}</strong> · <VerdictBadge verdict={line.verdict} /> {line.actual}
      </p>
      {choice === 'drop' || numbersOnly ? (
        <ApiForm<{ reason?: string; values?: string; text?: string }>
          initial={{ reason: line.reason, values: before.values, text: before.text }}
          submit={t(choice === 'drop' ? 'drop_next' : choice === 'raise' ? 'raise' : 'lower')}
          onCancel={onClose}
          onSubmit={({ reason = '', ...terms }) =>
            send(choice === 'drop' ? {} : changedFields(before, terms as TermsValues), reason.trim())
          }
        >
          {numbersOnly && (
            <>
              <Form.Item name="values" label={t('next_value')} rules={[required(t('next_value'))]}>
                <Input inputMode="decimal" autoFocus style={{ maxWidth: 200 }} />
              </Form.Item>
              <Form.Item name="text" label={t('next_text')} rules={[required(t('next_text'))]}>
                <TextArea />
              </Form.Item>
            </>
          )}
          {reasonItem}
        </ApiForm>
      ) : (
        <TermsForm
          initial={before}
          more={{ reason: line.reason }}
          onCancel={onClose}
          onSubmit={({ reason = '', ...terms }) => send(changedFields(before, terms), reason)}
        >
          {reasonItem}
        </TermsForm>
      )}
    </Modal>
  )
}

function AddLine({ next, onClose }: { next: NextYear; onClose: () => void }) {
  const t = useWords()
  const sections = [...new Set(next.lines.map((line) => line.target.section))]
  const [section, setSection] = useState(sections.at(-1) ?? '')
  return (
    <Modal open title={t('next_add')} footer={null} width={720} onCancel={onClose} destroyOnHidden>
      <Form layout="vertical">
        <Form.Item label={t('next_section')} htmlFor="next-section">
          <Select
            id="next-section"
            value={section}
            onChange={setSection}
            options={sections.map((value) => ({ value, label: value.split(' / ').at(-1) ?? value }))}
          />
        </Form.Item>
      </Form>
      <TermsForm
        initial={{
          text: '',
          group: 'general',
          comparator: '>=',
          values: '',
          unit: 'percent',
          unit_label: '',
          denominator: '',
          condition: '',
          due: '',
          award: '',
          stretch: '',
        }}
        submit={t('next_add')}
        onCancel={onClose}
        onSubmit={async (values) => {
          const fields = Object.fromEntries(Object.entries(values).filter(([, value]) => value !== ''))
          await post(`${path(next)}/added`, { fields: { ...fields, section } })
          await invalidate(...refresh(next))
          onClose()
        }}
      />
    </Modal>
  )
}

function ConfirmNext({ next, onClose }: { next: NextYear; onClose: () => void }) {
  const t = useWords()
  const common = useText()
  const navigate = useNavigate()
  const { summary } = next
  const count = next.lines.length - summary.drop - summary.undecided + next.added.length
  const confirm = useCommand(() => post<{ year: number }>(`${path(next)}/confirm`), {
    refresh: ['/pacts'],
    onDone: ({ year }) => navigate(`/${year}/giao-uoc/chi-tieu`),
  })
  return (
    <Modal
      open
      title={t('next_confirm', { year: next.next_year })}
      okText={t('next_confirm', { year: next.next_year })}
      cancelText={common('cancel')}
      okButtonProps={{ disabled: summary.undecided > 0 }}
      confirmLoading={confirm.isPending}
      onCancel={onClose}
      onOk={() => confirm.run(undefined)}
    >
      <Fault error={confirm.error} />
      <p>{t('next_sentence', { ...summary })}</p>
      {summary.undecided > 0 ? (
        <Alert type="warning" showIcon title={t('next_confirm_left', { n: summary.undecided })} />
      ) : (
        <p>{t('next_confirm_text', { year: next.next_year, n: count })}</p>
      )}
    </Modal>
  )
}
