import './initiatives.css'
import { Button, Form, Input, InputNumber } from 'antd'
import { post, put } from '@/api/client'
import { invalidate } from '@/api/hooks'
import type { Id } from '@/api/types'
import { required } from '@/kit/ApiForm'
import { FormDialog } from '@/kit/FormDialog'
import { PersonPick, type Picked } from '@/kit/PersonPick'
import { useNavigate, useYear } from '@/kit/router'
import { TextArea } from '@/kit/TextArea'
import { readShare, sumIsWhole } from './shares'
import type { InitiativeRecord } from './types'
import { useWords } from './words'

interface AuthorValues {
  person?: Picked | null
  name?: string
  unit?: Id
  unit_name?: string
  share?: string
}
interface Values {
  title: string
  year: number
  field?: string
  summary?: string
  note?: string
  authors: AuthorValues[]
  ground?: string
}

const authorBody = ({ person, name, unit, unit_name, share }: AuthorValues) => ({
  person: person?.id,
  name: person ? person.name : name,
  unit: unit || undefined,
  unit_name: unit_name || undefined,
  share: share?.trim() || undefined,
})

/** A new initiative, or another version of one that is known. */
export function InitiativeForm({ initiative, onClose }: { initiative?: InitiativeRecord; onClose: () => void }) {
  const t = useWords()
  const navigate = useNavigate()
  const year = useYear()
  const [form] = Form.useForm<Values>()
  const save = async ({ authors, ...rest }: Values) => {
    const body = { ...rest, authors: authors.map(authorBody) }
    if (initiative) await put(`/initiatives/${initiative.id}`, { ...body, version: initiative.version })
    const made = initiative ? null : await post<{ id: Id }>('/initiatives', body)
    await invalidate('/initiatives', '/people')
    if (made) navigate(`sang-kien/${made.id}`)
  }
  const initial: Partial<Values> = initiative
    ? {
        ...initiative,
        authors: initiative.authors.map((one) => ({
          ...one,
          person: one.person ? { id: one.person, name: one.name } : null,
        })),
      }
    : { year, authors: [{}] }
  return (
    <FormDialog<Values>
      form={form}
      title={t(initiative ? 'edit' : 'add')}
      width={760}
      initial={pick(initial)}
      onSubmit={save}
      onClose={onClose}
      onReload={() => void invalidate('/initiatives')}
      submit={initiative ? undefined : t('add')}
    >
      <Form.Item name="title" label={t('title')} rules={[required('tên sáng kiến')]}>
        <TextArea rows={1} autoFocus />
      </Form.Item>
      <div className="fields">
        <Form.Item name="year" label={t('year')} rules={[{ required: true, message: 'Chưa nhập năm' }]}>
          <InputNumber min={1975} max={2100} />
        </Form.Item>
        <Form.Item name="field" label={t('field')}>
          <Input autoComplete="off" />
        </Form.Item>
      </div>
      <Form.List
        name="authors"
        rules={[
          {
            validator: (_, authors: AuthorValues[] | undefined) =>
              sumIsWhole((authors ?? []).map(({ share }) => share ?? '')) === false
                ? Promise.reject(new Error(t('share_sum')))
                : Promise.resolve(),
          },
        ]}
      >
        {(fields, { add, remove }, { errors }) => (
          <>
            {fields.map((field, i) => (
              <fieldset key={field.key} className="author">
                <legend>{t('author', { n: i + 1 })}</legend>
                <div className="fields">
                  <Form.Item name={[field.name, 'person']} label={t('person')}>
                    <PersonPick
                      onPick={(one) => {
                        form.setFieldValue(['authors', field.name, 'unit'], one.unit?.id)
                        form.setFieldValue(['authors', field.name, 'unit_name'], '')
                      }}
                    />
                  </Form.Item>
                  <Form.Item
                    name={[field.name, 'share']}
                    label={t('share')}
                    extra={i === 0 ? t('share_hint') : undefined}
                    rules={[
                      {
                        validator: (_, share?: string) =>
                          !share?.trim() || readShare(share)
                            ? Promise.resolve()
                            : Promise.reject(new Error(t('share_bad'))),
                      },
                    ]}
                  >
                    <Input autoComplete="off" />
                  </Form.Item>
                </div>
                <Form.Item noStyle shouldUpdate>
                  {() =>
                    form.getFieldValue(['authors', field.name, 'person']) ? null : (
                      <div className="fields">
                        <Form.Item
                          name={[field.name, 'name']}
                          label={t('other_name')}
                          rules={[{ required: true, whitespace: true, message: t('author_missing') }]}
                        >
                          <Input autoComplete="off" />
                        </Form.Item>
                        <Form.Item name={[field.name, 'unit_name']} label={t('other_unit')}>
                          <Input autoComplete="off" />
                        </Form.Item>
                      </div>
                    )
                  }
                </Form.Item>
                <Form.Item name={[field.name, 'unit']} hidden>
                  <Input />
                </Form.Item>
                {fields.length > 1 && (
                  <Button size="small" onClick={() => remove(field.name)}>
                    {t('remove_author', { n: i + 1 })}
                  </Button>
                )}
              </fieldset>
            ))}
            <Form.ErrorList errors={errors} />
            <Button onClick={() => add({})} style={{ marginBottom: 12 }}>
              {t('add_author')}
            </Button>
          </>
        )}
      </Form.List>
      <Form.Item name="summary" label={t('summary')}>
        <TextArea rows={3} />
      </Form.Item>
      <Form.Item name="note" label={t('note')}>
        <Input autoComplete="off" />
      </Form.Item>
      {initiative && (
        <Form.Item name="ground" label={t('ground')} rules={[required('lý do sửa')]}>
          <Input autoComplete="off" />
        </Form.Item>
      )}
    </FormDialog>
  )
}

/** Only what the form has fields for. */
const pick = ({ title, year, field, summary, note, authors }: Partial<Values>): Partial<Values> => ({
  title,
  year,
  field,
  summary,
  note,
  authors,
})
