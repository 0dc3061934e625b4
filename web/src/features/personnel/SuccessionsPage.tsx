import { App, Button, Form, Input } from 'antd'
import { useState } from 'react'
import { post } from '@/api/client'
import { invalidate, useGet, useMay } from '@/api/hooks'
import type { Named } from '@/api/types'
import { required } from '@/kit/ApiForm'
import { type Column, DataTable } from '@/kit/DataTable'
import { FormDialog } from '@/kit/FormDialog'
import { dayVi } from '@/kit/format'
import { Page } from '@/kit/Page'
import { ButtonLink } from '@/kit/pact/ButtonLink'
import { Link } from '@/kit/router'
import { Empty, Shown } from '@/kit/states'
import { decisionVi } from './RatingsTab'
import type { Succession } from './types'
import { useUnitWords } from './unitWords'

/** How the organisation became what it is; each change can be taken back until something rests on it. */
export default function SuccessionsPage() {
  const t = useUnitWords()
  const canChange = useMay()('units.change')
  const query = useGet<{ items: Succession[] }>('/units/successions')
  const [undoing, setUndoing] = useState<Succession | null>(null)
  const { message } = App.useApp()
  const start = canChange && (
    <ButtonLink type="primary" to="don-vi/thay-doi/moi">
      {t('arrange')}
    </ButtonLink>
  )
  const columns: Column<Succession>[] = [
    { key: 'day', title: t('day'), render: (one) => <span className="nowrap">{dayVi(one.day)}</span> },
    {
      key: 'what',
      title: t('what'),
      render: (one) => (
        <>
          {one.undone ? <del>{one.label}</del> : one.label}
          {one.undone && <div className="soft">{t('undone', { ground: one.undone_ground })}</div>}
        </>
      ),
    },
    { key: 'before', title: t('from_units'), render: (one) => <Units units={one.before} /> },
    { key: 'after', title: t('to_units'), render: (one) => <Units units={one.after} /> },
    {
      key: 'decision',
      title: t('decision'),
      render: (one) => (
        <>
          {decisionVi(one)}
          {one.authority && <div className="soft">{one.authority}</div>}
          {one.note && <div className="soft">{one.note}</div>}
        </>
      ),
    },
    {
      key: 'undo',
      title: <span className="visually-hidden">{t('undo')}</span>,
      render: (one) =>
        canChange &&
        !one.undone && (
          <Button size="small" onClick={() => setUndoing(one)}>
            {t('undo')}
          </Button>
        ),
    },
  ]
  return (
    <Page title={t('successions')} trail={[{ to: 'don-vi', label: t('units') }]} actions={start}>
      <Shown query={query}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty text={t('successions_empty')}>{start}</Empty>
          ) : (
            <div className="table-box" tabIndex={0} role="region" aria-label={t('successions')}>
              <DataTable label={t('successions')} columns={columns} rows={items} rowKey={(one) => one.id} />
            </div>
          )
        }
      </Shown>
      {undoing && (
        <FormDialog<{ ground: string }>
          title={t('undo_title', { day: dayVi(undoing.day) })}
          text={t('undo_text')}
          submit={t('undo')}
          danger
          onClose={() => setUndoing(null)}
          onSubmit={async (values) => {
            await post(`/units/successions/${undoing.id}/undo`, values)
            await invalidate('/units', '/people')
            void message.success(t('undone_done'))
          }}
        >
          <Form.Item name="ground" label={t('undo_ground')} rules={[required('lý do')]}>
            <Input autoFocus autoComplete="off" />
          </Form.Item>
        </FormDialog>
      )}
    </Page>
  )
}

const Units = ({ units }: { units: Named[] }) =>
  units.map((unit) => (
    <div key={unit.id}>
      <Link to={`don-vi/${unit.id}`}>{unit.name}</Link>
    </div>
  ))
