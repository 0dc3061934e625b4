import { App, Button, Form, Modal, Select } from 'antd'
import { useState } from 'react'
import { put } from '@/api/client'
import { useCommand, useGet } from '@/api/hooks'
import type { OrgUnit } from '@/api/types'
import { useText } from '@/i18n'
import { fold } from '@/kit/format'
import type { Target } from '@/kit/pact/types'
import { Fault } from '@/kit/states'
import { useWords } from './words'

interface Props {
  year: number
  targets: readonly Target[]
  onDone: () => void
}

/** What can be done with the targets that are chosen: give them to units. */
export function AssignBar({ year, targets, onDone }: Props) {
  const t = useWords()
  const common = useText()
  const [open, setOpen] = useState(false)
  return (
    <>
      <div className="bulk-bar" role="region" aria-label={common('rows_selected', { n: targets.length })}>
        <strong>{common('rows_selected', { n: targets.length })}</strong>
        <Button size="small" type="primary" onClick={() => setOpen(true)}>
          {t('assign')}
        </Button>
        <span className="grow" />
        <Button size="small" onClick={onDone}>
          {common('unselect')}
        </Button>
      </div>
      {open && (
        <AssignDialog
          year={year}
          targets={targets}
          onClose={() => setOpen(false)}
          onDone={() => {
            setOpen(false)
            onDone()
          }}
        />
      )}
    </>
  )
}

export function AssignDialog({ year, targets, onClose, onDone }: Props & { onClose: () => void }) {
  const t = useWords()
  const common = useText()
  const { message } = App.useApp()
  const single = targets.length === 1 ? targets[0] : undefined
  const [lead, setLead] = useState<string | undefined>(single?.lead_unit?.id)
  const [others, setOthers] = useState<string[] | undefined>(single?.contributing.map((unit) => unit.id))
  const [missing, setMissing] = useState(false)
  const { data } = useGet<{ units: OrgUnit[] }>('/units')
  const options = (data?.units ?? []).map((unit) => ({ value: unit.id, label: unit.name }))
  const find = (typed: string, option?: { label: string }) => fold(option?.label ?? '').includes(fold(typed))
  const assign = useCommand(
    () =>
      put(`/pacts/${year}/assignments`, {
        items: targets.map((target) => ({
          target: target.id,
          version: target.version,
          lead_unit: lead ?? target.lead_unit?.id,
          contributing: (others ?? target.contributing.map((unit) => unit.id)).filter(
            (unit) => unit !== (lead ?? target.lead_unit?.id),
          ),
        })),
      }),
    {
      refresh: ['/pacts', '/targets', '/rounds'],
      onDone: () => {
        void message.success(t('assigned', { n: targets.length }))
        onDone()
      },
    },
  )
  return (
    <Modal
      open
      title={t('assign_title', { n: targets.length })}
      onCancel={onClose}
      okText={t('assign')}
      cancelText={common('cancel')}
      confirmLoading={assign.isPending}
      onOk={() => {
        const nothing = lead === undefined && others === undefined
        setMissing(nothing)
        if (!nothing) assign.run(undefined)
      }}
    >
      <Fault error={assign.error} />
      <Form layout="vertical">
        <Form.Item
          label={t('assign_lead')}
          htmlFor="assign-lead"
          validateStatus={missing ? 'error' : undefined}
          help={missing ? t('assign_none') : undefined}
        >
          <Select
            id="assign-lead"
            allowClear
            showSearch={{ filterOption: find }}
            placeholder={t('assign_keep')}
            value={lead}
            onChange={(value?: string) => setLead(value)}
            options={options}
          />
        </Form.Item>
        <Form.Item label={t('assign_with')} htmlFor="assign-with">
          <Select
            id="assign-with"
            mode="multiple"
            showSearch={{ filterOption: find }}
            placeholder={t('assign_keep')}
            value={others}
            onChange={(value: string[]) => setOthers(value)}
            options={options}
          />
        </Form.Item>
      </Form>
    </Modal>
  )
}
