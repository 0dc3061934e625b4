import './initiatives.css'
import { Button, Form, Input, InputNumber } from 'antd'
import { useState } from 'react'
import { post } from '@/api/client'
import { invalidate, useGet } from '@/api/hooks'
import type { Id } from '@/api/types'
import { required, requiredChoice } from '@/kit/ApiForm'
import { DayField } from '@/kit/DayField'
import { FormDialog } from '@/kit/FormDialog'
import { dayVi, instantVi } from '@/kit/format'
import { NativeSelect } from '@/kit/NativeSelect'
import { Page } from '@/kit/Page'
import { partialDayVi } from '@/kit/partialDay'
import { PartialDayField } from '@/kit/PartialDayField'
import { Link, useParams } from '@/kit/router'
import { ErrorState, Loading } from '@/kit/states'
import { AwardPick, type PickedAward } from './AwardPick'
import { options, scopes, steps } from './codes'
import { InitiativeForm } from './InitiativeForm'
import type { InitiativeRecord } from './types'
import { useWords } from './words'

type Dialog =
  { what: 'edit' | 'step' | 'recognise' | 'use' } | { what: 'close'; path: 'recognitions' | 'uses'; fact: Id }

/** One initiative: who made it, how it was judged, where it is recognised, what it was used for. */
export default function InitiativePage() {
  const t = useWords()
  const { id = '' } = useParams()
  const { data, error, refetch } = useGet<InitiativeRecord>(`/initiatives/${id}`)
  const [open, setOpen] = useState<Dialog | null>(null)
  if (!data) return error ? <ErrorState page error={error} onRetry={() => void refetch()} /> : <Loading />
  const canChange = data.may.includes('change')
  const canRecognise = data.may.includes('recognise')
  const close = () => setOpen(null)
  return (
    <Page
      title={data.title}
      trail={[{ to: 'sang-kien', label: t('initiatives') }]}
      sentence={[data.year, data.field, data.state_label, data.scope_label].filter(Boolean).join(' · ')}
      actions={canChange && <Button onClick={() => setOpen({ what: 'edit' })}>{t('edit')}</Button>}
    >
      <section className="panel">
        <h2>{t('authors')}</h2>
        {data.authors.map((author, i) => (
          <div key={i} className="row-gap" style={{ padding: '3px 0' }}>
            {author.person ? <Link to={`nhan-su/${author.person}`}>{author.name}</Link> : <span>{author.name}</span>}
            <span className="soft">{author.unit_name}</span>
            <span className="tag">{author.share}</span>
          </div>
        ))}
        {data.summary && (
          <>
            <h2 style={{ marginTop: 14 }}>{t('summary')}</h2>
            <p style={{ whiteSpace: 'pre-line', maxWidth: '90ch' }}>{data.summary}</p>
          </>
        )}
        {data.note && (
          <p className="soft">
            {t('note')}: {data.note}
          </p>
        )}
      </section>
      <section className="panel">
        <h2>{t('recognitions')}</h2>
        {data.recognitions.length === 0 && <p className="soft">{t('recognitions_none')}</p>}
        {data.recognitions.map((one) => (
          <div key={one.id} className="row-gap initiative-fact">
            <span style={{ flex: '1 1 260px' }}>
              <strong>{one.scope_label}</strong>{' '}
              {[one.number, one.day && partialDayVi(one.day), one.authority].filter(Boolean).join(', ')}
              <div className="soft">{t('by_at', { by: one.by, at: instantVi(one.at) })}</div>
            </span>
            {canRecognise && (
              <Button size="small" onClick={() => setOpen({ what: 'close', path: 'recognitions', fact: one.id })}>
                {t('wrong')}
              </Button>
            )}
          </div>
        ))}
        {canRecognise && (
          <Button style={{ marginTop: 10 }} onClick={() => setOpen({ what: 'recognise' })}>
            {t('recognise')}
          </Button>
        )}
      </section>
      <section className="panel">
        <h2>{t('uses')}</h2>
        <p className="soft">{t('uses_warning')}</p>
        {data.uses.length === 0 && <p>{t('uses_none')}</p>}
        {data.uses.map((one) => (
          <div key={one.id} className="row-gap initiative-fact">
            <span style={{ flex: '1 1 260px' }}>
              {one.award ? <Link to={`khen-thuong/${one.award}`}>{one.award_label}</Link> : one.what}
              {one.award && one.what && <span className="soft"> · {one.what}</span>}
              {one.note && <div className="soft">{one.note}</div>}
              <div className="soft">{t('by_at', { by: one.by, at: instantVi(one.at) })}</div>
            </span>
            <span className="num">{dayVi(one.day)}</span>
            {canChange && (
              <Button size="small" onClick={() => setOpen({ what: 'close', path: 'uses', fact: one.id })}>
                {t('wrong')}
              </Button>
            )}
          </div>
        ))}
        {canChange && (
          <Button style={{ marginTop: 10 }} onClick={() => setOpen({ what: 'use' })}>
            {t('add_use')}
          </Button>
        )}
      </section>
      <section className="panel">
        <h2>{t('steps')}</h2>
        {data.steps.length === 0 && <p className="soft">{t('steps_none')}</p>}
        {data.steps.map((one, i) => (
          <div key={i} className="row-gap initiative-fact">
            <span style={{ flex: '1 1 260px' }}>
              <strong>{one.label}</strong>
              {one.votes_total !== undefined && (
                <span> · {t('votes', { for: one.votes_for ?? 0, total: one.votes_total })}</span>
              )}
              {one.note && <div className="soft">{one.note}</div>}
            </span>
            <span className="num">{dayVi(one.day)}</span>
          </div>
        ))}
        {canChange && (
          <Button style={{ marginTop: 10 }} onClick={() => setOpen({ what: 'step' })}>
            {t('add_step')}
          </Button>
        )}
      </section>
      {open?.what === 'edit' && <InitiativeForm initiative={data} onClose={close} />}
      {open?.what === 'step' && <StepDialog id={id} onClose={close} />}
      {open?.what === 'recognise' && <RecogniseDialog id={id} onClose={close} />}
      {open?.what === 'use' && <UseDialog initiative={data} onClose={close} />}
      {open?.what === 'close' && (
        <FormDialog<{ ground: string }>
          title={t(open.path === 'uses' ? 'close_use' : 'close_recognition')}
          submit={t('wrong')}
          danger
          onClose={close}
          onSubmit={async (values) => {
            await post(`/initiatives/${id}/${open.path}/${open.fact}/close`, values)
            await after()
          }}
        >
          <Form.Item name="ground" label={t('close_ground')} rules={[required('lý do')]}>
            <Input autoFocus autoComplete="off" />
          </Form.Item>
        </FormDialog>
      )}
    </Page>
  )
}

const after = () => invalidate('/initiatives', '/people')
const given = (values: object) =>
  Object.fromEntries(
    Object.entries(values).filter(([, value]) => value !== undefined && value !== null && value !== ''),
  )

function StepDialog({ id, onClose }: { id: Id; onClose: () => void }) {
  const t = useWords()
  const [form] = Form.useForm()
  const state = Form.useWatch<string | undefined>('state', form)
  return (
    <FormDialog<Record<string, unknown>>
      form={form}
      title={t('add_step')}
      onClose={onClose}
      onSubmit={async (values) => {
        await post(`/initiatives/${id}/steps`, given(values))
        await after()
      }}
    >
      <div className="fields">
        <Form.Item name="state" label={t('step')} rules={[requiredChoice('bước')]}>
          <NativeSelect options={options(t, steps)} />
        </Form.Item>
        <Form.Item name="day" label={t('day')}>
          <DayField />
        </Form.Item>
        {state === 'voted' && (
          <>
            <Form.Item name="votes_for" label={t('votes_for')}>
              <InputNumber min={0} max={1000} />
            </Form.Item>
            <Form.Item name="votes_total" label={t('votes_total')}>
              <InputNumber min={1} max={1000} />
            </Form.Item>
          </>
        )}
      </div>
      <Form.Item name="note" label={t('note')}>
        <Input autoComplete="off" />
      </Form.Item>
    </FormDialog>
  )
}

function RecogniseDialog({ id, onClose }: { id: Id; onClose: () => void }) {
  const t = useWords()
  return (
    <FormDialog<Record<string, unknown>>
      title={t('recognise')}
      onClose={onClose}
      onSubmit={async (values) => {
        await post(`/initiatives/${id}/recognise`, given(values))
        await after()
      }}
    >
      <div className="fields">
        <Form.Item name="scope" label={t('scope')} rules={[requiredChoice('phạm vi')]}>
          <NativeSelect options={options(t, scopes)} />
        </Form.Item>
        <Form.Item name="number" label={t('number')} extra={t('number_hint')} rules={[required('số quyết định')]}>
          <Input autoComplete="off" />
        </Form.Item>
        <Form.Item name="day" label={t('signed')}>
          <PartialDayField part="year" />
        </Form.Item>
        <Form.Item name="authority" label={t('authority')}>
          <Input autoComplete="off" />
        </Form.Item>
      </div>
    </FormDialog>
  )
}

function UseDialog({ initiative, onClose }: { initiative: InitiativeRecord; onClose: () => void }) {
  const t = useWords()
  const authors = initiative.authors.filter(({ person }) => person !== undefined)
  return (
    <FormDialog<{ award?: PickedAward | null } & Record<string, unknown>>
      title={t('add_use')}
      onClose={onClose}
      onSubmit={async ({ award, ...values }) => {
        await post(`/initiatives/${initiative.id}/uses`, given({ ...values, award: award?.id }))
        await after()
      }}
    >
      <Form.Item name="award" label={t('award')} extra={t('award_hint')}>
        <AwardPick />
      </Form.Item>
      <Form.Item name="what" label={t('what')} extra={t('what_hint')}>
        <Input autoComplete="off" />
      </Form.Item>
      <div className="fields">
        {authors.length > 0 && (
          <Form.Item name="person" label={t('used_by')}>
            <NativeSelect all="–" options={authors.map(({ person, name }) => ({ value: person ?? '', label: name }))} />
          </Form.Item>
        )}
        <Form.Item name="day" label={t('day')}>
          <DayField />
        </Form.Item>
      </div>
      <Form.Item name="note" label={t('note')}>
        <Input autoComplete="off" />
      </Form.Item>
    </FormDialog>
  )
}
