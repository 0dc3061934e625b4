import { Modal } from 'antd'
import type { ComponentProps, ReactNode } from 'react'
import { ApiForm } from './ApiForm'

type Props<V extends object> = Omit<ComponentProps<typeof ApiForm<V>>, 'onCancel'> & {
  title: string
  /** What it does, before the fields. */
  text?: ReactNode
  width?: number
  onClose: () => void
}

/** A form over the page: closes when the server has taken it, and keeps what was typed when it has not. */
export function FormDialog<V extends object>({ title, text, width = 520, onClose, onSubmit, ...form }: Props<V>) {
  return (
    <Modal open title={title} onCancel={onClose} footer={null} width={width} mask={{ closable: false }}>
      {text && <p>{text}</p>}
      <ApiForm<V>
        {...form}
        onCancel={onClose}
        onSubmit={async (values) => {
          await onSubmit(values)
          onClose()
        }}
      />
    </Modal>
  )
}
