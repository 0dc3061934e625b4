import './personnel.css'
import { Alert, App, Button, Form, Input } from 'antd'
import { useEffect, useRef, useState } from 'react'
import { get, post } from '@/api/client'
import { invalidate, useCommand, useMe } from '@/api/hooks'
import type { Id, Page as Answer } from '@/api/types'
import { useQuery } from '@tanstack/react-query'
import { ApiForm, required, requiredChoice } from '@/kit/ApiForm'
import { DayField } from '@/kit/DayField'
import { dayVi, numberVi } from '@/kit/format'
import { NativeSelect } from '@/kit/NativeSelect'
import { Page } from '@/kit/Page'
import { useNavigate } from '@/kit/router'
import { Fault } from '@/kit/states'
import { UnitSelect, useUnits } from '@/kit/UnitSelect'
import { options, unitKinds } from './codes'
import { type Order, type Placing, successionBody, successionKinds } from './succession'
import { SplitPeople } from './SplitPeople'
import type { Person, SuccessionAnswer } from './types'
import { useUnitWords } from './unitWords'
import { UnitTicks } from './UnitTicks'

interface Preview {
  body: string
  answer: SuccessionAnswer
}

/** One screen: what happens to which units from which day by which decision; looked at before it is carried out. */
export default function SuccessionWizard() {
  const t = useUnitWords()
  const { today } = useMe()
  const navigate = useNavigate()
  const { message } = App.useApp()
  const [form] = Form.useForm<Order>()
  const order: Order = Form.useWatch((values: Order) => values, form) ?? { kind: 'merge' }
  const [placing, setPlacing] = useState<Placing>({})
  const [preview, setPreview] = useState<Preview | null>(null)
  const shown = useRef<HTMLElement>(null)
  const before = order.day ? dayBefore(order.day) : today
  const people = useUnitPeople(order.kind === 'split' ? order.sources?.[0] : undefined, before)
  const body = JSON.stringify(successionBody(order, placing))

  // New units come under what the old one stood under, unless somebody said otherwise.
  const source = order.sources?.[0]
  const parent = useUnits(before).find(({ id }) => id === source)?.parent
  useEffect(() => {
    if (!source || form.isFieldTouched('parent')) return
    form.setFieldValue('parent', parent)
    const parts = form.getFieldValue('parts') as Order['parts']
    parts?.forEach((_, i) => {
      if (!form.isFieldTouched(['parts', i, 'parent'])) form.setFieldValue(['parts', i, 'parent'], parent)
    })
  }, [form, source, parent])

  const look = async (values: Order) => {
    const asked = successionBody({ ...order, ...values }, placing)
    const answer = await post<SuccessionAnswer>('/units/successions', { ...asked, dry_run: true })
    setPreview({ body: JSON.stringify(asked), answer })
    requestAnimationFrame(() => shown.current?.scrollIntoView({ block: 'nearest' }))
  }
  const carryOut = useCommand((what: string) => post<SuccessionAnswer>('/units/successions', JSON.parse(what)), {
    onDone: () => {
      void invalidate('/units', '/people')
      void message.success(t('done', { day: dayVi(order.day) }))
      form.resetFields() // nothing is left to lose
      navigate(`don-vi?ngay=${order.day ?? ''}`)
    },
  })
  const fresh = preview !== null && preview.body === body
  return (
    <Page title={t('wizard')} sentence={t('wizard_sentence')} trail={[{ to: 'don-vi', label: t('units') }]}>
      <div className="review">
        <div className="panel">
          <ApiForm<Order>
            form={form}
            initial={{
              kind: 'merge',
              unit_kind: 'division',
              parts: [{ unit_kind: 'division' }, { unit_kind: 'division' }],
            }}
            onSubmit={look}
            submit={t('preview')}
          >
            <h2 className="section-title">{t('step_what')}</h2>
            <div className="fields">
              <Form.Item name="kind" label={t('what')}>
                <NativeSelect options={options(t, successionKinds)} />
              </Form.Item>
              <Form.Item
                name="day"
                label={t('day')}
                extra={t('day_hint')}
                rules={[{ required: true, message: 'Chưa nhập ngày hiệu lực' }]}
              >
                <DayField />
              </Form.Item>
            </div>
            <h2 className="section-title">{t('step_units')}</h2>
            <Form.Item
              name="sources"
              extra={t(
                order.kind === 'merge' ? 'merge_hint' : order.kind === 'dissolve' ? 'dissolve_hint' : 'one_hint',
              )}
              rules={[
                {
                  validator: (_, units?: Id[]) => {
                    const count = units?.length ?? 0
                    if (count === 0) return Promise.reject(new Error(t('choose_units')))
                    if (order.kind === 'merge' && count < 2) return Promise.reject(new Error(t('choose_two')))
                    return Promise.resolve()
                  },
                },
              ]}
            >
              <UnitTicks day={before} several={order.kind === 'merge'} label={t('step_units')} />
            </Form.Item>
            <Into order={order} />
            {order.kind === 'split' && (
              <SplitPeople people={people} order={order} placing={placing} onPlacing={setPlacing} />
            )}
            <h2 className="section-title">{t('step_paper')}</h2>
            <div className="fields">
              <Form.Item
                name="decision_number"
                label={t('decision_number')}
                extra={t('decision_number_hint')}
                rules={[required('số quyết định')]}
              >
                <Input autoComplete="off" />
              </Form.Item>
              <Form.Item name="decision_day" label={t('decision_day')}>
                <DayField />
              </Form.Item>
              <Form.Item name="authority" label={t('authority')}>
                <Input autoComplete="off" />
              </Form.Item>
            </div>
            <Form.Item name="note" label={t('note')}>
              <Input autoComplete="off" />
            </Form.Item>
          </ApiForm>
        </div>
        {preview && (
          <section ref={shown} className="panel preview" aria-label={t('preview_title')} aria-live="polite">
            <h2>{t('preview_title')}</h2>
            <PreviewOf answer={preview.answer} />
            <Fault error={carryOut.error} />
            {!fresh && <Alert type="warning" showIcon style={{ marginBottom: 12 }} title={t('preview_old')} />}
            <Button
              type="primary"
              disabled={!fresh}
              loading={carryOut.isPending}
              onClick={() => carryOut.run(preview.body)}
            >
              {t('carry_out', { day: dayVi(order.day) })}
            </Button>
          </section>
        )}
      </div>
    </Page>
  )
}

/** What becomes of them: one unit (new, standing or renamed), another parent, or parts. */
function Into({ order }: { order: Order }) {
  const t = useUnitWords()
  const units = useUnits(order.day)
  if (order.kind === 'dissolve' || order.kind === 'split') return null
  const named = (id: Id) => units.find((unit) => unit.id === id)?.name ?? id
  return (
    <>
      <h2 className="section-title">{t('step_into')}</h2>
      {order.kind === 'merge' && (
        <Form.Item name="into_unit" label={t('into')}>
          <NativeSelect
            all={t('into_new')}
            options={(order.sources ?? []).map((id) => ({ value: id, label: named(id) }))}
          />
        </Form.Item>
      )}
      {order.kind === 'merge' && !order.into_unit && (
        <div className="fields">
          <Form.Item name="name" label={t('new_name')} rules={[required('tên đơn vị mới')]}>
            <Input autoComplete="off" />
          </Form.Item>
          <Form.Item name="code" label={t('new_code')} extra={t('new_code_hint')} rules={[required('mã đơn vị mới')]}>
            <Input autoComplete="off" />
          </Form.Item>
          <Form.Item name="unit_kind" label={t('kind')} rules={[requiredChoice('loại đơn vị')]}>
            <NativeSelect options={options(t, unitKinds)} />
          </Form.Item>
          <Form.Item name="parent" label={t('parent')}>
            <UnitSelect day={order.day} all={t('top')} without={order.sources} />
          </Form.Item>
        </div>
      )}
      {order.kind === 'merge' && order.into_unit && (
        <Form.Item name="name" label={t('keeps_name')}>
          <Input autoComplete="off" />
        </Form.Item>
      )}
      {order.kind === 'rename' && (
        <Form.Item name="name" label={t('renamed_to')} rules={[required('tên mới')]}>
          <Input autoComplete="off" />
        </Form.Item>
      )}
      {order.kind === 'move' && (
        <Form.Item name="parent" label={t('new_parent')}>
          <UnitSelect day={order.day} all={t('top')} without={order.sources} />
        </Form.Item>
      )}
    </>
  )
}

function PreviewOf({ answer }: { answer: SuccessionAnswer }) {
  const t = useUnitWords()
  const line = (label: string, units: { id: Id; name: string }[]) =>
    units.length > 0 && (
      <>
        <dt>{label}</dt>
        <dd>
          {units.map((unit) => (
            <div key={unit.id}>{unit.name}</div>
          ))}
        </dd>
      </>
    )
  return (
    <dl className="facts" style={{ marginBottom: 14 }}>
      {line(t('preview_closed'), answer.closed)}
      {line(t('preview_opened'), answer.opened)}
      {line(t('preview_changed'), answer.changed)}
      {line(t('preview_below'), answer.moved_below)}
      <dt>{t('people')}</dt>
      <dd>
        <strong>{answer.people > 0 ? t('preview_people', { n: numberVi(answer.people) }) : t('preview_none')}</strong>
      </dd>
    </dl>
  )
}

const dayBefore = (day: string) => new Date(Date.parse(`${day}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10)

/** Everybody in a unit on a day, page after page. */
function useUnitPeople(unit: Id | undefined, day: string): Person[] {
  const { data } = useQuery({
    queryKey: ['/people/of-unit', unit, day],
    enabled: unit !== undefined,
    queryFn: async ({ signal }) => {
      const all: Person[] = []
      let after: string | undefined
      do {
        const page: Answer<Person> = await get('/people', { unit, day, limit: 200, sort: 'name', after }, { signal })
        all.push(...page.items.filter((person) => person.unit?.id === unit))
        after = page.next ?? undefined
      } while (after)
      return all
    },
  })
  return unit === undefined ? [] : (data ?? [])
}
