import './draft.css'
import { Alert, Button, Form, Input } from 'antd'
import { useState } from 'react'
import { post } from '@/api/client'
import { invalidate, useGet } from '@/api/hooks'
import { required } from '@/kit/ApiForm'
import { FormDialog } from '@/kit/FormDialog'
import { instantVi } from '@/kit/format'
import { Page } from '@/kit/Page'
import { ButtonLink } from '@/kit/pact/ButtonLink'
import { Link, useParams } from '@/kit/router'
import { ErrorState, Loading } from '@/kit/states'
import { DraftCases } from './DraftCases'
import { DraftChanges } from './DraftChanges'
import { DraftCheck } from './DraftCheck'
import { DraftPeople } from './DraftPeople'
import { DraftUse } from './DraftUse'
import type { DraftItem, LawDraft } from './types'
import { useDraftWords } from './words'

const steps = [
  { path: '', word: 'step_check', Content: DraftCheck },
  { path: 'thay-doi', word: 'step_changes', Content: DraftChanges },
  { path: 'vu-mau', word: 'step_cases', Content: DraftCases },
  { path: 'anh-huong', word: 'step_people', Content: DraftPeople },
  { path: 'su-dung', word: 'step_use', Content: DraftUse },
] as const

/** One draft of the law, step by step; each step has an address of its own. */
export default function LawDraftPage() {
  const t = useDraftWords()
  const { id = '', step = '' } = useParams()
  const { data, error } = useGet<LawDraft>(`/law/drafts/${id}`)
  const [withdrawing, setWithdrawing] = useState(false)
  const trail = [
    { to: 'quy-dinh', label: t('law') },
    { to: 'nap-van-ban', label: t('title') },
  ]
  if (error)
    return (
      <Page title={t('title')} trail={trail}>
        <ErrorState error={error} page />
      </Page>
    )
  if (!data) return <Loading />
  const place = Math.max(
    0,
    steps.findIndex(({ path }) => path === step),
  )
  const { path, Content } = steps[place] ?? steps[0]
  const next = steps[place + 1]
  const { draft } = data
  const at = (of: string) => `nap-van-ban/${id}${of && `/${of}`}`
  const compares = path === 'thay-doi' || path === 'vu-mau' || path === 'anh-huong'
  return (
    <Page
      title={draft.title}
      trail={trail}
      sentence={t('of_revision', {
        n: draft.revision,
        by: draft.recorded_by,
        at: instantVi(draft.recorded_at),
        ground: draft.ground,
      })}
      actions={draft.state === 'open' && <Button onClick={() => setWithdrawing(true)}>{t('withdraw')}</Button>}
    >
      {draft.state !== 'open' && <Alert type="info" showIcon title={t('withdrawn')} />}
      {data.in_use && <Alert type="success" showIcon title={t('in_use')} />}
      {data.base_changed && <Alert type="warning" showIcon title={t('base_changed')} />}
      <nav className="draft-steps" aria-label={t('steps')}>
        {steps.map((one) => (
          <Link key={one.path} to={at(one.path)} aria-current={one.path === path ? 'step' : undefined}>
            {t(one.word)}
          </Link>
        ))}
      </nav>
      {compares && !data.readable ? <Alert type="error" showIcon title={t('fix_first')} /> : <Content data={data} />}
      {next && data.readable && (
        <p>
          <ButtonLink to={at(next.path)} type="primary">
            {t('next', { step: t(next.word) })}
          </ButtonLink>
        </p>
      )}
      {withdrawing && <WithdrawDraft draft={draft} onClose={() => setWithdrawing(false)} />}
    </Page>
  )
}

function WithdrawDraft({ draft, onClose }: { draft: DraftItem; onClose: () => void }) {
  const t = useDraftWords()
  return (
    <FormDialog<{ ground: string }>
      title={t('withdraw_title')}
      text={t('withdraw_text')}
      submit={t('withdraw')}
      danger
      onClose={onClose}
      onSubmit={async ({ ground }) => {
        await post(`/law/drafts/${draft.id}/withdraw`, { revision: draft.revision, ground })
        await invalidate('/law/drafts')
      }}
    >
      <Form.Item name="ground" label={t('ground')} rules={[required('lý do')]}>
        <Input autoComplete="off" />
      </Form.Item>
    </FormDialog>
  )
}
