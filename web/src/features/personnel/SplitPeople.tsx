import { Button, Checkbox, Form, Input } from 'antd'
import { requiredChoice, required } from '@/kit/ApiForm'
import { numberVi } from '@/kit/format'
import { NativeSelect } from '@/kit/NativeSelect'
import { UnitSelect } from '@/kit/UnitSelect'
import { options, unitKinds } from './codes'
import { type Order, type Placing, unplaced, withoutPart } from './succession'
import type { Person } from './types'
import { useUnitWords } from './unitWords'

interface Props {
  people: Person[]
  order: Order
  placing: Placing
  onPlacing: (placing: Placing) => void
}

/** The parts of a split, and who goes to which. */
export function SplitPeople({ people, order, placing, onPlacing }: Props) {
  const t = useUnitWords()
  const parts = order.parts ?? []
  const nameOf = (i: number) => parts[i]?.name?.trim() || t('part', { n: i + 1 })
  const left = unplaced(
    people.map(({ id }) => id),
    placing,
    order,
  )
  const put = (id: string, part: string) => {
    const next = { ...placing }
    if (part === '') delete next[id]
    else next[id] = Number(part)
    onPlacing(next)
  }
  const putRest = (part: number) => onPlacing({ ...Object.fromEntries(people.map(({ id }) => [id, part])), ...placing })
  return (
    <>
      <h2 className="section-title">{t('step_into')}</h2>
      <Form.Item name="source_stays" valuePropName="checked">
        <Checkbox>{t('source_stays')}</Checkbox>
      </Form.Item>
      <Form.List name="parts">
        {(fields, { add, remove }) => (
          <>
            {fields.map((field, i) => (
              <fieldset key={field.key} className="part">
                <legend>{t('part', { n: i + 1 })}</legend>
                <div className="fields">
                  <Form.Item name={[field.name, 'name']} label={t('new_name')} rules={[required('tên đơn vị mới')]}>
                    <Input autoComplete="off" />
                  </Form.Item>
                  <Form.Item name={[field.name, 'code']} label={t('new_code')} rules={[required('mã đơn vị mới')]}>
                    <Input autoComplete="off" />
                  </Form.Item>
                  <Form.Item name={[field.name, 'unit_kind']} label={t('kind')} rules={[requiredChoice('loại đơn vị')]}>
                    <NativeSelect options={options(t, unitKinds)} />
                  </Form.Item>
                  <Form.Item name={[field.name, 'parent']} label={t('parent')}>
                    <UnitSelect day={order.day} all={t('top')} />
                  </Form.Item>
                </div>
                {fields.length > 1 && (
                  <Button
                    size="small"
                    onClick={() => {
                      remove(field.name)
                      onPlacing(withoutPart(placing, i))
                    }}
                  >
                    {t('remove_part', { n: i + 1 })}
                  </Button>
                )}
              </fieldset>
            ))}
            <Button onClick={() => add({ unit_kind: 'division' })} style={{ marginBottom: 12 }}>
              {t('add_part')}
            </Button>
          </>
        )}
      </Form.List>
      {people.length > 0 && (
        <section style={{ marginBottom: 16 }}>
          <h3 className="section-title">{t('split_people')}</h3>
          <p className="soft">
            {t('split_people_hint', { n: numberVi(people.length) })}
            {left > 0 && ` ${numberVi(left)} ${t('not_placed')}.`}
          </p>
          {left > 0 && (
            <div className="row-gap" style={{ marginBottom: 8 }}>
              {parts.map((_, i) => (
                <Button key={i} size="small" onClick={() => putRest(i)}>
                  {t('place_rest', { name: nameOf(i) })}
                </Button>
              ))}
            </div>
          )}
          <div className="unit-ticks" tabIndex={0} role="region" aria-label={t('split_people')}>
            {people.map((person) => (
              <div key={person.id} className="row-gap" style={{ padding: '3px 8px' }}>
                <span style={{ flex: 1 }}>
                  {person.name} <span className="soft">{person.position}</span>
                </span>
                <NativeSelect
                  label={t('goes_to', { name: person.name })}
                  all={order.source_stays ? t('stays_here') : t('not_placed')}
                  value={placing[person.id] === undefined ? '' : String(placing[person.id])}
                  onChange={(part) => put(person.id, part)}
                  options={parts.map((_, i) => ({ value: String(i), label: nameOf(i) }))}
                  width={200}
                />
              </div>
            ))}
          </div>
        </section>
      )}
    </>
  )
}
