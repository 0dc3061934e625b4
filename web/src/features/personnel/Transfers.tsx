import { Alert, Button, Form, Input } from 'antd'
import { useState } from 'react'
import { post } from '@/api/client'
import { invalidate, useGet, useMe } from '@/api/hooks'
import { required } from '@/kit/ApiForm'
import { FormDialog } from '@/kit/FormDialog'
import { capital, dayVi } from '@/kit/format'
import { NativeSelect } from '@/kit/NativeSelect'
import { Link, useNavigate } from '@/kit/router'
import { PostingFields } from './AddPerson'
import { filled } from './fields'
import type { PersonRecord, Transfer } from './types'
import { useWords } from './words'

const after = () => invalidate('/people', '/units', '/me/record', '/home', '/notices')
const stateTags: Record<string, string> = { pending: 'warn', refused: 'bad' }

/** Transfers of a person: proposed by the giving unit, answered by the receiving one. */
export function Transfers({ person }: { person: PersonRecord }) {
  const t = useWords()
  const [proposing, setProposing] = useState(false)
  const [answering, setAnswering] = useState<{ transfer: Transfer; as: 'confirm' | 'refuse' | 'withdraw' } | null>(null)
  const canPropose = person.may.includes('people.transfer') && person.postings.some(({ to }) => !to)
  if (person.transfers.length === 0 && !canPropose) return null
  return (
    <section className="panel" aria-label={t('transfers')}>
      <h2>{t('transfers')}</h2>
      {person.transfers.length === 0 && <p className="soft">{t('transfers_none')}</p>}
      {person.transfers.map((one) => (
        <div key={one.id} className="fact-line">
          <div className="row-gap">
            <span style={{ flex: '1 1 260px' }}>
              <Link to={`don-vi/${one.leaving.id}`}>{one.leaving.name}</Link> →{' '}
              <Link to={`don-vi/${one.unit.id}`}>{one.unit.name}</Link>, <strong>{one.position}</strong>{' '}
              <span className={`tag gap ${stateTags[one.state] ?? ''}`}>{one.state_label}</span>
              <div className="soft">
                {[one.ground, t('proposed_by', { by: one.proposed_by })].join(' · ')}
                {one.decided_by && ` · ${t('decided_by', { state: capital(one.state_label), by: one.decided_by })}`}
              </div>
              {one.reason && <div className="soft">{t('transfer_reason', { reason: one.reason })}</div>}
            </span>
            <span className="num">{t('transfer_from', { day: dayVi(one.from) })}</span>
            {(['confirm', 'refuse', 'withdraw'] as const)
              .filter((as) => one.may.includes(as))
              .map((as) => (
                <Button
                  key={as}
                  size="small"
                  type={as === 'confirm' ? 'primary' : 'default'}
                  onClick={() => setAnswering({ transfer: one, as })}
                >
                  {t(`transfer_${as}`)}
                </Button>
              ))}
          </div>
          {one.warnings.map((warning) => (
            <Alert key={warning} type="warning" showIcon title={warning} style={{ marginTop: 6 }} />
          ))}
        </div>
      ))}
      {canPropose && (
        <Button style={{ marginTop: 10 }} onClick={() => setProposing(true)}>
          {t('propose_transfer')}
        </Button>
      )}
      {proposing && <Propose person={person} onClose={() => setProposing(false)} />}
      {answering?.as === 'confirm' && (
        <Confirm person={person} transfer={answering.transfer} onClose={() => setAnswering(null)} />
      )}
      {answering && answering.as !== 'confirm' && (
        <Reason person={person} transfer={answering.transfer} as={answering.as} onClose={() => setAnswering(null)} />
      )}
    </section>
  )
}

function Propose({ person, onClose }: { person: PersonRecord; onClose: () => void }) {
  const t = useWords()
  const { today } = useMe()
  const held = person.postings.filter(({ to }) => !to)
  const initial = { leaving: held[0]?.unit, staff_kind: person.staff_kind || 'civil_servant', from: today }
  return (
    <FormDialog
      title={t('propose_transfer')}
      text={t('propose_transfer_text')}
      submit={t('send_proposal')}
      width={640}
      initial={initial}
      onClose={onClose}
      onSubmit={async (values: object) => {
        await post(`/people/${person.id}/transfers`, filled(values))
        await after()
      }}
    >
      <Form.Item name="leaving" label={t('leaving_unit')}>
        <NativeSelect options={held.map(({ unit, unit_name }) => ({ value: unit, label: unit_name }))} />
      </Form.Item>
      <PostingFields />
      <Warnings person={person} />
      <Form.Item name="ground" label={t('ground')} extra={t('ground_hint')} rules={[required('căn cứ')]}>
        <Input autoComplete="off" />
      </Form.Item>
    </FormDialog>
  )
}

/** What to look at before it is sent: a year that has been rated already. */
function Warnings({ person }: { person: PersonRecord }) {
  const form = Form.useFormInstance()
  const leaving = Form.useWatch<string | undefined>('leaving', form)
  const unit = Form.useWatch<string | undefined>('unit', form)
  const from = Form.useWatch<string | undefined>('from', form)
  const { data } = useGet<{ warnings: string[] }>(leaving && from ? `/people/${person.id}/transfers/warnings` : null, {
    leaving,
    unit,
    from,
  })
  return data?.warnings.map((warning) => (
    <Alert key={warning} type="warning" showIcon title={warning} style={{ marginBottom: 12 }} />
  ))
}

function Confirm(props: { person: PersonRecord; transfer: Transfer; onClose: () => void }) {
  const t = useWords()
  const { person, transfer } = props
  const said = t('transfer_confirm_text', {
    from: transfer.leaving.name,
    to: transfer.unit.name,
    position: transfer.position,
    day: dayVi(transfer.from),
  })
  return (
    <FormDialog
      title={t('transfer_confirm_title', { name: person.name })}
      text={said}
      submit={t('transfer_confirm')}
      onClose={props.onClose}
      onSubmit={async () => {
        await post(`/people/${person.id}/transfers/${transfer.id}/confirm`)
        await after()
      }}
    >
      {transfer.warnings.map((warning) => (
        <Alert key={warning} type="warning" showIcon title={warning} style={{ marginBottom: 12 }} />
      ))}
    </FormDialog>
  )
}

function Reason(props: { person: PersonRecord; transfer: Transfer; as: 'refuse' | 'withdraw'; onClose: () => void }) {
  const t = useWords()
  const navigate = useNavigate()
  const { person, transfer, as } = props
  return (
    <FormDialog<{ reason?: string }>
      title={t(`transfer_${as}_title`, { name: person.name })}
      submit={t(`transfer_${as}`)}
      danger
      onClose={props.onClose}
      onSubmit={async ({ reason }) => {
        await post(`/people/${person.id}/transfers/${transfer.id}/${as}`, { reason: reason ?? '' })
        // Who refused may not see the person any more.
        if (as === 'refuse' && !person.may.includes('people.read')) navigate('/')
        await after()
      }}
    >
      <Form.Item name="reason" label={t('reason_label')} rules={as === 'refuse' ? [required('lý do')] : []}>
        <Input autoComplete="off" />
      </Form.Item>
    </FormDialog>
  )
}
