import { Button, Form, Input } from 'antd'
import { useState } from 'react'
import { post } from '@/api/client'
import { invalidate, useMay } from '@/api/hooks'
import { required } from '@/kit/ApiForm'
import { FormDialog } from '@/kit/FormDialog'
import { dayVi, numberVi } from '@/kit/format'
import { type Column, ListPage } from '@/kit/ListPage'
import { Empty } from '@/kit/states'
import { OwnRuleDialog } from './OwnRuleDialog'
import type { OwnRule } from './types'
import { useWords } from './words'

/** What the agency asks for beside the law; it can only ask for more. */
export default function OwnRulesPage() {
  const t = useWords()
  const may = useMay()('eligibility.own_rules')
  const [edited, setEdited] = useState<OwnRule | 'new' | null>(null)
  const [withdrawn, setWithdrawn] = useState<OwnRule | null>(null)
  const columns: Column<OwnRule>[] = [
    {
      key: 'award',
      title: t('name'),
      sort: 'award',
      render: (one) => (
        <>
          {one.award_name} <span className="soft">{one.kind_label}</span>
        </>
      ),
    },
    { key: 'sentence', title: t('own_rule'), render: (one) => one.sentence },
    { key: 'cite', title: t('cite'), render: (one) => one.cite },
    {
      key: 'from',
      title: t('own_in_force'),
      sort: 'from',
      render: (one) => (
        <>
          {one.to
            ? t('own_span', { from: dayVi(one.from), to: dayVi(one.to) })
            : t('own_since', { day: dayVi(one.from) })}{' '}
          {!one.in_force && <span className="tag">{t('own_not_in_force')}</span>}
        </>
      ),
    },
    { key: 'by', title: t('own_by'), render: (one) => one.recorded_by },
    ...(may
      ? [
          {
            key: 'do',
            title: '',
            render: (one: OwnRule) => (
              <span className="row-gap">
                <Button size="small" onClick={() => setEdited(one)}>
                  {t('own_edit')}
                </Button>
                <Button size="small" onClick={() => setWithdrawn(one)}>
                  {t('own_withdraw')}
                </Button>
              </span>
            ),
          },
        ]
      : []),
  ]
  return (
    <ListPage<OwnRule>
      id="own-rules"
      title={t('own_rules')}
      label={t('own_rules')}
      trail={[{ to: 'quy-dinh', label: t('law') }]}
      path="/local-rules"
      initialSort="award"
      columns={columns}
      empty={<Empty text={t(may ? 'own_none_officer' : 'own_none')} />}
      rowKey={(one) => one.id}
      searchHint={t('own_search_hint')}
      sentence={(answer) => answer && t('own_sentence', { n: numberVi(answer.total.count) })}
      actions={
        may && (
          <Button type="primary" onClick={() => setEdited('new')}>
            {t('own_add')}
          </Button>
        )
      }
    >
      {edited && <OwnRuleDialog rule={edited === 'new' ? null : edited} onClose={() => setEdited(null)} />}
      {withdrawn && <WithdrawDialog rule={withdrawn} onClose={() => setWithdrawn(null)} />}
    </ListPage>
  )
}

function WithdrawDialog({ rule, onClose }: { rule: OwnRule; onClose: () => void }) {
  const t = useWords()
  return (
    <FormDialog<{ ground: string }>
      title={t('own_withdraw_title')}
      text={t('own_withdraw_text')}
      submit={t('own_withdraw')}
      danger
      onClose={onClose}
      onSubmit={async ({ ground }) => {
        await post(`/local-rules/${rule.id}/withdraw`, { revision: rule.revision, ground })
        await invalidate('/local-rules', '/people')
      }}
    >
      <Form.Item name="ground" label={t('own_ground')} rules={[required('lý do')]}>
        <Input autoComplete="off" />
      </Form.Item>
    </FormDialog>
  )
}
