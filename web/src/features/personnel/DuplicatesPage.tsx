import './personnel.css'
import { App, Button, Form, Input, Modal } from 'antd'
import { Fragment, useState } from 'react'
import { post } from '@/api/client'
import { invalidate, useGet } from '@/api/hooks'
import { ApiForm, required } from '@/kit/ApiForm'
import { capital, dayVi, numberVi } from '@/kit/format'
import { type Column, ListPage } from '@/kit/ListPage'
import { partialDayVi } from '@/kit/partialDay'
import { Link } from '@/kit/router'
import { Empty, Shown } from '@/kit/states'
import { differing } from './fields'
import type { DoublePair, Person, PersonRecord } from './types'
import { useWords } from './words'

/** Pairs of records that may be one person. */
export default function DuplicatesPage() {
  const t = useWords()
  const [pair, setPair] = useState<DoublePair | null>(null)
  const side = (key: string, title: string, at: 0 | 1): Column<DoublePair> => ({
    key,
    title,
    render: ({ people }) => <Brief person={people[at]} />,
  })
  const columns: Column<DoublePair>[] = [
    side('first', t('first'), 0),
    side('second', t('second'), 1),
    { key: 'reason', title: t('reason'), render: (one) => capital(one.label) },
    {
      key: 'act',
      title: <span className="visually-hidden">{t('compare')}</span>,
      render: (one) => (
        <Button size="small" onClick={() => setPair(one)}>
          {t('compare')}
        </Button>
      ),
    },
  ]
  return (
    <ListPage<DoublePair>
      id="doubles"
      title={t('doubles')}
      label={t('doubles')}
      trail={[{ to: 'nhan-su', label: t('people') }]}
      sentence={(answer) => answer && t('doubles_sentence', { n: numberVi(answer.total.count) })}
      path="/people/duplicates"
      searchable={false}
      columns={columns}
      rowKey={({ people }) => people.map(({ id }) => id).join('-')}
      empty={<Empty text={t('doubles_none')} />}
      onOpen={setPair}
    >
      {pair && <Compare pair={pair} onClose={() => setPair(null)} />}
    </ListPage>
  )
}

function Brief({ person }: { person?: Person }) {
  if (!person) return null
  return (
    <>
      <Link to={`nhan-su/${person.id}`}>{person.name}</Link>
      <div className="soft">
        {[person.code, person.birth_year, person.position, person.unit?.name].filter(Boolean).join(' · ')}
      </div>
    </>
  )
}

function Compare({ pair, onClose }: { pair: DoublePair; onClose: () => void }) {
  const t = useWords()
  const { message } = App.useApp()
  const [first, second] = pair.people
  const one = useGet<PersonRecord>(first ? `/people/${first.id}` : null)
  const two = useGet<PersonRecord>(second ? `/people/${second.id}` : null)
  const [kept, setKept] = useState(first?.id ?? '')
  const merge = async ({ ground }: { ground: string }) => {
    const gone = pair.people.find(({ id }) => id !== kept)
    if (!gone) return
    await post(`/people/${gone.id}/merge`, { into: kept, ground })
    await invalidate('/people')
    void message.success(t('merged', { name: gone.name }))
    onClose()
  }
  return (
    <Modal open title={t('compare_title')} onCancel={onClose} footer={null} width={820} mask={{ closable: false }}>
      <p>{t('compare_text')}</p>
      <Shown query={one}>
        {(a) => (
          <Shown query={two}>
            {(b) => (
              <>
                <SideBySide a={a} b={b} kept={kept} onKeep={setKept} />
                <div style={{ marginTop: 16 }}>
                  <ApiForm<{ ground: string }> onSubmit={merge} submit={t('merge')} onCancel={onClose}>
                    <Form.Item name="ground" label={t('merge_reason')} rules={[required('căn cứ')]}>
                      <Input autoComplete="off" />
                    </Form.Item>
                  </ApiForm>
                </div>
              </>
            )}
          </Shown>
        )}
      </Shown>
    </Modal>
  )
}

function SideBySide(props: { a: PersonRecord; b: PersonRecord; kept: string; onKeep: (id: string) => void }) {
  const t = useWords()
  const rows = (person: PersonRecord): Record<string, string> => ({
    name: person.name,
    code: person.code,
    birth: partialDayVi(person.detail.birth),
    gender: person.detail.gender_label,
    unit: person.unit?.name ?? '',
    position: person.position,
    joined_day: dayVi(person.detail.joined_day),
    postings: person.postings.map((one) => `${one.position}, ${one.unit_name} (từ ${dayVi(one.from)})`).join('; '),
    ratings: person.ratings.map((one) => `${one.year}: ${one.label}`).join('; '),
  })
  const [left, right] = [rows(props.a), rows(props.b)]
  const differs = differing(left, right)
  return (
    <div className="beside" role="group" aria-label={t('compare_title')}>
      <span className="beside-label soft">{t('keep_choice')}</span>
      {[props.a, props.b].map((person) => (
        <label key={person.id}>
          <input type="radio" name="kept" checked={props.kept === person.id} onChange={() => props.onKeep(person.id)} />{' '}
          {t('keep')}
        </label>
      ))}
      {Object.keys(left).map((field) => (
        <Fragment key={field}>
          <span className="beside-label soft">
            {t(field as 'name')}
            {differs.has(field) && <span className="visually-hidden"> ({t('differs')})</span>}
          </span>
          <span className={differs.has(field) ? 'differs' : undefined}>{left[field]}</span>
          <span className={differs.has(field) ? 'differs' : undefined}>{right[field]}</span>
        </Fragment>
      ))}
    </div>
  )
}
