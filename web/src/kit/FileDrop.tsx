import { type DragEvent, type ReactNode, useId, useRef, useState } from 'react'
import { text, useText } from '@/i18n'
import { bytesVi } from './format'

interface Props {
  /** Endings, lower case: ['.docx', '.pdf']. */
  kinds: string[]
  limit: number // bytes
  label: string
  onFile: (file: File) => void
  /** 0 to 1 while it is being sent. */
  progress?: number | null
  error?: ReactNode
  multiple?: boolean
  small?: boolean
  disabled?: boolean
}

/** Why a file is not taken: a sentence, or ''. What it really is, the server finds out. */
export function fileFault(file: { name: string; size: number }, kinds: string[], limit: number): string {
  const name = file.name.toLowerCase()
  if (kinds.length > 0 && !kinds.some((kind) => name.endsWith(kind)))
    return text('drop_wrong_kind', { name: file.name, kinds: kinds.join(', ') })
  if (file.size > limit)
    return text('drop_too_big', { name: file.name, size: bytesVi(file.size), limit: bytesVi(limit) })
  return file.size === 0 ? text('drop_empty', { name: file.name }) : ''
}

/** A place to drop a file on, or to choose one: mouse, touch and keyboard. */
export function FileDrop({ kinds, limit, label, onFile, progress, error, multiple, small, disabled }: Props) {
  const t = useText()
  const [over, setOver] = useState(false)
  const [fault, setFault] = useState('')
  const input = useRef<HTMLInputElement>(null)
  const id = useId()
  const busy = progress !== null && progress !== undefined

  const take = (list: FileList | null) => {
    setFault('')
    for (const file of Array.from(list ?? []).slice(0, multiple ? 50 : 1)) {
      const why = fileFault(file, kinds, limit)
      if (why) setFault(why)
      else onFile(file)
    }
    if (input.current) input.current.value = '' // the same file may be chosen again
  }
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    if (!busy && !disabled) take(event.dataTransfer.files)
  }
  return (
    <div>
      <label
        className={`drop${over ? ' over' : ''}${small ? ' small' : ''}`}
        onDragOver={(event) => {
          event.preventDefault()
          setOver(true)
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        <input
          ref={input}
          id={id}
          type="file"
          className="visually-hidden"
          accept={kinds.join(',')}
          multiple={multiple}
          disabled={busy || disabled}
          onChange={(event) => take(event.target.files)}
        />
        <p>
          <strong>{label}</strong>
        </p>
        {!small && <p>{t('drop_here')}</p>}
        {!small && <p className="soft">{t('drop_kinds', { kinds: kinds.join(', '), size: bytesVi(limit) })}</p>}
      </label>
      {busy && (
        <div role="status">
          <div className="job-bar" role="progressbar" aria-label={label} aria-valuenow={Math.round(progress * 100)}>
            <div style={{ width: `${progress * 100}%` }} />
          </div>
          {t('uploading', { percent: Math.round(progress * 100) })}
        </div>
      )}
      {(fault || error) && (
        <p className="fault" role="alert">
          {fault || error}
        </p>
      )}
    </div>
  )
}
