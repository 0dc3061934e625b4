import { Alert, Button, Form, Input, Modal, Select } from 'antd'
import { useState } from 'react'
import { post } from '@/api/client'
import { invalidate, useGet, useMe } from '@/api/hooks'
import { ApiForm, realDay, required } from '@/kit/ApiForm'
import { DataTable, type Column } from '@/kit/DataTable'
import { dayVi, parseDay } from '@/kit/format'
import { Page } from '@/kit/Page'
import { RoundLine } from '@/kit/pact/RoundActions'
import type { Round } from '@/kit/pact/types'
import { Link, useNavigate, useYear } from '@/kit/router'
import { Empty, Shown } from '@/kit/states'
import './rounds.css'
import { suggestedKind } from './suggest'
import { useWords } from './words'

/** The rounds of the year's pact; a clerk finds the unit's own sheet here. */
export default function RoundsPage() {
  const t = useWords()
  const year = useYear()
  const me = useMe()
  const [opening, setOpening] = useState(false)
  const query = useGet<{ rounds: Round[] }>(`/pacts/${year}/rounds`)
  const mayManage = me.permissions.includes('rounds.manage')
  const button = mayManage && (
    <Button type="primary" onClick={() => setOpening(true)}>
      {t('open_round')}
    </Button>
  )
  if (query.error?.status === 404)
    return (
      <Page title={t('rounds_title', { year })}>
        <Empty text={t('rounds_no_pact', { year })} />
      </Page>
    )
  return (
    <Page title={t('rounds_title', { year })} actions={query.data && query.data.rounds.length > 0 && button}>
      <Shown query={query}>
        {({ rounds }) =>
          rounds.length === 0 ? <Empty text={t('rounds_empty', { year })}>{button}</Empty> : <Rounds rounds={rounds} />
        }
      </Shown>
      {opening && <OpenRound year={year} rounds={query.data?.rounds ?? []} onClose={() => setOpening(false)} />}
    </Page>
  )
}

function Rounds({ rounds }: { rounds: Round[] }) {
  const t = useWords()
  const navigate = useNavigate()
  const me = useMe()
  const own = new Set(me.units.map((unit) => unit.id))
  const columns: Column<Round>[] = [
    { key: 'name', title: t('name'), render: (round) => <Link to={`dot/${round.id}`}>{round.name}</Link> },
    { key: 'kind', title: t('kind'), render: (round) => round.kind_label },
    { key: 'period', title: t('period'), render: (round) => `${dayVi(round.from)} – ${dayVi(round.to)}` },
    { key: 'sent', title: t('sent'), render: (round) => <RoundLine round={round} /> },
    {
      key: 'mine',
      title: t('mine'),
      render: (round) => (
        <>
          {round.submissions
            .filter((s) => own.has(s.unit) && me.units.length <= 3)
            .map((s) => (
              <div key={s.unit}>
                <Link to={`dot/${round.id}/nhap/${s.unit}`}>
                  {s.unit_name}: {s.state_label}
                </Link>
              </div>
            ))}
        </>
      ),
    },
  ]
  return (
    <div className="table-box" tabIndex={0} role="region" aria-label={t('rounds')}>
      <DataTable
        label={t('rounds')}
        columns={columns}
        rows={rounds}
        cards
        rowKey={(round) => round.id}
        onOpen={(round) => navigate(`dot/${round.id}`)}
      />
    </div>
  )
}

interface Values {
  kind: 'interim' | 'final'
  name: string
  from: string
  to: string
  due: string
}

function OpenRound({ year, rounds, onClose }: { year: number; rounds: Round[]; onClose: () => void }) {
  const t = useWords()
  const navigate = useNavigate()
  const [form] = Form.useForm<Values>()
  const { today } = useMe()
  const suggested = suggestedKind(year, today, rounds)
  const due = Form.useWatch('due', form)
  const kind = Form.useWatch('kind', form) ?? suggested
  const again = rounds.find((round) => round.kind === kind)
  const dueDay = parseDay(due ?? '')
  const past = dueDay.ok && dueDay.value !== '' && dueDay.value < today
  const usual = (kind: Values['kind']): Values =>
    kind === 'interim'
      ? { kind, name: t('interim_name', { year }), from: `01/01/${year}`, to: `30/06/${year}`, due: `05/07/${year}` }
      : { kind, name: t('final_name', { year }), from: `01/01/${year}`, to: `30/11/${year}`, due: `10/12/${year}` }
  const iso = (typed: string) => {
    const parsed = parseDay(typed)
    return parsed.ok ? parsed.value : typed
  }
  return (
    <Modal open title={t('open_round')} footer={null} onCancel={onClose} destroyOnHidden>
      <ApiForm<Values>
        form={form}
        initial={usual(suggested)}
        submit={t('open_round')}
        onCancel={onClose}
        onSubmit={async (values) => {
          const round = await post<Round>(`/pacts/${year}/rounds`, {
            ...values,
            from: iso(values.from),
            to: iso(values.to),
            due: iso(values.due),
          })
          await invalidate('/pacts', '/rounds', '/home', '/director')
          onClose()
          navigate(`dot/${round.id}`)
        }}
      >
        <Form.Item name="kind" label={t('kind')}>
          <Select
            onChange={(kind: Values['kind']) => form.setFieldsValue(usual(kind))}
            options={[
              { value: 'interim', label: t('kind_interim') },
              { value: 'final', label: t('kind_final') },
            ]}
          />
        </Form.Item>
        <Form.Item name="name" label={t('name')} rules={[required(t('name'))]}>
          <Input />
        </Form.Item>
        <Form.Item name="from" label={t('from')} rules={[realDay(t('from'))]}>
          <Input />
        </Form.Item>
        <Form.Item name="to" label={t('to')} rules={[realDay(t('to'))]}>
          <Input />
        </Form.Item>
        <Form.Item name="due" label={t('due')} rules={[realDay(t('due'))]}>
          <Input />
        </Form.Item>
        {again && <Alert type="warning" showIcon className="gap-below" title={t('kind_again', { name: again.name })} />}
        {past && <Alert type="warning" showIcon className="gap-below" title={t('due_past', { day: due ?? '' })} />}
      </ApiForm>
    </Modal>
  )
}
